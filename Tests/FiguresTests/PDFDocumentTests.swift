import Figures
import Foundation
import Testing

@Suite("PDF")
struct PDFDocumentTests {
    @Test("The same document with the same date is the same bytes")
    func deterministic() throws {
        let document = sampleDocument()
        #expect(try document.bytes(typefaces: typefaces()) == document.bytes(typefaces: typefaces()))
    }

    @Test("Every word can be taken out of it again, accents and signs too")
    func words() throws {
        let bytes = try sampleDocument().bytes(typefaces: typefaces())
        let text = try output(of: "pdftotext", ["-layout", "FILE", "-"], on: bytes)
        for words in [
            "Verifica di un passo carraio", "Esito: favorevole", "collegamento", "≥ 12,00 m", "riga 39", "PC-139",
            "Mapp. 123 <a>", "27,50 m", "Fine del documento.", "Impronta 0123abcd", "Comune di Venezia",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("Pages are numbered, the head of a table stands on each of its pages, a drawing has a page of its own size")
    func pages() throws {
        let bytes = try sampleDocument().bytes(typefaces: typefaces())
        let text = try output(of: "pdftotext", ["-layout", "FILE", "-"], on: bytes)
        let pages = text.split(separator: "\u{C}")
        #expect(pages.count == 4)
        for (index, page) in pages.enumerated() { #expect(page.contains("pagina \(index + 1) di 4")) }
        #expect(pages.filter { $0.contains("Soglia") }.count == 2)
        let facts = try output(of: "pdfinfo", ["-f", "1", "-l", "4", "FILE"], on: bytes)
        #expect(facts.contains("Page    3 size:  340.157 x 226.772 pts"))
        #expect(facts.contains("Page    4 size:  595.276 x 841.89 pts (A4)"))
    }

    @Test("It tells what it is, who made it and when")
    func metadata() throws {
        let facts = try output(
            of: "pdfinfo", ["-isodates", "FILE"], on: sampleDocument().bytes(typefaces: typefaces()))
        for line in [
            "Title:           Pre-istruttoria n. 12", "Author:          Comune di Venezia", "Tagged:          yes",
        ] {
            #expect(facts.contains(line), "\(line)")
        }
        #expect(facts.contains("CreationDate:    2026-11-28T09:30:00Z"))
    }

    @Test("Headings, lists, tables and figures are tagged, in the order they are read, and the language is told")
    func structure() throws {
        let bytes = try sampleDocument().bytes(typefaces: typefaces())
        let tree = try output(of: "pdfinfo", ["-struct", "FILE"], on: bytes)
        // An element with attributes is written with a colon.
        let tags = tree.split(separator: "\n").compactMap { $0.split { $0 == " " || $0 == ":" }.first }
        #expect(tags.first == "Document")
        #expect(tags.filter { $0 == "H1" }.count == 1)
        #expect(tags.filter { $0 == "LI" }.count == 2)
        #expect(tags.filter { $0 == "TH" }.count == 3 * 2 + 40)
        #expect(tags.filter { $0 == "Table" }.count == 2)
        #expect(tags.filter { $0 == "Link" }.count == 1)
        let file = String(decoding: bytes, as: UTF8.self)
        // "Saggio", and each head of a column: on both pages of the table.
        #expect(file.contains("/Alt <FEFF00530061006700670069006F"))
        #expect(file.split(separator: "/Scope /Column >>").count - 1 == 2 * 3)
        #expect(file.split(separator: "/Scope /Row >>").count - 1 == 40)
        #expect(file.contains("/Lang <FEFF00690074>"))
        #expect(file.contains("/DisplayDocTitle true"))
        #expect(file.contains("/URI (https://www.comune.venezia.it/)"))
    }

    @Test("Fonts are inside, and no other is asked for")
    func fonts() throws {
        let bytes = try sampleDocument().bytes(typefaces: typefaces())
        let lines = try output(of: "pdffonts", ["FILE"], on: bytes).split(separator: "\n").dropFirst(2)
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.contains("OpenSans") && line.contains("yes yes yes"), "\(line)") }
    }

    @Test("A row higher than a page goes on over pages, and every line of it is there")
    func highRow() throws {
        var document = PDFDocument(metadata: .init(title: "x", date: "2026-11-28T00:00:00Z"))
        let long = (1...400).map { "parola\($0)" }.joined(separator: " ")
        document.blocks = [
            .table(
                Table(
                    columns: [Table.Column("a", share: 1), Table.Column("b", share: 5)],
                    rows: [[Table.Cell(long), Table.Cell("breve")], [Table.Cell("fine"), Table.Cell("fine")]]))
        ]
        let text = try output(of: "pdftotext", ["FILE", "-"], on: document.bytes(typefaces: typefaces()))
        for number in 1...400 { #expect(text.contains("parola\(number)\n") || text.contains("parola\(number) ")) }
        #expect(text.contains("fine"))
    }

    @Test("A folder without fonts, or with something else, is told by its path")
    func noFonts() throws {
        #expect(throws: FigureError.unreadable(path: "/nowhere/OpenSans-Regular.ttf")) {
            try Typefaces(folder: "/nowhere")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "OpenSans-Regular.ttf")
        try Data("no font".utf8).write(to: path)
        #expect(throws: FigureError.notAFont(path: path.path)) { try Typefaces(folder: folder.path) }
    }

    @Test(
        "What an address of a link must not hold makes no link",
        arguments: ["javascript:alert(1)", "https://a.b/'x", "file:///etc", "a b"])
    func links(address: String) throws {
        var document = PDFDocument(metadata: .init(title: "x", date: "2026-11-28T00:00:00Z"))
        document.blocks = [.paragraph(Paragraph([Run("qui", link: address)]))]
        #expect(try !String(decoding: document.bytes(typefaces: typefaces()), as: UTF8.self).contains("/URI"))
    }
}
