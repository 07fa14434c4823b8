/// A text cut into folded words that know where in the original they stand.
///
/// Letters and digits make words of their own: `12a` is `12` and `a`. What stands between two words is kept as one
/// sign, the most telling of them. Bounded: what is beyond `limit` bytes of the original is not read.
struct FoldedText {
    /// What stands before a word.
    enum Break: UInt8 {
        /// Letter and digit side by side.
        case none
        case space, dot, apostrophe, hyphen, slash, plus, comma, degree, mark, hash, line
    }

    struct Token {
        /// In ``FoldedText/bytes``.
        var range: Range<Int>
        /// UTF-8 offsets in the original.
        var span: Range<Int>
        var before: Break
        var isDigits: Bool
        /// Whether white space is among what stands before.
        var isSpaced: Bool
    }

    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Token] = []
    /// Bytes of the original that were read, and whether that was all of it.
    private(set) var length = 0
    private(set) var isWhole = true

    init(_ text: String, limit: Int, mostTokens: Int = 4096) {
        bytes.reserveCapacity(min(text.utf8.count, limit) + 8)
        tokens.reserveCapacity(16)
        var scanner = Scanner()
        var offset = 0
        for scalar in text.unicodeScalars {
            let size = UTF8.width(scalar)
            if offset + size > limit || tokens.count >= mostTokens {
                isWhole = false
                break
            }
            let start = bytes.count
            Folding.append(scalar, to: &bytes)
            if bytes.count == start {
                // Joins what is on both sides of it.
            } else if Self.isWord(bytes[start]) {
                let isDigits = Self.isDigit(bytes[start])
                if let open = scanner.open, open.isDigits != isDigits { close(&scanner, at: start, offset) }
                if scanner.open == nil {
                    scanner.open = Token(
                        range: start..<start, span: offset..<offset, before: scanner.pending, isDigits: isDigits,
                        isSpaced: scanner.isSpaced)
                    scanner.pending = .none
                    scanner.isSpaced = false
                }
            } else {
                close(&scanner, at: start, offset)
                scanner.note(bytes[start], scalar)
            }
            offset += size
        }
        close(&scanner, at: bytes.count, offset)
        length = offset
    }

    private struct Scanner {
        var open: Token?
        var pending = Break.line
        var isSpaced = true

        mutating func note(_ byte: UInt8, _ scalar: Unicode.Scalar) {
            let found: Break =
                switch byte {
                case 0x20: scalar == "\n" || scalar == "\r" ? .line : .space
                case 0x2E: .dot
                case 0x27: .apostrophe
                case 0x2D: .hyphen
                case 0x2F, 0x5C, 0x26: .slash
                case 0x2B: .plus
                case 0x2C, 0x3B: .comma
                case 0xB0: .degree
                case 0x23: .hash
                default: .mark
                }
            if found == .space || found == .line { isSpaced = true }
            if found.rawValue > pending.rawValue { pending = found }
        }
    }

    private mutating func close(_ scanner: inout Scanner, at end: Int, _ offset: Int) {
        guard var token = scanner.open else { return }
        token.range = token.range.lowerBound..<end
        token.span = token.span.lowerBound..<offset
        tokens.append(token)
        scanner.open = nil
        scanner.pending = .none
        scanner.isSpaced = false
    }

    func word(_ token: Int) -> String { String(decoding: bytes[tokens[token].range], as: UTF8.self) }

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte == Folding.foreign }
    @inline(__always) static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
