import AddressTables
import DelimitedText
import Testing

@Suite struct TableHeadTests {
    private func head(
        _ text: String, isWhole: Bool = true, _ change: (inout TableHead.Wishes) -> Void = { _ in }
    ) throws -> TableHead {
        var wishes = TableHead.Wishes()
        change(&wishes)
        return try TableHead(Array(text.utf8), isWhole: isWhole, wishes)
    }

    private func rows(_ head: TableHead) -> [String] {
        var splitter = head.splitter
        var rows: [String] = []
        while let record = splitter.next(isAtEnd: true) { rows.append(String(decoding: record.bytes, as: UTF8.self)) }
        return rows
    }

    @Test("The first row names the columns, and the rest of the sample waits behind it")
    func header() throws {
        let head = try head("\n\nvia;civico\nVia Piave;23\n")
        #expect(head.dialect.delimiter == UInt8(ascii: ";") && head.dialect.isGuessed && head.decoder == nil)
        #expect(head.mapping.columns == [.street: 0, .number: 1])
        #expect(rows(head) == ["Via Piave;23"])
    }

    @Test("One column whose name says nothing is a list, unless it is said to have a header")
    func list() throws {
        #expect(rows(try head("Castello 3998\nCastello 3999\n")) == ["Castello 3998", "Castello 3999"])
        #expect(rows(try head("Via Piave 23\nVia Dante 1\n")) == ["Via Piave 23", "Via Dante 1"])
        let named = try head("boh\nCastello 3998\n") { $0.hasHeader = true }
        #expect(named.mapping.columns == [.query: 0] && rows(named) == ["Castello 3998"])
        let numbered = try head("Castello 3998;x\n") { $0.hasHeader = false }
        #expect(numbered.mapping.header == ["1", "2"] && rows(numbered) == ["Castello 3998;x"])
    }

    @Test("UTF-16 is led to UTF-8, by its mark or because it is said")
    func wide() throws {
        let bytes: [UInt8] = "via\nVia Ca' d'Oro\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let marked = try TableHead([0xFF, 0xFE] + bytes, isWhole: true)
        var wishes = TableHead.Wishes()
        wishes.encoding = .utf16LittleEndian
        for head in [marked, try TableHead(bytes, isWhole: true, wishes)] {
            #expect(head.decoder != nil && head.dialect.encoding == .utf8)
            #expect(rows(head) == ["Via Ca' d'Oro"])
        }
    }

    @Test(
        "What is no table is told from what is only its beginning",
        arguments: [
            ("", true, TableHead.Fault.empty), (" \n\n  \n", true, .empty), ("via;civ", false, .incomplete),
            ("\"via\n", true, .row(1, .unclosedQuote)),
            ("id;cap\n1;2\n", true, .columns(.nothingToFind(header: ["id", "cap"]))),
        ])
    func faults(text: String, isWhole: Bool, fault: TableHead.Fault) {
        #expect(throws: fault) { _ = try head(text, isWhole: isWhole) }
    }
}
