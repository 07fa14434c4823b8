import AddressTables
import Geocoding
import Glibc
import TerminalText

/// A person writes, chooses among suggestions, and reads the answer; again and again.
struct Interactive {
    private let geocoder: Geocoder
    private let surely: Double
    private let showsAll: Bool
    private let search: SearchOptions
    private let words: AnswerWords
    private let frame: PositionFrame
    private let inks = Inks(isOn: Terminal.hasColour)
    private var editor = LineEditor()
    private var field: SuggestionField
    private var suggestions: [Suggestion] = []
    /// What was asked back: shown while nothing is written.
    private var alternatives: [Answer] = []

    /// Suggestions at most.
    private static let most = 8

    init(
        _ geocoder: Geocoder, _ search: SearchOptions, _ words: AnswerWords, _ frame: PositionFrame, surely: Double,
        showsAll: Bool
    ) {
        self.geocoder = geocoder
        self.search = search
        self.words = words
        self.frame = frame
        self.surely = surely
        self.showsAll = showsAll
        field = SuggestionField(
            prompt: words.language("dove › ", "where › "),
            hint: words.language(
                "↑↓ scegli · Tab completa · Invio cerca · Esc svuota · Ctrl-D esci",
                "↑↓ choose · Tab complete · Enter search · Esc clear · Ctrl-D leave"))
    }

    /// - Returns: the exit code: 0 after Ctrl-D, 130 after Ctrl-C.
    func run() -> Int32 {
        guard RawTerminal.begin() else { return 1 }
        defer { RawTerminal.end() }
        var session = self
        return session.loop()
    }

    private mutating func loop() -> Int32 {
        var decoder = KeyDecoder()
        draw()
        while true {
            var waits = [STDIN_FILENO, RawTerminal.changes].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = unsafe poll(&waits, 2, decoder.isWaiting ? 50 : -1)
            if ready < 0 {
                guard errno == EINTR else { return 1 }
                continue
            }
            if waits[1].revents != 0 {
                _ = Self.read(RawTerminal.changes)
                draw()
                if waits[0].revents == 0 { continue }
            }
            var keys: [Key]
            if ready == 0 {
                keys = decoder.keys([], isOver: true)
            } else {
                let bytes = Self.read(STDIN_FILENO)
                guard !bytes.isEmpty else { return finish(0) }
                keys = decoder.keys(bytes)
            }
            for key in keys { if let code = take(key) { return finish(code) } }
            draw()
        }
    }

    /// - Returns: an exit code, when the key ends the session.
    private mutating func take(_ key: Key) -> Int32? {
        switch key {
        case .control("c"): return 130
        case .control("d"): if editor.text.isEmpty { return 0 } else { _ = edit(.delete) }
        case .control("z"):
            put("\r\u{1B}[J")
            RawTerminal.suspend()
        case .control("l"): put("\u{1B}[H\u{1B}[2J")
        case .enter: answer()
        case .down: field.lines.isEmpty ? recall { $0.down() } : field.choose(1)
        case .up: field.choice == nil ? recall { $0.up() } : field.choose(-1)
        case .pageDown: field.choose(Self.most)
        case .pageUp: field.choose(-Self.most)
        case .backTab: field.choose(-1)
        case .control("n"): recall { $0.down() }
        case .control("p"): recall { $0.up() }
        case .tab: complete()
        case .escape:
            if field.choice == nil { editor.clear() }
            refresh()
        default: _ = edit(key)
        }
        return nil
    }

    private mutating func edit(_ key: Key) -> Bool {
        let before = editor.text
        guard editor.take(key) else { return false }
        if editor.text != before { refresh() }
        return true
    }

    private mutating func recall(_ step: (inout LineEditor) -> Void) {
        step(&editor)
        refresh()
    }

    /// The chosen line, or the first, goes into the field.
    private mutating func complete() {
        let index = field.choice ?? 0
        guard suggestions.indices.contains(index) else { return }
        editor.replace(by: suggestions[index].completion)
        refresh()
    }

    private mutating func refresh() {
        field.choice = nil
        if editor.text.isEmpty {
            suggestions = []
            field.lines = alternatives.map { .init($0.label, kind: words.kind($0.kind)) }
        } else {
            var typing = search
            typing.limit = Self.most
            typing.explains = false
            suggestions = Array(geocoder.autocomplete(editor.string, typing).prefix(Self.most))
            field.lines = suggestions.map { .init($0.label, kind: words.kind($0.kind), marks: $0.marks) }
        }
    }

    private mutating func answer() {
        if editor.text.isEmpty {
            guard let choice = field.choice, alternatives.indices.contains(choice) else { return }
            let chosen = alternatives[choice]
            show(chosen.label, Outcome(answers: [chosen], question: nil, notes: []))
            return
        }
        if let choice = field.choice, suggestions.indices.contains(choice) {
            editor.replace(by: suggestions[choice].completion)
        }
        let query = editor.string
        editor.commit()
        show(query, Outcome(geocoder.search(query, search), surely: surely))
    }

    private mutating func show(_ query: String, _ outcome: Outcome) {
        let table = AnswerTable(
            words: words, frame: frame, width: Terminal.size(of: STDOUT_FILENO).columns - 1, inks: inks,
            showsAll: showsAll)
        var lines = [inks(.accent, field.prompt) + query.harmless]
        lines += table.lines(nil, .found(outcome)) + [""]
        put("\r\u{1B}[J" + lines.map { $0 + "\n" }.joined())
        alternatives = outcome.question.map { $0.options.compactMap { outcome.answers.at($0.answer) } } ?? []
        editor.clear()
        refresh()
    }

    private func draw() {
        let size = Terminal.size(of: STDOUT_FILENO)
        let picture = field.picture(editor, width: size.columns, height: size.rows, inks)
        var text = "\u{1B}[?25l\r\u{1B}[J" + picture.lines.joined(separator: "\n")
        if picture.lines.count > 1 { text += "\u{1B}[\(picture.lines.count - 1)A" }
        text += "\r" + (picture.cursor > 0 ? "\u{1B}[\(picture.cursor)C" : "") + "\u{1B}[?25h"
        put(text)
    }

    private func finish(_ code: Int32) -> Int32 {
        put("\r\u{1B}[J")
        return code
    }

    private func put(_ text: String) { Terminal.write(Array(text.utf8), to: STDOUT_FILENO) }

    private static func read(_ file: Int32) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 4096) { bytes, count in
            count = max(0, unsafe Glibc.read(file, bytes.baseAddress, bytes.count))
        }
    }
}

extension Suggestion {
    /// ``highlights`` as ranges of characters.
    fileprivate var marks: [Range<Int>] {
        let bytes = label.utf8
        func offset(_ byte: Int) -> Int {
            let index = bytes.index(bytes.startIndex, offsetBy: min(max(byte, 0), bytes.count))
            return label.distance(from: label.startIndex, to: index)
        }
        return highlights.map { range in
            let start = offset(range.lowerBound)
            return start..<max(start, offset(range.upperBound))
        }
    }
}

extension Array {
    fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
