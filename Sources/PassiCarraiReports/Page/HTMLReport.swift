import Figures
public import Languages
import Markup
import PassiCarrai

/// A report as one page: everything is inside, nothing is fetched, and it prints on A4 with each drawing on a sheet of its
/// own size.
public struct HTMLReport: Sendable {
    public let report: Report
    public let language: LocalizedText.Language

    public init(_ report: Report, language: LocalizedText.Language = .italian) {
        self.report = report
        self.language = language
    }

    /// The page, UTF-8.
    public var bytes: [UInt8] {
        let text = ReportText(report, language)
        let drawings = report.drawings(language)
        var page = Array("<!DOCTYPE html>\n".utf8)
        var html = XMLWriter()
        html.element("html", ["lang": language.rawValue]) { html in
            html.element("head") { html in
                html.element("meta", ["charset": "utf-8"])
                html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                html.element("meta", ["name": "robots", "content": "noindex"])
                html.element("title", text: "\(text.title) – \(report.facts.reference)")
                html.element("style") { html in html.raw(style(drawings).utf8) }
            }
            html.element("body") { html in body(text, drawings, &html) }
        }
        page += html.bytes
        return page
    }

    private func style(_ drawings: [Drawing]) -> String {
        var style = HTMLReport.style
        for (index, drawing) in drawings.enumerated() {
            let (width, height) = (Int(drawing.width), Int(drawing.height))
            style += "@page sheet\(index) { size: \(width)mm \(height)mm; margin: 0 }\n"
            style += "@media print { .sheet\(index) { page: sheet\(index); width: \(width)mm; height: \(height)mm } }\n"
        }
        return style
    }

    private func body(_ text: ReportText, _ drawings: [Drawing], _ html: inout XMLWriter) {
        let say = text.say
        html.element("header") { html in
            html.element("p", ["class": "office"], text: "\(report.facts.office) · " + say("Passi carrai", "Driveways"))
            html.element("h1", text: text.title)
            html.element("p", ["class": "subtitle"], text: text.subtitle)
        }
        html.element("main") { html in
            if !report.facts.notices.isEmpty {
                html.element("div", ["class": "notices", "role": "note"]) { html in
                    for notice in report.facts.notices { html.element("p", text: say(notice)) }
                }
            }
            outcome(text, &html)
            section(say("Domanda", "Application"), &html) { html in list(text.application, &html) }
            for (index, drawing) in drawings.enumerated() {
                html.element("figure", ["class": "sheet sheet\(index)"]) { html in
                    let writer = SVGWriter(form: .inline, colors: .fixed, prefix: "drawing\(index)")
                    html.raw(writer.bytes(drawing))
                    html.element("figcaption", text: "\(drawing.title). \(drawing.summary)")
                }
            }
            section(say("Regole valutate", "Rules evaluated"), &html) { html in
                rules(text, &html)
                if !text.notApplicable.isEmpty {
                    let names = text.notApplicable.map { "\($0.rule) \(RuleTitle.of($0.rule, say))" }
                    html.element(
                        "p", ["class": "small"],
                        text: say("Non applicabili a questo caso: ", "Not applicable to this case: ")
                            + names.joined(separator: "; ") + ".")
                }
            }
            fee(text, &html)
            section(say("Dati e riproducibilità", "Data and reproducibility"), &html) { html in
                list(text.provenance, &html)
            }
            section(say("Avvertenze", "Disclaimers"), &html) { html in
                html.element("ul") { html in for line in text.disclaimers { html.element("li", text: line) } }
            }
        }
    }

    private func section(_ title: String, _ html: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
        html.element("section") { html in
            html.element("h2", text: title)
            content(&html)
        }
    }

    private func outcome(_ text: ReportText, _ html: inout XMLWriter) {
        let say = text.say
        html.element("section", ["class": "outcome", "aria-labelledby": "outcome"]) { html in
            emblem(report.verdict.sign, 11, &html)
            html.element("div") { html in
                html.element("h2", ["id": "outcome"], text: report.verdict.outcome.title(say))
                html.element("p", text: report.verdict.outcome.explanation(say))
                if !text.decisive.isEmpty {
                    html.element("ul", ["class": "reasons"]) { html in
                        for finding in text.decisive {
                            html.element("li") { html in
                                html.element(
                                    "strong", text: "\(finding.rule), \(finding.severity.title(say).lowercased()): ")
                                html.text(say(finding.message))
                            }
                        }
                    }
                }
            }
        }
    }

    private func list(_ rows: [(name: String, value: String)], _ html: inout XMLWriter) {
        html.element("dl") { html in
            for (name, value) in rows {
                html.element("div") { html in
                    html.element("dt", text: name)
                    html.element("dd", text: value.isEmpty ? "–" : value)
                }
            }
        }
    }

    private func rules(_ text: ReportText, _ html: inout XMLWriter) {
        let say = text.say
        // Wider than a telephone, it scrolls by itself: with the keys too.
        let name = say("Tabella delle regole", "Table of rules")
        html.element("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": name]) { html in
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for title in [
                            say("Regola", "Rule"), say("Verdetto", "Verdict"), say("Misurato", "Measured"),
                            say("Richiesto", "Required"), say("Spiegazione e fonte", "Explanation and source"),
                        ] { html.element("th", ["scope": "col"], text: title) }
                    }
                }
                html.element("tbody") { html in for finding in text.evaluated { row(finding, say, &html) } }
            }
        }
    }

    private func row(_ finding: Finding, _ say: Wording, _ html: inout XMLWriter) {
        html.element("tr", ["class": finding.severity.rawValue]) { html in
            html.element("th", ["scope": "row"]) { html in
                html.element("span", ["class": "id"], text: finding.rule)
                html.text(" " + RuleTitle.of(finding.rule, say))
            }
            html.element("td", ["class": "verdict"]) { html in
                html.element("div") { html in
                    emblem(finding.severity, 4, &html)
                    html.element("span", text: finding.severity.title(say))
                }
            }
            lines(MeasuredValue.measured(finding, say), &html)
            lines(MeasuredValue.thresholds(finding, say), &html)
            html.element("td") { html in
                html.element("p", text: say(finding.message))
                if !finding.source.isEmpty { html.element("p", ["class": "source"], text: finding.source) }
            }
        }
    }

    private func lines(_ lines: [String], _ html: inout XMLWriter) {
        html.element("td", ["class": "numbers"]) { html in
            for line in lines { html.element("div", text: line) }
            if lines.isEmpty { html.text("–") }
        }
    }

    private func fee(_ text: ReportText, _ html: inout XMLWriter) {
        guard let fee = text.fee else { return }
        let say = text.say
        section(say("Stima del canone", "Estimated fee"), &html) { html in
            html.element("p") { html in
                html.element("strong", text: fee.amount)
                html.text(say(" (stima non vincolante)", " (estimate, not binding)"))
            }
            list(fee.rows, &html)
        }
    }

    /// A sign beside its word: told by the word, so that it is no picture to a screen reader.
    private func emblem(_ severity: Severity, _ size: Double, _ html: inout XMLWriter) {
        let drawing = Emblem.figure(severity, size: size)
        html.element("span", ["class": "emblem", "aria-hidden": "true"]) { html in
            html.raw(SVGWriter(form: .ornament).bytes(drawing))
        }
    }
}
