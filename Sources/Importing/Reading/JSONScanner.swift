import Languages

/// Why bytes are not the JSON that was expected, and at which of them.
struct JSONError: Error, Hashable {
    var offset: Int
    var message: LocalizedText
}

/// Walks over JSON text without building a tree: the caller says what it expects next.
///
/// Depth is bounded, so that no input exhausts the stack. Source: RFC 8259.
struct JSONScanner {
    private let bytes: [UInt8]
    private let end: Int
    var position: Int
    private static let deepest = 64

    /// - Parameter range: where the text lies in `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return position >= end
        }
    }

    /// The next byte that is not white space; `nil` at the end.
    mutating func peek() -> UInt8? {
        skipSpace()
        return position < end ? bytes[position] : nil
    }

    /// Passes `byte` if it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard take(byte) else {
            throw failure(
                it: "occorre \(Character(UnicodeScalar(byte)))", en: "expected \(Character(UnicodeScalar(byte)))")
        }
    }

    func failure(it italian: String, en english: String) -> JSONError {
        let message = LocalizedText(it: italian, en: english)
        let cutOff = LocalizedText(it: "il testo è troncato: ", en: "the text is cut off: ")
        return JSONError(offset: position, message: position < end ? message : cutOff + message)
    }

    /// Reads a string and appends its bytes. - Returns: where they lie in `output`.
    mutating func string(into output: inout [UInt8]) throws(JSONError) -> Range<Int> {
        guard take(UInt8(ascii: "\"")) else { throw failure(it: "occorre una stringa", en: "expected a string") }
        let start = output.count
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return start..<output.count
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &output)
            case 0..<0x20:
                throw failure(it: "un carattere di controllo in una stringa", en: "a control character in a string")
            default:
                output.append(byte)
                position += 1
            }
        }
        throw failure(it: "mancano le virgolette di chiusura", en: "expected the closing quote")
    }

    /// Passes a number. - Returns: its spelling.
    mutating func number() throws(JSONError) -> ArraySlice<UInt8> {
        skipSpace()
        let start = position
        while position < end {
            switch bytes[position] {
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: position += 1
            default:
                guard position > start else { throw failure(it: "occorre un numero", en: "expected a number") }
                return bytes[start..<position]
            }
        }
        guard position > start else { throw failure(it: "occorre un numero", en: "expected a number") }
        return bytes[start..<position]
    }

    /// Passes `true`, `false` or `null`. - Returns: whether `word` comes next.
    mutating func take(word: StaticString) -> Bool {
        skipSpace()
        let count = word.utf8CodeUnitCount
        guard end - position >= count else { return false }
        let matches = word.withUTF8Buffer { buffer in
            unsafe buffer.elementsEqual(bytes[position..<(position + count)])
        }
        if matches { position += count }
        return matches
    }

    /// Passes one value of any kind.
    mutating func skipValue(depth: Int = 0) throws(JSONError) {
        guard depth < Self.deepest else {
            throw failure(
                it: "i valori hanno più di \(Self.deepest) livelli di annidamento",
                en: "values are nested deeper than \(Self.deepest)")
        }
        switch peek() {
        case UInt8(ascii: "{"):
            position += 1
            if take(UInt8(ascii: "}")) { return }
            repeat {
                try skipString()
                try expect(UInt8(ascii: ":"))
                try skipValue(depth: depth + 1)
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            position += 1
            if take(UInt8(ascii: "]")) { return }
            repeat { try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"))
        case UInt8(ascii: "\""):
            try skipString()
        default:
            if take(word: "true") || take(word: "false") || take(word: "null") { return }
            _ = try number()
        }
    }

    // MARK: Inside

    private mutating func skipSpace() {
        while position < end, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func skipString() throws(JSONError) {
        guard take(UInt8(ascii: "\"")) else { throw failure(it: "occorre una stringa", en: "expected a string") }
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        position = end
        throw failure(it: "mancano le virgolette di chiusura", en: "expected the closing quote")
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONError) {
        guard position < end else { throw failure(it: "manca il carattere dopo «\\»", en: "expected an escape") }
        let mark = bytes[position]
        position += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(mark)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800...0xDBFF).contains(code), position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 2
                let low = try hexadecimal()
                guard (0xDC00...0xDFFF).contains(low) else {
                    throw failure(it: "metà di una coppia surrogata", en: "half a surrogate pair")
                }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(code) else {
                throw failure(it: "metà di una coppia surrogata", en: "half a surrogate pair")
            }
            output.append(contentsOf: Character(scalar).utf8)
        default:
            throw failure(it: "sequenza dopo «\\» non nota", en: "unknown escape")
        }
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard end - position >= 4 else {
            throw failure(it: "occorrono quattro cifre esadecimali", en: "expected four hexadecimal digits")
        }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue else {
                throw failure(it: "occorrono quattro cifre esadecimali", en: "expected four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
