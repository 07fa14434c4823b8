extension String {
    /// The text as it is drawn in one go: 256 letters at most, the last of them `…` where more were given.
    ///
    /// No name of a place is as long; a posted style can ask for a million letters for every feature. A letter is a
    /// Unicode scalar, so that a heap of combining marks counts too.
    var cutToLabel: String {
        let limit = 256
        guard utf8.count > limit, let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex),
            end < endIndex
        else { return self }
        return String(unicodeScalars[..<unicodeScalars.index(before: end)]) + "…"
    }

    /// Whether it surely holds no line break: those of ASCII are below 20, the others begin with C2 or E2.
    var isOneLine: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 != 0xC2 && $0 != 0xE2 } }
}
