/// What Cairo 1.16 writes no word of, added as an incremental update: the language of the document, that it is tagged
/// and shown under its title, what each figure shows, and which cells a table's head stands for.
/// Source: ISO 32000-1, 7.5.6, 14.7.1, 14.9.2, 14.9.3, table 349.
struct PDFTagging {
    enum Scope: String { case column = "Column", row = "Row" }

    var language: String
    /// The text of every figure, in their order.
    var alternatives: [String] = []
    /// Of every `TH`, in their order.
    var scopes: [Scope] = []

    /// The file with the update after it; unchanged where it is not laid out as Cairo lays it out.
    func update(_ file: [UInt8]) -> [UInt8] {
        guard let table = CrossReferences(file), let catalog = table.body(of: table.root, in: file) else { return file }
        var objects: [(number: Int, body: [UInt8])] = []
        var (figures, heads) = (alternatives.makeIterator(), scopes.makeIterator())
        for number in table.offsets.indices {
            guard let body = table.body(of: number, in: file), body.starts(with: "<< /Type /StructElem\n".utf8) else {
                continue
            }
            if body.contains("\n   /S /Figure\n"), let text = figures.next() {
                objects.append((number, body.adding("/Alt \(text.pdfText)")))
            } else if body.contains("\n   /S /TH\n"), let scope = heads.next() {
                objects.append((number, body.adding("/A << /O /Table /Scope /\(scope.rawValue) >>")))
            }
        }
        let words =
            "/Lang \(language.pdfText)\n   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>"
        objects.append((table.root, catalog.adding(words)))
        return file + section(objects, after: file.count, table)
    }

    private func section(_ objects: [(number: Int, body: [UInt8])], after length: Int, _ table: CrossReferences)
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        var entries = "xref\n"
        for (number, body) in objects.sorted(by: { $0.number < $1.number }) {
            let offset = String(length + bytes.count)
            entries += "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n \n"
            bytes += Array("\(number) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        }
        let start = length + bytes.count
        bytes += Array(entries.utf8)
        bytes += Array("trailer\n<< /Size \(table.offsets.count)\n   /Root \(table.root) 0 R\n".utf8)
        if let information = table.information { bytes += Array("   /Info \(information) 0 R\n".utf8) }
        return bytes + Array("   /Prev \(table.start)\n>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}

/// Where the objects of a file begin: one table, as Cairo writes it.
private struct CrossReferences {
    var start: Int
    /// By the number of the object; 0 for a free one.
    var offsets: [Int] = []
    var root: Int
    var information: Int?

    init?(_ file: [UInt8]) {
        let end = String(decoding: file.suffix(400), as: UTF8.self).split(separator: "\n").map(String.init)
        func number(after key: String) -> Int? {
            for line in end {
                let words = line.split(separator: " ")
                if let place = words.firstIndex(of: Substring(key)), place + 1 < words.count {
                    return Int(words[place + 1])
                }
            }
            return nil
        }
        guard let keyword = end.lastIndex(of: "startxref"), keyword + 1 < end.count, let start = Int(end[keyword + 1]),
            let size = number(after: "/Size"), let root = number(after: "/Root"), 0..<file.count ~= start,
            0..<size ~= root
        else { return nil }
        self.start = start
        self.root = root
        information = number(after: "/Info")
        // `xref`, `0 41`, then entries of twenty bytes each.
        guard let first = file[start...].lines(2), first + 20 * size <= file.count else { return nil }
        for index in 0..<size {
            let entry = file[(first + 20 * index)..<(first + 20 * index + 18)]
            guard let offset = Int(String(decoding: entry.prefix(10), as: UTF8.self)) else { return nil }
            offsets.append(entry.last == 0x6E ? offset : 0)
        }
    }

    /// The dictionary of an object without a stream, from `<<` to `>>`.
    func body(of number: Int, in file: [UInt8]) -> [UInt8]? {
        guard 0..<offsets.count ~= number, offsets[number] > 0, let begin = file[offsets[number]...].lines(1) else {
            return nil
        }
        let window = file[begin..<min(begin + 4000, file.count)]
        guard let end = window.firstRange(of: Array("\n>>\nendobj".utf8)) else { return nil }
        return Array(window[..<(end.lowerBound + 3)])
    }
}

extension ArraySlice<UInt8> {
    /// The index behind the first `count` lines.
    fileprivate func lines(_ count: Int) -> Int? {
        var rest = count
        for index in indices where self[index] == 0x0A {
            rest -= 1
            if rest == 0 { return index + 1 }
        }
        return nil
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }

    /// A dictionary with one more entry.
    fileprivate func adding(_ entry: String) -> [UInt8] {
        Array(dropLast(2)) + Array("   \(entry)\n>>".utf8)
    }
}

extension String {
    /// A text string in hexadecimal UTF-16. Source: ISO 32000-1, 7.9.2.2.
    fileprivate var pdfText: String {
        let digits = Array("0123456789ABCDEF")
        return printable(self).utf16.reduce(into: "<FEFF") { text, unit in
            for shift in [12, 8, 4, 0] { text.append(digits[Int(unit >> shift) & 15]) }
        } + ">"
    }
}
