/// What a person pressed.
public enum Key: Hashable, Sendable {
    case text(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown, wordLeft, wordRight
    /// With Ctrl: `a` … `z`, lower case.
    case control(Character)
    /// Text that was pasted, without its ends of line.
    case paste(String)
}

/// Reads keys out of the bytes of a terminal. Source: ECMA-48, 5.4; xterm, «Control Sequences».
public struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
    /// Of a paste; the rest is left out.
    private static let mostPasted = 4096

    public init() {}

    /// Whether a key has begun and not ended: a lone Escape, after a moment, is the key Escape.
    public var isWaiting: Bool { !pending.isEmpty }

    /// - Parameter isOver: nothing more comes for now, so that what is pending stands for itself.
    public mutating func keys(_ bytes: some Sequence<UInt8>, isOver: Bool = false) -> [Key] {
        pending.append(contentsOf: bytes)
        var keys: [Key] = []
        while !pending.isEmpty {
            guard let (key, length) = first(isOver: isOver) else { break }
            pending.removeFirst(length)
            if let key { keys.append(key) }
        }
        return keys
    }

    /// The first key and its bytes; `nil` when more bytes are needed.
    private func first(isOver: Bool) -> (Key?, Int)? {
        let byte = pending[0]
        switch byte {
        case 0x0D, 0x0A: return (.enter, 1)
        case 0x09: return (.tab, 1)
        case 0x7F, 0x08: return (.backspace, 1)
        case 0x1B: return sequence(isOver: isOver)
        case 0x01...0x1A: return (.control(Character(Unicode.Scalar(byte + 0x60))), 1)
        case 0x00, 0x1C...0x1F: return (nil, 1)
        default: return letter(isOver: isOver)
        }
    }

    private func letter(isOver: Bool) -> (Key?, Int)? {
        let length =
            switch pending[0] {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0 else { return (nil, 1) }
        guard pending.count >= length else { return isOver ? (nil, pending.count) : nil }
        guard let text = String(validating: pending[..<length], as: UTF8.self), let first = text.first else {
            return (nil, 1)
        }
        return (.text(first), length)
    }

    private func sequence(isOver: Bool) -> (Key?, Int)? {
        guard pending.count > 1 else { return isOver ? (.escape, 1) : nil }
        if pending[1] == UInt8(ascii: "O") {
            guard pending.count > 2 else { return isOver ? (.escape, 2) : nil }
            return (Self.arrow(pending[2]), 3)
        }
        guard pending[1] == UInt8(ascii: "[") else {
            switch pending[1] {
            case UInt8(ascii: "b"): return (.wordLeft, 2)
            case UInt8(ascii: "f"): return (.wordRight, 2)
            default: return (.escape, 1)
            }
        }
        guard let last = pending[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            if isOver || pending.count > 64 { return (nil, pending.count) }
            return nil
        }
        let parameters = String(decoding: pending[2..<last], as: UTF8.self)
        if pending[last] == UInt8(ascii: "~"), parameters == "200" { return paste(from: last + 1, isOver: isOver) }
        return (Self.key(pending[last], parameters), last + 1)
    }

    private func paste(from start: Int, isOver: Bool) -> (Key?, Int)? {
        let end = Self.pasteEnd
        var index = start
        while index + end.count <= pending.count {
            if pending[index] == end[0], pending[index..<(index + end.count)].elementsEqual(end) {
                let text = String(decoding: pending[start..<min(index, start + Self.mostPasted)], as: UTF8.self)
                return (.paste(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })), index + end.count)
            }
            index += 1
        }
        return isOver && pending.count > 1 << 20 ? (nil, pending.count) : nil
    }

    private static func arrow(_ byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "M"): .enter
        default: nil
        }
    }

    private static func key(_ last: UInt8, _ parameters: String) -> Key? {
        let hasModifier = parameters.hasSuffix(";5") || parameters.hasSuffix(";3")
        switch (last, parameters) {
        case (UInt8(ascii: "C"), _) where hasModifier: return .wordRight
        case (UInt8(ascii: "D"), _) where hasModifier: return .wordLeft
        case (UInt8(ascii: "Z"), _): return .backTab
        case (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): return .home
        case (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): return .end
        case (UInt8(ascii: "~"), "3"): return .delete
        case (UInt8(ascii: "~"), "5"): return .pageUp
        case (UInt8(ascii: "~"), "6"): return .pageDown
        default: return arrow(last)
        }
    }
}
