/// A piece of a line that is set in one go.
struct Piece: Hashable {
    var text: String
    /// From the left edge of the line, millimetres.
    var x: Double
    var width: Double
    /// The place of its run in the paragraph.
    var run: Int
}

struct Line: Hashable {
    var pieces: [Piece] = []
    var width = 0.0
}

/// Breaks paragraphs into lines.
struct LineBreaker {
    let typefaces: Typefaces

    /// At least one line, whatever the text; none wider than `width`, unless a single letter is.
    func lines(_ paragraph: Paragraph, width: Double) -> [Line] {
        let size = paragraph.typeSize
        var lines = [Line()]
        var isAfterSpace = false
        for (index, run) in paragraph.runs.enumerated() {
            let typeface = typefaces[run.face]
            let space = typeface.width(of: " ") * size
            for word in words(run.text) {
                guard let word else {
                    isAfterSpace = true
                    continue
                }
                let gap = isAfterSpace && !lines[lines.count - 1].pieces.isEmpty ? space : 0
                isAfterSpace = false
                let length = typeface.width(of: word) * size
                if lines[lines.count - 1].width + gap + length > width, !lines[lines.count - 1].pieces.isEmpty {
                    lines.append(Line())
                } else if gap > 0 {
                    append(" ", gap, index, to: &lines[lines.count - 1])
                }
                guard length > width else {
                    append(word, length, index, to: &lines[lines.count - 1])
                    continue
                }
                let parts = broken(word, typeface, size, width)
                for (place, part) in parts.enumerated() {
                    if place > 0 { lines.append(Line()) }
                    append(part, typeface.width(of: part) * size, index, to: &lines[lines.count - 1])
                }
            }
        }
        return lines
    }

    /// A word in parts that fit, each of at least one letter. O(letters).
    private func broken(_ word: String, _ typeface: Typeface, _ size: Double, _ width: Double) -> [String] {
        var parts: [String] = []
        var part = ""
        var length = 0.0
        for letter in word {
            let advance = typeface.width(of: String(letter)) * size
            if length + advance > width, !part.isEmpty {
                parts.append(part)
                (part, length) = ("", 0)
            }
            part.append(letter)
            length += advance
        }
        return parts + [part]
    }

    private func append(_ text: String, _ width: Double, _ run: Int, to line: inout Line) {
        if let last = line.pieces.last, last.run == run {
            line.pieces[line.pieces.count - 1].text += text
            line.pieces[line.pieces.count - 1].width += width
        } else {
            line.pieces.append(Piece(text: text, x: line.width, width: width, run: run))
        }
        line.width += width
    }

    /// Words, and `nil` for the space between, before and after them.
    private func words(_ text: String) -> [String?] {
        var result: [String?] = []
        // Without its outer space a printable text is words with single spaces; the outer space is kept here.
        if text.unicodeScalars.first?.properties.isWhitespace == true { result.append(nil) }
        for (index, word) in printable(text).split(separator: " ").enumerated() {
            if index > 0 { result.append(nil) }
            result.append(String(word))
        }
        if text.unicodeScalars.last?.properties.isWhitespace == true { result.append(nil) }
        return result
    }
}
