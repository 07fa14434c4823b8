import Languages
import SimpleFeatures
import YAMLText

/// The `CssParameter`s or `SvgParameter`s of one element, by name.
struct SLDParameters {
    private var values: [String: (text: String, line: Int)] = [:]

    fileprivate init(_ values: [String: (text: String, line: Int)]) { self.values = values }

    func text(_ name: String) -> String? { values[name]?.text }

    func number(_ name: String, atLeast least: Double = -.infinity) throws(StyleError) -> Double? {
        guard let (text, line) = values[name] else { return nil }
        let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : text
        guard let number = Double(digits), number.isFinite, number >= least else {
            let bound =
                least == 0 ? LocalizedText(it: " da 0 in su", en: " of 0 or more") : LocalizedText(it: "", en: "")
            throw StyleError(
                line: line, it: "\(name) deve essere un numero\(bound[.italian]), non «\(text)».",
                en: "\(name) has to be a number\(bound[.english]), not \"\(text)\".")
        }
        return number
    }

    /// 0 to 1.
    func fraction(_ name: String) throws(StyleError) -> Double? {
        guard let number = try number(name) else { return nil }
        guard (0...1).contains(number) else {
            throw StyleError(
                line: values[name]?.line ?? 0, it: "\(name) deve andare da 0 a 1, non essere \(number).",
                en: "\(name) has to be from 0 to 1, not \(number).")
        }
        return number
    }

    func numbers(_ name: String) throws(StyleError) -> [Double]? {
        guard let (text, line) = values[name] else { return nil }
        var numbers: [Double] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }) {
            guard let number = Double(word), number.isFinite, number >= 0 else {
                throw StyleError(
                    line: line, it: "\(name) deve contenere numeri da 0 in su, per esempio «4 2», non «\(text)».",
                    en: "\(name) has to be numbers of 0 or more, such as \"4 2\", not \"\(text)\".")
            }
            numbers.append(number)
        }
        guard numbers.contains(where: { $0 > 0 }) else { return [] }
        // An odd list is read twice over, as SVG has it.
        return numbers.count.isMultiple(of: 2) ? numbers : numbers + numbers
    }

    func color(_ name: String) throws(StyleError) -> Color? {
        guard let (text, line) = values[name] else { return nil }
        guard let color = Color(hex: text) else {
            throw StyleError(
                line: line, it: "\(name) deve essere un colore come #1a6fb5, non «\(text)».",
                en: "\(name) has to be a colour such as #1a6fb5, not \"\(text)\".")
        }
        return color
    }

    func choice(_ name: String, _ choices: [String]) throws(StyleError) -> String? {
        guard let (text, line) = values[name] else { return nil }
        let word = text.lowercased()
        guard choices.contains(word) else {
            let near = Nearest.hint(word, among: choices)
            throw StyleError(
                line: line,
                it: "\(name) deve essere uno tra \(choices.joined(separator: ", ")), non «\(text)»\(near[.italian]).",
                en: "\(name) has to be one of \(choices.joined(separator: ", ")), not \"\(text)\"\(near[.english]).")
        }
        return word
    }
}

extension SLDReader {
    /// - Throws: ``StyleError`` for a name that is not in `names`, or a value that is no literal.
    func parameters(_ element: SLDElement, _ names: [String]) throws(StyleError) -> SLDParameters {
        var values: [String: (text: String, line: Int)] = [:]
        for child in element.children where child.local == "CssParameter" || child.local == "SvgParameter" {
            let name = (child["name"] ?? "").lowercased()
            guard names.contains(name) else {
                let near = Nearest.match(name, among: names) ?? names.joined(separator: ", ")
                throw StyleError(
                    line: child.line, it: "<\(element.local)> non ha il parametro «\(name)»; il più vicino: \(near).",
                    en: "<\(element.local)> has no parameter \"\(name)\"; nearest: \(near).")
            }
            guard case .literal(let value) = try FilterReader.parameter(child) else {
                throw StyleError(
                    line: child.line, it: "\(name) deve essere un valore fisso: è lo stesso per tutti gli elementi.",
                    en: "\(name) has to be a literal: it is the same for all features.")
            }
            values[name] = (value.text, child.line)
        }
        return SLDParameters(values)
    }
}
