/// Who asks, as far as this system is told: by a pseudonym, and by which right.
public struct Principal: Hashable, Sendable {
    /// The same for the same person in the same sector of this installation, and nowhere else: `u-` and 32 hexadecimal
    /// digits.
    public let pseudonym: String
    public let right: Right

    public init(pseudonym: String, right: Right) {
        self.pseudonym = pseudonym
        self.right = right
    }
}
