/// What somebody is to this system, as whoever vouches for them says.
public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Applies, and follows what they applied for.
    case citizen
    /// Keeps the register and the verdicts.
    case officer
    /// Does what officers do, and what changes many entries at once.
    case administrator
}
