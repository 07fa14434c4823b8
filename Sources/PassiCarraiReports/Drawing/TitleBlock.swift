import Figures
import PassiCarrai

/// The column of words beside a site: whose case it is, what was measured, what the signs mean, where the data come from.
struct TitleBlock {
    private let drawing: SiteDrawing
    private let box: PaperBox
    private(set) var elements: [Element] = []
    /// Where it is written now.
    private var column: PaperBox
    private var y: Double

    private var say: Wording { drawing.say }
    private var report: Report { drawing.report }
    private static let padding = 3.0

    init(_ drawing: SiteDrawing) {
        self.drawing = drawing
        box = drawing.sheet.block
        column = box
        column.maxX = min(box.maxX, box.minX + Sheet.column)
        y = box.minY + 1
        elements.append(.path(.rectangle(box), stroke: Stroke(width: 0.5, join: .miter)))
        writeTitle()
        writeOutcome()
        let isStrip = drawing.sheet.side == .bottom
        if isStrip { beginColumn() } else { rule() }
        let hasMeasures = writeMeasures()
        if isStrip { beginColumn() } else if hasMeasures { rule() }
        writeLegend()
        writeFoot()
    }

    private mutating func beginColumn() {
        (column.minX, column.maxX) = (column.maxX, min(box.maxX, column.maxX + Sheet.column + 3))
        // The last one takes what is left.
        if box.maxX - column.maxX < Sheet.column / 2 { column.maxX = box.maxX }
        y = box.minY + 1
        elements.append(
            .path(
                .line(PaperPoint(column.minX, box.minY), PaperPoint(column.minX, box.maxY)), stroke: Stroke(width: 0.25)
            ))
    }

    private var left: Double { column.minX + TitleBlock.padding }
    private var width: Double { column.width - 2 * TitleBlock.padding }

    private mutating func rule() {
        y += 1.4
        elements.append(
            .path(.line(PaperPoint(column.minX, y), PaperPoint(column.maxX, y)), stroke: Stroke(width: 0.25)))
        y += 1.2
    }

    private mutating func write(
        _ text: String, size: Double = 2.4, face: Lettering.Face = .regular, indent: Double = 0, color: Color = .black
    ) {
        for line in TitleBlock.lines(text, size: size, face: face, width: width - indent) {
            y += size * 1.3
            elements.append(
                .text(
                    Lettering(
                        line, at: PaperPoint(left + indent, y - size * 0.25), size: size, face: face, color: color)))
        }
    }

