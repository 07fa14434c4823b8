extension Character {
    /// Columns of a terminal: 2 for East Asian wide letters and emoji, 0 for what combines with the letter before.
    ///
    /// Source: Unicode Standard Annex 11, in ranges instead of its table.
    public var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return 0
        default: break
        }
        if unicodeScalars.count > 1, unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return first.properties.isEmojiPresentation ? 2 : 1
        }
    }
}

extension StringProtocol {
    /// Columns of a terminal.
    public var displayWidth: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }

    /// Its beginning, at most `width` columns wide; an ellipsis says that something is missing.
    public func clipped(to width: Int) -> String {
        guard displayWidth > width else { return String(self) }
        var (text, used) = ("", 0)
        for character in self {
            let wide = character.displayWidth
            guard used + wide <= width - 1 else { break }
            text.append(character)
            used += wide
        }
        return width > 0 ? text + "…" : ""
    }

    /// With blanks behind it, or before it, up to `width` columns.
    public func padded(to width: Int, right: Bool = false) -> String {
        let blanks = String(repeating: " ", count: Swift.max(0, width - displayWidth))
        return right ? blanks + self : self + blanks
    }

    /// Lines of at most `width` columns, broken at blanks; a longer word is cut.
    public func wrapped(to width: Int) -> [String] {
        guard width > 0 else { return [String(self)] }
        var (lines, line, used) = ([String](), "", 0)
        for word in split(separator: " ") {
            let wide = word.displayWidth
            if used > 0, used + 1 + wide > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 { (line, used) = (line + " ", used + 1) }
            if used + wide <= width {
                line += word
                used += wide
                continue
            }
            for character in word {
                if used + character.displayWidth > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += character.displayWidth
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Without what a terminal would obey: control characters and the marks of direction become U+FFFD.
    public var harmless: String {
        guard unicodeScalars.contains(where: { Self.isHarmful($0) }) else { return String(self) }
        var text = ""
        for scalar in unicodeScalars { text.unicodeScalars.append(Self.isHarmful(scalar) ? "\u{FFFD}" : scalar) }
        return text
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: false
        }
    }
}
