/// How a piece of text looks. The words alone say everything; ink only helps the eye.
public enum Ink: String, Hashable, Sendable {
    case strong = "1"
    case faint = "2"
    case good = "32"
    case doubtful = "33"
    case bad = "31"
    case accent = "36"
    case chosen = "7"
}

/// Whether text is coloured. Source: no-color.org; ECMA-48, 8.3.117 (SGR).
public struct Inks: Hashable, Sendable {
    public let isOn: Bool

    public init(isOn: Bool) { self.isOn = isOn }

    public func callAsFunction(_ ink: Ink?, _ text: String) -> String {
        guard isOn, let ink, !text.isEmpty else { return text }
        return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
    }
}
