import Figures
import Foundation
import Testing

/// A drawing with one of everything.
func sample() -> Figure {
    var figure = Figure(
        width: 120, height: 80, title: "Saggio & prova", summary: "Tratteggi, quote e scritte.", language: "it")
    let parcel = Outline.polygon([PaperPoint(10, 10), PaperPoint(60, 10), PaperPoint(60, 40), PaperPoint(10, 40)])
    let dots = Outline.circle(PaperPoint(85, 25), radius: 12)
    let bend = [PaperPoint(10, 60), PaperPoint(40, 60), PaperPoint(65, 52)]
    figure.elements = [
        .path(parcel, fill: Fill(Color(0xF4F0E8), hatch: Hatch(.lines, spacing: 2)), stroke: Stroke(width: 0.35)),
        .path(dots, fill: Fill(nil, hatch: Hatch(.dots, spacing: 2, stroke: Stroke(width: 0.5))), stroke: Stroke()),
        .path(
            .arc(PaperPoint(85, 25), radius: 16, from: -60, to: 60),
            stroke: Stroke(Color(0xAA0000, property: "sight"), width: 0.4, dashes: [3, 1, 0.5, 1], cap: .round)),
        .path(.polyline(bend), stroke: Stroke(width: 0.6)),
        .text(Lettering("Mapp. 123 <a>", at: PaperPoint(35, 25), size: 3, anchor: .middle, halo: Lettering.Halo())),
        .group(
            Group(
                "Sotto una maschera", clip: .circle(PaperPoint(100, 65), radius: 8), opacity: 0.5,
                [
                    .path(
                        .rectangle(PaperBox(minX: 90, minY: 55, maxX: 120, maxY: 80)),
                        fill: Fill(Color(0x336699), hatch: Hatch(.crossed, spacing: 1.5)))
                ])),
    ]
    figure.elements +=
        DimensionLine(from: PaperPoint(10, 40), to: PaperPoint(60, 40), offset: -6, text: "25,00").elements
    figure.elements +=
        DimensionLine(from: PaperPoint(60, 40), to: PaperPoint(60, 37), offset: -4, text: "1,50").elements
    figure.elements += DimensionLine(along: bend, offset: -5, text: "27,50 m").elements
    figure.elements += ScaleBar(denominator: 500, at: PaperPoint(12, 72)).elements
    figure.elements += NorthArrow(at: PaperPoint(110, 14), length: 14, direction: 20).elements
    figure.elements += Element.arrow(from: PaperPoint(70, 70), to: PaperPoint(82, 62))
    return figure
}

/// A document with one of everything, more than a page.
func sampleDocument() -> PDFDocument {
    var metadata = PDFDocument.Metadata(title: "Pre-istruttoria n. 12", date: "2026-11-28T09:30:00Z")
    metadata.author = "Comune di Venezia"
    var document = PDFDocument(metadata: metadata)
    document.head = ("Comune di Venezia", "Passi carrai")
    document.foot = "Impronta 0123abcd"
    let row: (Int) -> [Table.Cell] = { index in
        [
            .header("PC-\(100 + index)"),
            Table.Cell(
                "La distanza dall'area di intersezione è misurata lungo il bordo della carreggiata, riga \(index)."),
            Table.Cell("≥ 12,00 m"),
        ]
    }
    document.blocks = [
        .heading(1, "Verifica di un passo carraio"),
        .panel([Paragraph("Esito: favorevole", face: .bold, size: 4.5), Paragraph("Nessun ostacolo.")], emblem: nil),
        .paragraph(
            Paragraph([
                Run("Il testo continua con un "), Run("collegamento", link: "https://www.comune.venezia.it/"),
                Run(", poi un'impronta: "), Run(String(repeating: "0123456789abcdef", count: 8)), Run("."),
            ])),
        .list([Paragraph("primo punto"), Paragraph("secondo punto")]),
        .heading(2, "Regole"),
        .table(
            Table(
                columns: [
                    Table.Column("Regola", share: 1), Table.Column("Testo", share: 4), Table.Column("Soglia", share: 1),
                ], rows: (0..<40).map(row))),
        .sheet(sample()),
        .paragraph(Paragraph("Fine del documento.")),
    ]
    return document
}

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

func typefaces() throws -> Typefaces { try Typefaces(folder: repository.appending(path: "styles/fonts").path) }

/// Compares with the file of that name in `Golden`; `GOLDEN=write swift test --filter FiguresTests` records it anew.
func expectGolden(_ bytes: [UInt8], _ name: String, source: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" { try Data(bytes).write(to: file) }
    let golden = try Data(contentsOf: file)
    #expect(
        Array(golden) == bytes, "\(file.path) differs: record it with GOLDEN=write and look at it",
        sourceLocation: source)
}

/// What a program prints when it is given a file.
func output(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "file")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) did not take the file")
    return String(decoding: data, as: UTF8.self)
}
