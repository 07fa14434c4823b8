public import Services

extension Right {
    /// Of the pseudonyms in the register.
    private static let passiCarrai = "passi-carrai"

    private static let office: Set<Role> = [.officer, .administrator]

    /// Adds entries in any state, changes them, keeps verdicts.
    public static let keepRegister = Right(
        "passi-carrai:registro", of: office, isWriting: true, sector: passiCarrai)

    /// Reads what is not everybody's: applications, histories, verdicts on entries.
    public static let readRegister = Right(
        "passi-carrai:registro", of: office, isWriting: false, sector: passiCarrai)

    /// Applies for a passo carraio, and withdraws what was applied for.
    public static let applyForPasso = Right(
        "passi-carrai:domanda", of: [.citizen], assurance: .substantial, isWriting: true, sector: passiCarrai)

    /// Reads what one has applied for oneself.
    public static let followApplications = Right(
        "passi-carrai:domanda", of: [.citizen], isWriting: false, sector: passiCarrai)
}
