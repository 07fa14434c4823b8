import Services
import Languages
import ServiceRequests
import YAMLText

extension Report {
    /// The answers to what a kind asks, in its order.
    static func answers(
        _ fields: ReportFields, _ service: ServiceType, _ limits: RequestLimits, _ faults: inout [FieldFault]
    ) -> [RequestContent.Answer] {
        let asked = service.attributes.filter(\.isVariable)
        for (code, _) in fields.attributes where !asked.contains(where: { $0.code == code }) {
            faults.append(
                FieldFault(
                    "attribute[\(code.prefix(60))]",
                    LocalizedText(
                        it: "«\(service.code)» non lo chiede", en: "\"\(service.code)\" does not ask for it")
                        + Nearest.hint(code, among: asked.map(\.code))))
        }
        var answers: [RequestContent.Answer] = []
        for attribute in asked {
            guard let values = fields.attributes.first(where: { $0.code == attribute.code })?.values else {
                if attribute.isRequired {
                    faults.append(
                        FieldFault(
                            "attribute[\(attribute.code)]",
                            LocalizedText(
                                it: "manca: «\(attribute.description.italian)»",
                                en: "it is missing: \"\(attribute.description[.english])\"")))
                }
                continue
            }
            if let words = attribute.fault(in: values, limits) {
                faults.append(FieldFault("attribute[\(attribute.code)]", words))
            } else {
                answers.append(RequestContent.Answer(attribute.code, values))
            }
        }
        return answers
    }
}

extension ServiceAttribute {
    /// Why values are no answer; `nil` where they are one.
    fileprivate func fault(in texts: [String], _ limits: RequestLimits) -> LocalizedText? {
        guard dataType == .multiValueList || texts.count == 1, let text = texts.first else {
            return LocalizedText(it: "occorre un solo valore", en: "expected a single value")
        }
        guard texts.allSatisfy({ $0.count <= limits.textCharacters }), texts.count <= 100 else {
            return LocalizedText(
                it: "al massimo \(limits.textCharacters) caratteri e 100 valori",
                en: "\(limits.textCharacters) characters and 100 values at the most")
        }
        switch dataType {
        case .text: return nil
        case .string:
            return text.contains(where: \.isNewline)
                ? LocalizedText(it: "occorre una riga sola", en: "expected a single line") : nil
        case .number:
            return Double(text)?.isFinite == true
                ? nil : LocalizedText(it: "occorre un numero come 12.5", en: "expected a number such as 12.5")
        case .datetime:
            return Moment.seconds(text) != nil
                ? nil
                : LocalizedText(
                    it: "occorre un momento come 2026-11-28T10:00:00+01:00, con il fuso",
                    en: "expected a moment such as 2026-11-28T10:00:00+01:00, with its offset")
        case .singleValueList, .multiValueList:
            let keys = values.map(\.key)
            guard let wrong = texts.first(where: { !keys.contains($0) }) else { return nil }
            return LocalizedText(
                it: "«\(wrong.prefix(60))» non è tra \(keys.joined(separator: ", "))",
                en: "\"\(wrong.prefix(60))\" is none of \(keys.joined(separator: ", "))")
        }
    }
}
