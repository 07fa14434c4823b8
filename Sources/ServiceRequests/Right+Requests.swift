public import Services

extension Right {
    /// Of the pseudonyms in the reports.
    private static let segnalazioni = "segnalazioni"

    private static let office: Set<Role> = [.officer, .administrator]

    /// Reports, and withdraws what was reported. No level is asked for: who reports a hole in the street need not be sure
    /// to be anybody.
    public static let report = Right("segnalazioni:invio", of: [.citizen], isWriting: true, sector: segnalazioni)

    /// Reads what one has reported oneself.
    public static let followReports = Right(
        "segnalazioni:invio", of: [.citizen], isWriting: false, sector: segnalazioni)

    /// Reports for others, and changes reports.
    public static let keepReports = Right("segnalazioni:gestione", of: office, isWriting: true, sector: segnalazioni)

    /// Reads what was written, by whom, and what became of it.
    public static let readReports = Right("segnalazioni:gestione", of: office, isWriting: false, sector: segnalazioni)
}
