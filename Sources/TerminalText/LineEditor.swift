/// One line of text while it is written, and the lines written before.
public struct LineEditor: Sendable {
    public private(set) var text: [Character] = []
    /// Characters before the cursor.
    public private(set) var cursor = 0
    private var history: [String] = []
    /// Which line of the history is shown; its count for the one being written.
    private var shown = 0
    private var draft = ""
    /// Characters of a line; what is typed past it is left out.
    public static let most = 500

    public init() {}

    public var string: String { String(text) }

    public mutating func replace(by string: String) {
        text = Array(string.prefix(Self.most))
        cursor = text.count
    }

    /// Keeps the line for ``up()``, and begins an empty one.
    public mutating func commit() {
        let line = string
        if !line.isEmpty, history.last != line { history.append(line) }
        clear()
    }

    public mutating func clear() {
        text = []
        cursor = 0
        shown = history.count
        draft = ""
    }

    public mutating func up() {
        guard shown > 0 else { return }
        if shown == history.count { draft = string }
        shown -= 1
        replace(by: history[shown])
    }

    public mutating func down() {
        guard shown < history.count else { return }
        shown += 1
        replace(by: shown == history.count ? draft : history[shown])
    }

    /// Edits; keys that mean something else are let through.
    ///
    /// - Returns: whether the key was one of the line's.
    public mutating func take(_ key: Key) -> Bool {
        switch key {
        case .text(let character): insert([character])
        case .paste(let pasted): insert(Array(pasted))
        case .backspace, .control("h"): remove(max(0, cursor - 1)..<cursor)
        case .delete: remove(cursor..<min(text.count, cursor + 1))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .wordLeft: cursor = wordStart()
        case .wordRight: cursor = wordEnd()
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"): remove(wordStart()..<cursor)
        default: return false
        }
        return true
    }

    private mutating func insert(_ characters: [Character]) {
        let fitting = characters.filter { $0.displayWidth > 0 }.prefix(max(0, Self.most - text.count))
        text.insert(contentsOf: fitting, at: cursor)
        cursor += fitting.count
    }

    private mutating func remove(_ range: Range<Int>) {
        text.removeSubrange(range)
        cursor = range.lowerBound
    }

    private func wordStart() -> Int {
        var index = cursor
        while index > 0, text[index - 1] == " " { index -= 1 }
        while index > 0, text[index - 1] != " " { index -= 1 }
        return index
    }

    private func wordEnd() -> Int {
        var index = cursor
        while index < text.count, text[index] == " " { index += 1 }
        while index < text.count, text[index] != " " { index += 1 }
        return index
    }
}
