import Languages
import SimpleFeatures
import Topology

/// Reads one CXF: the header, then objects up to `EOF`. Borders become records; texts, symbols, fiducial points and
/// lines are passed over.
struct CXFReader<Sink: CadastralSink> {
    private var lines: CXFLines
    private let options: CadastralOptions
    private let totals: CXFSupplement?
    private let header: CXFHeader
    private var frame: CXFFrame?
    private var batch: [CadastralRecord] = []
    private var summary = CadastralSummary(format: .cxf)
    /// How many streets and waters have come: the file gives them all one name.
    private var pseudoParcels: [String: Int] = [:]

    static func read(
        _ input: CXFLines, _ options: CadastralOptions, totals: CXFSupplement?, into sink: inout Sink,
        _ progress: (Int, Int, Int) -> Void
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
        into sink: inout Sink, _ progress: (Int, Int, Int) -> Void
    ) throws(ImportError) -> CadastralSummary {
        var isEnded = false
        while !isEnded, let keyword = try lines.next() {
            switch keyword {
            case "BORDO": try border(into: &sink)
            case "EOF": isEnded = true
            case "RIFERIMENTO": try skip()
            case "": break
            default: try pass(keyword, into: &sink)
            }
            if batch.count >= 512 {
                try flush(into: &sink)
                report(progress)
            }
        }
        try flush(into: &sink)
        report(progress)
        guard isEnded else {
            throw lines.error(
                it: "manca EOF; il file è troncato", en: "expected EOF; the file is cut off")
        }
        checkName()
        compareTotals()
        return summary
    }

    private func report(_ progress: (Int, Int, Int) -> Void) {
        progress(lines.progress.done, lines.progress.total, summary.objects)
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

    /// An object that is not imported.
    private mutating func pass(_ keyword: String, into sink: inout Sink) throws(ImportError) {
        let line = lines.number
        var defect: CXFBorder.Defect?
        if let object = CXFObject(rawValue: keyword) {
            defect = try object.skip(&lines)
        } else {
            defect = CXFBorder.Defect(
                it: "occorre BORDO, TESTO, SIMBOLO, FIDUCIALE, LINEA o EOF, c’è \(keyword.prefix(40))",
                en: "expected BORDO, TESTO, SIMBOLO, FIDUCIALE, LINEA or EOF, found \(keyword.prefix(40))")
        }
        guard let defect else { return }
        try refuse(line: line, defect.message, into: &sink)
        try skip()
    }

    /// Passes over everything up to the next keyword.
    private mutating func skip() throws(ImportError) {
        while let line = try lines.next() {
            if CXFKeyword.all.contains(line) { return lines.unread(line) }
        }
    }

    private mutating func take(_ border: CXFBorder, into sink: inout Sink) throws(ImportError) {
        let frame = try frame(of: border)
        self.frame = frame
        let isBuilding = border.code.hasSuffix("+")
        let number = isBuilding ? String(border.code.dropLast()) : numbered(border.code)
        let isSheet = border.code == header.mappa.mappa || (border.code.utf8.count == 11 && !isBuilding)
        guard
            let reference = NationalCadastralReference(
                isSheet ? border.code : header.mappa.mappa + "." + number),
            (reference.particella == nil) == isSheet
        else {
            return try refuse(
                line: border.line,
                LocalizedText(
                    it: "occorre il numero di una particella, c’è \(border.code.prefix(40))",
                    en: "expected the number of a parcel, found \(border.code.prefix(40))"), into: &sink)
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

    private func frame(of border: CXFBorder) throws(ImportError) -> CXFFrame {
        if let frame { return frame }
        do throws(CXFFrame.Unknown) {
            return try CXFFrame(options.frame, sample: border.geometry.coordinates)
        } catch {
            throw .malformed(file: lines.file, line: border.line, column: 0, message: error.message)
        }
    }

    /// Streets and waters with a number of their own, as the national map calls them: `STRADA001`, `STRADA002` …
    private mutating func numbered(_ code: String) -> String {
        guard code == "STRADA" || code == "ACQUA" else { return code }
        let count = pseudoParcels[code, default: 0] + 1
        pseudoParcels[code] = count
        let digits = String(count)
        return code + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }

    private mutating func refuse(line: Int, _ message: LocalizedText, into sink: inout Sink) throws(ImportError) {
        try flush(into: &sink)
        summary.refused += 1
        try sink.refuse(RecordError(file: lines.file, line: line, message: message))
    }

    private mutating func flush(into sink: inout Sink) throws(ImportError) {
        guard !batch.isEmpty else { return }
        try sink.receive(batch)
        batch.removeAll(keepingCapacity: true)
    }

    // MARK: Checks against the name and the SUP

    /// A file is called like its map: `L736_001600.CXF`.
    private mutating func checkName() {
        let name = lines.file.split(separator: "/").last ?? ""
        guard let stem = name.split(separator: ".").first, let code = NationalCadastralReference(stem.uppercased()),
            code.mappa != header.mappa.mappa
        else { return }
        warn(
            line: 2, it: "il file si chiama \(code.mappa), la mappa che contiene \(header.mappa.mappa)",
            en: "the file is called \(code.mappa), the map in it \(header.mappa.mappa)")
    }

    /// What a parcel measures on the map and what is stated of it may differ by a twentieth, and by ten square metres.
    private mutating func compareArea(_ measured: Double, _ declared: Double, _ border: CXFBorder) {
        guard abs(measured - declared) > max(10, declared * 0.05) else { return }
        warn(
            line: border.line,
            it: "la particella \(border.code) misura \(measured.rounded()) m2, il SUP dichiara \(declared)",
            en: "parcel \(border.code) measures \(measured.rounded()) m2, the SUP states \(declared)")
    }

    private mutating func compareTotals() {
        guard let totals else { return }
        if let mappa = totals.mappa, mappa != header.mappa.mappa {
            contradict(
                it: "il SUP è della mappa \(mappa), il CXF della \(header.mappa.mappa)",
                en: "the SUP is of the map \(mappa), the CXF of \(header.mappa.mappa)")
        }
        for (kind, stated) in totals.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where summary.counts[kind, default: 0] != stated {
            contradict(
                it: "\(kind.rawValue): \(summary.counts[kind, default: 0]), il SUP dichiara \(stated)",
                en: "\(kind.rawValue): \(summary.counts[kind, default: 0]), the SUP states \(stated)")
        }
    }

    private mutating func contradict(it italian: String, en english: String) {
        summary.discrepancies.append(RecordError(file: lines.file, line: lines.number, it: italian, en: english))
    }

    private mutating func warn(line: Int, it italian: String, en english: String) {
        summary.warn(RecordError(file: lines.file, line: line, it: italian, en: english))
    }
}
