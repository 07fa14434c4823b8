import Languages
import PassiCarrai

/// Everything that a report says, in its order: the page and the file to keep say the same.
struct ReportText {
    let report: Report
    let say: Wording

    init(_ report: Report, _ language: LocalizedText.Language) {
        self.report = report
        say = Wording(language: language)
    }

    var title: String { say("Verifica di un passo carraio", "Examination of a driveway") }

    var subtitle: String {
        say("Pre-istruttoria automatica: non è una decisione", "Automatic pre-examination: no decision")
    }

    /// What was asked.
    var application: [(name: String, value: String)] {
        let proposal = report.scene.proposal
        var rows = [(say("Pratica", "Case"), report.facts.reference)]
        if let title = report.scene.title { rows.append((say("Oggetto", "Subject"), title)) }
        rows.append((say("Particella", "Parcel"), proposal.targetParcel))
        if let facing = report.evidence?.facing {
            let speed = say.number(facing.speed, decimals: 0)
            let isEstimated =
                report.evidence?.estimates.contains { $0.road == facing.road && $0.attribute == .roadClass } ?? false
            let roadClass = facing.roadClass.rawValue + (isEstimated ? say(" stimata", " estimated") : "")
            rows.append(
                (
                    say("Fronte su", "Facing"),
                    facing.name
                        + say(
                            " (classe \(roadClass), \(speed) km/h, carreggiata \(say.metres(facing.width)))",
                            " (class \(roadClass), \(speed) km/h, carriageway \(say.metres(facing.width)))"
                        )
                ))
        }
        rows.append((say("Tipo", "Kind"), kind))
        rows.append((say("Larghezza dell'apertura", "Width of the opening"), say.metres(proposal.width)))
        let zone = report.regulation.zones[report.scene.context.zone]?.title ?? report.scene.context.zone
        let area =
            report.scene.context.isInBuiltUpArea
            ? say("dentro il centro abitato", "inside the built-up area")
            : say("fuori dal centro abitato", "outside the built-up area")
        rows.append((say("Zona", "Zone"), "\(zone), \(area)"))
        return rows
    }

    private var kind: String {
        let proposal = report.scene.proposal
        var words: [String]
        switch proposal.kind {
        case .built: words = [say("con manufatto", "with built works")]
        case .level: words = [say("a raso", "at road level")]
        case .waterGate: words = [say("porta d'acqua", "water gate")]
        }
        words.append(proposal.vehicle == .car ? say("autovetture", "cars") : say("mezzi pesanti", "heavy vehicles"))
        if proposal.isTemporary { words.append(say("provvisorio", "provisional")) }
        if let since = proposal.existingSince {
            words.append(say("esistente dal ", "existing since ") + say.day(since))
        }
        return words.joined(separator: ", ")
    }

    /// What keeps it from being favourable, worst first; what is only told is not among it.
    var decisive: [Finding] {
        report.verdict.findings.filter { $0.severity > .info }.sorted {
            ($0.severity, $1.rule) > ($1.severity, $0.rule)
        }
    }

    /// Every rule that had something to say, in the order of evaluation.
    var evaluated: [Finding] { report.verdict.findings.filter { $0.severity > .notApplicable } }

    var notApplicable: [Finding] { report.verdict.findings.filter { $0.severity == .notApplicable } }

    /// How the fee was reckoned; `nil` where none was.
    var fee: (amount: String, rows: [(name: String, value: String)])? {
        guard let finding = report.verdict["PC-100"], finding.severity != .notApplicable,
            case .object(let parts)? = finding.measured.first(where: { $0.name == "breakdown" })?.content
        else { return nil }
        func number(_ name: String) -> Double? {
            switch parts.first(where: { $0.name == name })?.content {
            case .number(let number)?: number
            case .integer(let number)?: Double(number)
            default: nil
            }
        }
        guard let cents = number("amount_cents"), let rate = number("rate"), let charged = number("charged_m2") else {
            return nil
        }
        let unit =
            report.scene.proposal.isTemporary ? say("al giorno", "a day") : say("all'anno", "a year")
        var rows = [
            (say("Larghezza", "Width"), say.metres(number("width_m") ?? 0)),
            (say("Profondità convenzionale", "Conventional depth"), say.metres(number("depth_m") ?? 1)),
            (say("Superficie tassata", "Charged area"), say.number(charged) + " m²"),
            (say("Tariffa", "Tariff"), "\(say.number(rate)) €/m² \(unit)"),
            (say("Coefficiente", "Coefficient"), say.number(number("coefficient") ?? 1)),
        ]
        if case .text(let version)? = finding.measured.first(where: { $0.name == "tariff_version" })?.content {
            rows.append((say("Versione della tariffa", "Version of the tariff"), version))
        }
        if let years = number("redemption_years"), years.isFinite {
            let sum = "\(say.number(cents / 100 * years)) €"
            rows.append(
                (
                    say(
                        "Affrancazione (\(say.number(years, decimals: 0)) annualità)",
                        "Redemption (\(say.number(years, decimals: 0)) annuities)"), sum
                ))
        }
        return ("\(say.number(cents / 100)) € \(unit)", rows)
    }

    /// Where it comes from, so that it can be made again.
    var provenance: [(name: String, value: String)] {
        let facts = report.facts
        var rows: [(String, String)] = []
        rows.append(
            (
                say("Dati del", "Data of"),
                facts.dataDate.isEmpty ? say("data non dichiarata", "date not declared") : say.day(facts.dataDate)
            ))
        rows.append((say("Fonte e licenza", "Source and licence"), say(facts.attribution)))
        rows.append(
            (
                say("Accuratezza di posizione", "Positional accuracy"),
                "± " + say.metres(report.scene.surroundings.accuracy)
            ))
        rows.append((say("Regolamento", "Regulation"), "\(say(report.regulation.title)), \(report.verdict.regulation)"))
        rows.append((say("Redatto il", "Made on"), say.day(facts.madeAt)))
        rows.append(
            (say("Impronta delle evidenze (SHA-256)", "Fingerprint of the evidence (SHA-256)"), facts.fingerprint))
        return rows
    }

    /// What has to be said of every such answer. Source: GDPR art. 22; Cons. Stato 8472/2019; L. 241/1990.
    var disclaimers: [String] {
        [
            say(
                "Questa è una pre-istruttoria automatica. Non è una decisione né un parere vincolante: decide l'ufficio "
                    + "competente, dopo l'istruttoria e il sopralluogo.",
                "This is an automatic pre-examination. It is neither a decision nor a binding opinion: the competent "
                    + "office decides, after its own examination and an inspection."),
            say(
                "La mappa catastale non ha valore probatorio per i confini; le misure valgono entro l'incertezza "
                    + "indicata.",
                "The cadastral map has no probative value for boundaries; measurements hold within the uncertainty given."
            ),
            say(
                "Veicoli in sosta, vegetazione e profilo altimetrico della strada non sono considerati nella visibilità.",
                "Parked vehicles, plants and the vertical profile of the road are not considered in the visibility."),
            say(
                "La stima del canone non è vincolante e non è un avviso di pagamento.",
                "The estimated fee is not binding and is no demand for payment."),
        ]
    }
}
