/// A field with lines under it to choose from, as it stands on the terminal.
public struct SuggestionField: Sendable {
    public struct Line: Hashable, Sendable {
        public let text: String
        /// What it is, at the right.
        public let kind: String
        /// Characters of the text that were typed, made strong.
        public let marks: [Range<Int>]

        public init(_ text: String, kind: String, marks: [Range<Int>] = []) {
            self.text = text
            self.kind = kind
            self.marks = marks
        }
    }

    public var prompt: String
    public var hint: String
    public var lines: [Line] = []
    /// The chosen line; `nil` is the field.
    public var choice: Int?

    public init(prompt: String, hint: String) {
        self.prompt = prompt
        self.hint = hint
    }

    /// What is drawn: the lines from the prompt down, and where the cursor goes on the first.
    public struct Picture: Hashable, Sendable {
        public let lines: [String]
        public let cursor: Int
    }

    public mutating func choose(_ step: Int) {
        guard !lines.isEmpty else { return }
        let next = (choice ?? -1) + step
        choice = next < 0 ? nil : min(next, lines.count - 1)
    }

    /// - Parameters:
    ///   - width: columns of the terminal.
    ///   - height: its lines; a small one shows fewer of the lines, and no hint.
    public func picture(_ editor: LineEditor, width: Int, height: Int, _ inks: Inks) -> Picture {
        let room = max(8, width - prompt.displayWidth - 1)
        let (visible, cursor) = window(editor, room: room)
        var drawn = [inks(.accent, prompt) + visible]
        let shown = lines.prefix(max(0, height - 3))
        for (index, line) in shown.enumerated() { drawn.append(draw(line, index == choice, width: width - 1, inks)) }
        if height > shown.count + 2 { drawn.append(inks(.faint, hint.clipped(to: width - 1))) }
        return Picture(lines: drawn, cursor: prompt.displayWidth + cursor)
    }

    /// The part of the text round the cursor that fits.
    private func window(_ editor: LineEditor, room: Int) -> (String, Int) {
        let text = editor.text
        var start = 0
        while start < editor.cursor, String(text[start..<editor.cursor]).displayWidth >= room { start += 1 }
        var (visible, used) = ("", 0)
        for character in text[start...] {
            guard used + character.displayWidth <= room else { break }
            visible.append(character)
            used += character.displayWidth
        }
        return (visible.harmless, String(text[start..<editor.cursor]).displayWidth)
    }

    private func draw(_ line: Line, _ isChosen: Bool, width: Int, _ inks: Inks) -> String {
        let head = isChosen ? "› " : "  "
        let kind = line.kind.isEmpty ? "" : "  " + line.kind
        let room = max(8, width - 2 - kind.displayWidth)
        let text = line.text.harmless.clipped(to: room)
        let blanks = String(repeating: " ", count: max(0, room - text.displayWidth))
        if isChosen { return inks(.chosen, head + text + blanks + kind) }
        var marked = ""
        var index = 0
        for range in line.marks where range.lowerBound >= index && range.upperBound <= text.count {
            let characters = Array(text)
            marked += String(characters[index..<range.lowerBound]) + inks(.strong, String(characters[range]))
            index = range.upperBound
        }
        marked += String(text.dropFirst(index))
        return head + marked + blanks + inks(.faint, kind)
    }
}
