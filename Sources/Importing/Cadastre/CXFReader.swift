import SimpleFeatures
import Topology

/// Reads one CXF: the header, then objects up to `EOF`. Borders become records; texts, symbols, fiducial points and
/// lines are passed over.
///
/// The order of the fields is as published readers of the format have it; no real file has been at hand to check it.
struct CXFReader<Sink: CadastralSink> {
    private var lines: CXFLines
    private let options: CadastralOptions
    private let totals: CXFSupplement?
    private let header: CXFHeader
    private var frame: CXFFrame?
    private var batch: [CadastralRecord] = []
    private var summary = CadastralSummary(format: .cxf)

    static func read(
        _ input: CXFLines, _ options: CadastralOptions, totals: CXFSupplement?, into sink: inout Sink,
        _ progress: (Int, Int) -> Void
    ) throws(ImportError) -> CadastralSummary {
        var lines = input
        let header = try CXFHeader(&lines)
        var reader = CXFReader(lines: lines, options: options, totals: totals, header: header)
        return try reader.read(into: &sink, progress)
    }

    private init(lines: CXFLines, options: CadastralOptions, totals: CXFSupplement?, header: CXFHeader) {
        (self.lines, self.options, self.totals, self.header) = (lines, options, totals, header)
    }

    private mutating func read(
        into sink: inout Sink, _ progress: (Int, Int) -> Void
    ) throws(ImportError) -> CadastralSummary {
        var isEnded = false
        while !isEnded, let keyword = try lines.next() {
            switch keyword {
            case "BORDO": try border(into: &sink)
            case "EOF": isEnded = true
            case let other where CXFKeyword.all.contains(other): try skip()
            default:
                try refuse(line: lines.number, "expected BORDO, TESTO, SIMBOLO, FIDUCIALE, LINEA or EOF", into: &sink)
                try skip()
            }
            if batch.count >= 512 {
                try flush(into: &sink)
                progress(lines.progress.done, lines.progress.total)
            }
        }
        try flush(into: &sink)
        progress(lines.progress.done, lines.progress.total)
        guard isEnded else { throw lines.error("expected EOF; the file is cut off") }
        compareTotals()
        return summary
    }

    private mutating func border(into sink: inout Sink) throws(ImportError) {
        let line = lines.number
        switch try CXFBorder.read(&lines) {
        case .success(let border): try take(border, into: &sink)
        case .failure(let defect):
            try refuse(line: line, defect.message, into: &sink)
            try skip()
        }
    }

    /// Passes over everything up to the next keyword.
    private mutating func skip() throws(ImportError) {
        while let line = try lines.next() {
            if CXFKeyword.all.contains(line) { return lines.unread(line) }
        }
    }

    private mutating func take(_ border: CXFBorder, into sink: inout Sink) throws(ImportError) {
        guard let frame = frame ?? CXFFrame(options.frame, sample: border.geometry.coordinates) else {
            let (x, y) = (border.geometry.coordinates[0], border.geometry.coordinates[1])
            throw .malformed(
                file: lines.file, line: border.line, column: 0,
                message: "expected Gauss-Boaga coordinates (EPSG:3003 or 3004), found \(x), \(y): a local "
                    + "Cassini-Soldner origin; give its transformation, or the CRS if the file is in another one")
        }
        self.frame = frame
        let isBuilding = border.code.hasSuffix("+")
        let number = isBuilding ? String(border.code.dropLast()) : border.code
        let isSheet = border.code == header.mappa.mappa || (border.code.utf8.count == 11 && !isBuilding)
        guard
            let reference = NationalCadastralReference(
                isSheet ? border.code : header.mappa.mappa + "." + number),
            (reference.particella == nil) == isSheet
        else {
            return try refuse(
                line: border.line, "expected the number of a parcel, found \(border.code.prefix(40))", into: &sink)
        }
        var geometry = border.geometry
        let declared = isBuilding ? nil : totals?.areas[border.code]
        if let declared { compareArea(geometry.area, declared, border) }
        frame.apply(to: &geometry.coordinates)
        var record = CadastralRecord(
            kind: isBuilding ? .fabbricato : reference.kind, reference: reference, label: border.code,
            geometry: geometry, srid: frame.srid, line: border.line)
        record.area = declared
        summary.counts[record.kind, default: 0] += 1
        batch.append(record)
    }

    private mutating func refuse(line: Int, _ message: String, into sink: inout Sink) throws(ImportError) {
        try flush(into: &sink)
        summary.refused += 1
        try sink.refuse(RecordError(file: lines.file, line: line, message: message))
    }

    private mutating func flush(into sink: inout Sink) throws(ImportError) {
        guard !batch.isEmpty else { return }
        try sink.receive(batch)
        batch.removeAll(keepingCapacity: true)
    }

    // MARK: Checks against the SUP

    /// The map is drawn to a fraction of a millimetre: half a percent, and a square metre for the smallest.
    private mutating func compareArea(_ measured: Double, _ declared: Double, _ border: CXFBorder) {
        guard abs(measured - declared) > max(1, declared * 0.005) else { return }
        note(
            line: border.line,
            "parcel \(border.code) measures \(measured.rounded()) m2, the SUP states \(declared)")
    }

    private mutating func compareTotals() {
        guard let totals else { return }
        summary.discrepancies.append(contentsOf: totals.mistakes)
        for (kind, stated) in totals.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where summary.counts[kind, default: 0] != stated {
            note(line: lines.number, "\(kind.rawValue): \(summary.counts[kind, default: 0]), the SUP states \(stated)")
        }
    }

    private mutating func note(line: Int, _ message: String) {
        guard summary.discrepancies.count < 1000 else { return }
        summary.discrepancies.append(RecordError(file: lines.file, line: line, message: message))
    }
}

/// The words that begin an object.
enum CXFKeyword {
    static let all: Set<String> = ["BORDO", "TESTO", "SIMBOLO", "FIDUCIALE", "LINEA", "RIFERIMENTO", "EOF"]
}
