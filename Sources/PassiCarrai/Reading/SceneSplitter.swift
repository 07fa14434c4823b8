/// Takes a stream of scenes apart: one JSON object, objects one after the other or line by line (NDJSON), or one array
/// of them. Holds one scene at a time.
public struct SceneSplitter {
    /// One scene is at most this long, in bytes; a longer one is passed over to its end.
    public static let longest = 256 << 20

    /// What comes out.
    public enum Piece: Hashable, Sendable {
        case scene([UInt8])
        /// A scene of more than ``SceneSplitter/longest`` bytes.
        case tooLong
    }

    private var piece: [UInt8] = []
    private var isTooLong = false
    private var depth = 0
    private var isInText = false
    private var isEscaped = false
    /// Whether an array is open round the scenes.
    private var isArray = false
    private var isBeforeAll = true
    /// Whether the value's first line holds more than its bracket: then a line that begins with one is another scene,
    /// and the one before it was broken off.
    private var isCompact = false
    private var isFirstLine = true
    private var isLineStart = true
    /// Whether a scene is whole: what else stands on its line spoils it, unless it is another scene.
    private var isClosed = false
    /// Whether the piece is no scene, or one with something behind it: it goes on to the end of its line.
    private var isStray = false
    /// How much of a byte order mark has been passed over.
    private var markLength = 0
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    public init() {}

    /// Whether the stream was an array, which may well be empty.
    public var isEmptyArray: Bool { isArray }

    /// Takes bytes in. - Returns: what ended among them, in order.
    public mutating func take(_ bytes: some Sequence<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        for byte in bytes { take(byte, &pieces) }
        return pieces
    }

    /// The end of the stream: what was begun and is not whole comes out as it is.
    public mutating func end() -> Piece? {
        guard !piece.isEmpty || isTooLong else { return nil }
        return finish()
    }

    private mutating func take(_ byte: UInt8, _ pieces: inout [Piece]) {
        if isBeforeAll, markLength < 3, byte == Self.mark[markLength] {
            markLength += 1
            return
        }
        let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        if isClosed || isStray {
            if byte == 0x0A {
                pieces.append(finish())
                isLineStart = true
                return
            }
            if isClosed, isBlank { return }
            if isStray || byte != UInt8(ascii: "{") {
                (isClosed, isStray) = (false, true)
                append(byte)
                return
            }
            pieces.append(finish())
        }
        if piece.isEmpty, !isTooLong {
            if isBlank { return }
            if isBeforeAll {
                isBeforeAll = false
                if byte == UInt8(ascii: "[") {
                    isArray = true
                    return
                }
            }
            if isArray, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { return }
            if !isArray, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") {
                isStray = true
                append(byte)
                return
            }
        } else if !isArray, isLineStart, isCompact, depth > 0, byte == UInt8(ascii: "{") {
            pieces.append(finish())
        }
        isLineStart = byte == 0x0A
        if isBlank, depth == 0, !isInText {
            pieces.append(finish())
            return
        }
        if isArray, depth == 0, !isInText, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
            pieces.append(finish())
            return
        }
        append(byte)
        if byte == 0x0A { isFirstLine = false }
        if isFirstLine, piece.count > 1, !isBlank { isCompact = true }
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") || byte == 0x0A {
                isInText = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            guard depth <= 0 else { return }
            if isArray { pieces.append(finish()) } else { isClosed = true }
        default: break
        }
    }

    private mutating func append(_ byte: UInt8) {
        if piece.count >= Self.longest { isTooLong = true }
        if isTooLong { piece.removeAll() } else { piece.append(byte) }
    }

    private mutating func finish() -> Piece {
        defer {
            piece = []
            (isTooLong, depth, isInText, isEscaped) = (false, 0, false, false)
            (isCompact, isFirstLine) = (false, true)
            (isClosed, isStray) = (false, false)
        }
        return isTooLong ? .tooLong : .scene(piece)
    }
}
