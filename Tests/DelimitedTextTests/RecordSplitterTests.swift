import DelimitedText
import Testing

@Suite struct RecordSplitterTests {
    private func split(_ text: [UInt8], chunk: Int, delimiter: String = ";") -> [RawRecord] {
        var splitter = RecordSplitter(delimiter: delimiter.utf8.first)
        var records: [RawRecord] = []
        for start in stride(from: 0, to: text.count, by: chunk) {
            splitter.append(text[start..<min(start + chunk, text.count)])
            while let record = splitter.next(isAtEnd: false) { records.append(record) }
        }
        while let record = splitter.next(isAtEnd: true) { records.append(record) }
        return records
    }

    private func texts(_ records: [RawRecord]) -> [String] { records.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test("However the bytes come, the rows are the same", arguments: [1, 2, 3, 7, 1000])
    func chunks(size: Int) {
        let text = "a;b\r\n\"x\ny\";\"q\"\"q\"\n\n5' \"alto\";z\rlast"
        let records = split(Array(text.utf8), chunk: size)
        #expect(texts(records) == ["a;b", "\"x\ny\";\"q\"\"q\"", "", "5' \"alto\";z", "last"])
        #expect(records.map(\.line) == [1, 2, 4, 5, 6])
        #expect(records.map(\.end).last == text.utf8.count)
        #expect(records.allSatisfy { $0.fault == nil })
    }

    @Test("A quote that is never closed costs its own line and no other")
    func unclosed() {
        let records = split(Array("a;b\n\"open;1\nc;2\nd;3\n".utf8), chunk: 5)
        #expect(texts(records) == ["a;b", "\"open;1", "c;2", "d;3"])
        #expect(records.map(\.fault) == [nil, .unclosedQuote, nil, nil])
        #expect(records.map(\.line) == [1, 2, 3, 4])
    }

    @Test("A quoted field goes over a hundred lines, not more")
    func longQuote() {
        let lines = String(repeating: "x\n", count: RecordSplitter.mostLines - 1)
        #expect(split(Array("\"\(lines)\";1\nb;2\n".utf8), chunk: 64).map(\.fault) == [nil, nil])
        let more = String(repeating: "x\n", count: RecordSplitter.mostLines + 1)
        #expect(split(Array("\"\(more)\";1\n".utf8), chunk: 64).first?.fault == .unclosedQuote)
    }

    @Test("A line of megabytes is one fault, and the next line is read")
    func tooLong() {
        let text = Array("a;b\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5 << 20) + Array("\nc;d\n".utf8)
        let records = split(text, chunk: 1 << 18)
        #expect(records.map(\.fault) == [nil, .tooLong, nil])
        #expect(records.map(\.line) == [1, 2, 3])
        #expect(records.last.map { String(decoding: $0.bytes, as: UTF8.self) } == "c;d")
    }

    @Test("Quotes may be letters, and then every line is a row")
    func withoutQuotes() {
        var splitter = RecordSplitter(delimiter: nil, hasQuotes: false)
        splitter.append("\"a\n{\"b\":1}\n".utf8)
        var records: [RawRecord] = []
        while let record = splitter.next(isAtEnd: true) { records.append(record) }
        #expect(texts(records) == ["\"a", "{\"b\":1}"])
        #expect(records.allSatisfy { $0.fault == nil })
    }

    @Test("A row of a megabyte that comes byte by byte is looked at once")
    func trickling() {
        var splitter = RecordSplitter(delimiter: UInt8(ascii: ";"))
        var early = 0
        for _ in 0..<(1 << 20) {
            splitter.append(CollectionOfOne(UInt8(ascii: "x")))
            if splitter.next(isAtEnd: false) != nil { early += 1 }
        }
        #expect(early == 0)
        splitter.append(CollectionOfOne(0x0A))
        let record = splitter.next(isAtEnd: false)
        #expect(record?.bytes.count == 1 << 20)
    }

    @Test("Reading is taken up again from the end of any row")
    func resumed() {
        let text = Array("h;i\n\"a\nb\";1\nc;2\r\nd;3\n".utf8)
        let all = split(text, chunk: 1000)
        for (index, record) in all.enumerated().dropLast() {
            var splitter = RecordSplitter(delimiter: UInt8(ascii: ";"), line: record.lastLine + 1, offset: record.end)
            splitter.append(text[record.end...])
            var rest: [RawRecord] = []
            while let next = splitter.next(isAtEnd: true) { rest.append(next) }
            #expect(rest == Array(all[(index + 1)...]))
        }
    }
}

@Suite struct FieldsTests {
    @Test(
        "Quotes are the writer's where they open a field, and letters elsewhere",
        arguments: [
            ("a;b;", ["a", "b", ""]), ("\"x;y\";z", ["x;y", "z"]), ("\"a\"\"b\";c", ["a\"b", "c"]),
            ("5' \"alto\";c", ["5' \"alto\"", "c"]), ("\"a\"b;c", ["ab", "c"]), ("", [""]), (" a ;b", [" a ", "b"]),
        ])
    func fields(text: String, expected: [String]) throws {
        #expect(try Fields.read(Array(text.utf8), Dialect(delimiter: UInt8(ascii: ";"))) == expected)
    }

    @Test("What is written is read back")
    func roundTrip() throws {
        let row = ["a", "b;c", "d\"e", "", " f ", "g\nh", "à"]
        var writer = RowWriter(delimiter: UInt8(ascii: ";"))
        writer.row(row)
        var splitter = RecordSplitter(delimiter: UInt8(ascii: ";"))
        splitter.append(writer.bytes)
        let next = splitter.next(isAtEnd: true)
        let record = try #require(next)
        #expect(try Fields.read(record.bytes, Dialect(delimiter: UInt8(ascii: ";"))) == row)
        let last = splitter.next(isAtEnd: true)
        #expect(last == nil)
    }
}
