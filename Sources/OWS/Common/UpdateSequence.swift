import Services

extension ServiceError {
    /// What an UPDATESEQUENCE parameter is answered with: `nil` when the document is to be sent.
    ///
    /// OWS Common has no exception for the current number: there `currentUpdateSequence` stands for a document without
    /// its contents.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 7.2.3.5, table 4; OGC 06-121r3 (OWS Common 1.1.0), 7.3.4.
    static func updateSequence(_ asked: String?, current: Int) -> ServiceError? {
        guard let asked, !asked.isEmpty else { return nil }
        guard let number = Int(asked) else {
            return ServiceError(
                .invalidUpdateSequence, locator: "updatesequence",
                it: "«UPDATESEQUENCE» vale «\(asked.prefix(40))»; deve essere un numero intero, ora \(current).",
                en: "UPDATESEQUENCE is \"\(asked.prefix(40))\"; it is a whole number, now \(current).")
        }
        if number < current { return nil }
        return number == current
            ? ServiceError(
                .currentUpdateSequence, locator: "updatesequence",
                it: "«UPDATESEQUENCE» \(current) è quello attuale.",
                en: "UPDATESEQUENCE \(current) is the current one.")
            : ServiceError(
                .invalidUpdateSequence, locator: "updatesequence",
                it: "«UPDATESEQUENCE» \(number) è maggiore di quello attuale, \(current).",
                en: "UPDATESEQUENCE \(number) is higher than the current one, \(current).")
    }
}