    /// Broken at spaces, so that no line is longer than `width`; a word that is longer is broken anywhere.
    static func lines(_ text: String, size: Double, face: Lettering.Face, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if face.width(of: longer) * size <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if face.width(of: line + String(character)) * size > width, !line.isEmpty {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private mutating func writeTitle() {
        write(report.facts.office, size: 2.6, face: .semibold)
        write(say("Passi carrai · pre-istruttoria", "Driveways · pre-examination"), size: 2.6)
        y += 0.8
        write(drawing.title, size: 4.4, face: .bold)
        rule()
        write(report.facts.reference, size: 2.7, face: .semibold)
        if let title = report.scene.title { write(title, size: 2.3) }
        write(say("Particella ", "Parcel ") + report.scene.proposal.targetParcel)
        if let name = report.evidence?.facing?.name { write(say("Fronte su ", "Facing ") + name) }
        rule()
    }

    private mutating func writeOutcome() {
        let emblem = Emblem.figure(report.verdict.sign, size: 6)
        let shift = PaperPoint(left, y + 1)
        elements.append(.group(Group(nil, emblem.elements.map { $0.shifted(by: shift) })))
        let top = y
        write(say("Esito", "Outcome"), size: 2.2, indent: 9)
        write(report.verdict.outcome.title(say), size: 3.3, face: .bold, indent: 9)
        y = max(y, top + 8)
    }

    /// What was measured, beside what is asked for.
    /// - Returns: whether there was any.
    private mutating func writeMeasures() -> Bool {
        let rows = ["PC-020", "PC-060", "PC-010", "PC-050", "PC-030", "PC-070"].compactMap {
            id -> (String, String, String)? in
            guard let finding = report.verdict[id], finding.severity != .notApplicable,
                let line = MeasuredValue.main(of: finding, say)
            else { return nil }
            return (RuleTitle.of(id, say), line.measured, line.threshold)
        }
        guard !rows.isEmpty else { return false }
        write(say("Misure", "Measurements"), size: 2.5, face: .semibold)
        for (name, measured, threshold) in rows {
            y += 3.3
            let line = y - 0.6
            elements.append(.text(Lettering(name, at: PaperPoint(left, line), size: 2.2)))
            elements.append(
                .text(
                    Lettering(
                        measured, at: PaperPoint(column.maxX - 17, line), size: 2.2, face: .semibold, anchor: .end)))
            elements.append(
                .text(
                    Lettering(
                        threshold, at: PaperPoint(column.maxX - TitleBlock.padding, line), size: 2.2, anchor: .end)))
        }
        return true
    }

    /// In a strip it goes on in the next column.
    private mutating func writeLegend() {
        write(say("Legenda", "Legend"), size: 2.5, face: .semibold)
        let signs = drawing.signs.sorted()
        let isStrip = drawing.sheet.side == .bottom
        // Closer where many signs have to find room above the foot.
        let room = box.maxY - footHeight - y - 1
        let rows = isStrip ? 13 : max(signs.count, 1)
        let step = isStrip ? (box.maxY - y - 1) / Double(rows) : min(4.4, max(2.9, room / Double(rows)))
        for (index, sign) in signs.enumerated() {
            if isStrip, index == rows {
                beginColumn()
                y += 3
            }
            guard y + step <= box.maxY - (isStrip && index < rows ? 0 : footHeight) else { break }
            let place = PaperBox(minX: left, minY: y + 0.5, maxX: left + 10, maxY: y + step - 0.4)
            elements += SignSample.elements(sign, in: place)
            let text = Lettering(
                sign.text(say), at: PaperPoint(left + 12, place.center.y), size: 2.2, baseline: .middle)
            elements.append(.text(text))
            y += step
        }
        if isStrip, signs.count <= rows { beginColumn() }
    }

    private var footLines: [(String, Lettering.Face)] {
        var texts: [(String, Lettering.Face)] = []
        let facts = report.facts
        if !facts.dataDate.isEmpty { texts.append((say("Dati del ", "Data of ") + say.day(facts.dataDate), .regular)) }
        texts.append((say(facts.attribution), .regular))
        texts.append((say("Regole: ", "Rules: ") + report.verdict.regulation, .regular))
        texts.append((say("Redatto il ", "Made on ") + say.day(facts.madeAt), .regular))
        texts.append((say("Impronta ", "Fingerprint ") + String(facts.fingerprint.prefix(16)), .regular))
        texts.append((say("Pre-istruttoria: non è una decisione.", "Pre-examination: no decision."), .semibold))
        return texts.flatMap { text, face in
            TitleBlock.lines(text, size: 1.9, face: face, width: Sheet.column - 2 * TitleBlock.padding).map {
                ($0, face)
            }
        }
    }

    private var footHeight: Double { Double(footLines.count) * 2.5 + 3 }

    private mutating func writeFoot() {
        y = box.maxY - footHeight - 1
        elements.append(
            .path(.line(PaperPoint(column.minX, y), PaperPoint(column.maxX, y)), stroke: Stroke(width: 0.25)))
        y += 1
        for (line, face) in footLines {
            y += 2.5
            elements.append(.text(Lettering(line, at: PaperPoint(left, y - 0.5), size: 1.9, face: face)))
        }
    }
}

extension Element {
    func shifted(by shift: PaperPoint) -> Element {
        switch self {
        case .path(let outline, let fill, let stroke):
            return .path(outline.shifted(by: shift), fill: fill, stroke: stroke)
        case .text(var text):
            text.place = text.place + shift
            return .text(text)
        case .group(var group):
            group.elements = group.elements.map { $0.shifted(by: shift) }
            group.clip = group.clip?.shifted(by: shift)
            return .group(group)
        }
    }
}

extension Outline {
    fileprivate func shifted(by shift: PaperPoint) -> Outline {
        Outline(
            segments.map { segment in
                switch segment {
                case .move(let point): .move(point + shift)
                case .line(let point): .line(point + shift)
                case .curve(let first, let second, let end): .curve(first + shift, second + shift, end + shift)
                case .close: .close
                }
            })
    }
}
