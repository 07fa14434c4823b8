import HTTPTypes
import Languages
import Services

/// How somebody wants a verdict: the parameters of the address, checked.
struct VerdictParameters: Sendable {
    /// Which drawing an answer in SVG is.
    enum Picture: String, CaseIterable { case plan, detail }

    let format: VerdictFormat
    let language: LanguageChoice
    /// Number or name of the case, for reports.
    let reference: String?
    let picture: Picture
    let isStored: Bool

    /// - Parameter mayStore: whether `store` is among the parameters.
    /// - Throws: `invalidParameter` for one that there is not, is given twice or cannot be; `notAcceptable` when Accept leaves
    ///   no format.
    init(_ request: Request, mayStore: Bool) throws(ServiceError) {
        let known = ["f", "lang", "language", "reference", "drawing"] + (mayStore ? ["store"] : [])
        var values: [String: String] = [:]
        for item in request.query {
            // `LANGUAGE` as the OGC services spell it.
            let name = item.name.lowercased()
            guard known.contains(name) else {
                let names = known.joined(separator: ", ")
                throw ServiceError(
                    .invalidParameter, locator: String(item.name.prefix(60)),
                    it: "Parametro sconosciuto: servono \(names).", en: "Unknown parameter: expected \(names).")
            }
            guard values.updateValue(item.value, forKey: name) == nil else {
                throw ServiceError(
                    .invalidParameter, locator: name, it: "Il parametro «\(name)» è indicato due volte.",
                    en: "\(name) is given twice.")
            }
        }
        format = try VerdictFormat(values["f"], accept: request.headers[.accept])
        language = LanguageChoice(
            asked: values["language"] ?? values["lang"], accepted: request.headers[.acceptLanguage])
        reference = try Self.reference(values["reference"])
        picture = try Self.choice(values["drawing"], "drawing") ?? .plan
        isStored = try Self.flag(values["store"])
    }

    private static func reference(_ text: String?) throws(ServiceError) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard text.utf8.count <= 100 else {
            throw ServiceError(
                .invalidParameter, locator: "reference", it: "«reference» ha al massimo 100 byte.",
                en: "reference has 100 bytes at the most.")
        }
        return text
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String?, _ name: String
    ) throws(ServiceError) -> Choice? {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw ServiceError(
            .invalidParameter, locator: name, it: "«\(name)» deve essere \(names), non «\(text.prefix(20))».",
            en: "\(name) is \(names), not \(text.prefix(20)).")
    }

    private static func flag(_ text: String?) throws(ServiceError) -> Bool {
        switch text {
        case nil, "false": return false
        case "true": return true
        case let other?:
            throw ServiceError(
                .invalidParameter, locator: "store", it: "«store» deve essere true o false, non «\(other.prefix(20))».",
                en: "store is true or false, not \(other.prefix(20)).")
        }
    }
}
