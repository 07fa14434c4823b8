/// Letters and digits for ids, without those that are taken for one another: they are read out on the telephone.
public enum RandomText {
    /// Of the system's random numbers, which nobody can tell from those before.
    public static func letters(_ length: Int) -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String((0..<length).map { _ in letters.randomElement() ?? "x" })
    }
}
