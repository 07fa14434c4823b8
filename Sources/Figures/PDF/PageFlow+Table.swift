/// Tables.
extension PageFlow {
    private struct SetCell {
        var lines: [(line: Line, paragraph: Paragraph)] = []
        var emblem: Figure?
        var scope: PDFTagging.Scope?
        var indent: Double { emblem.map { $0.size.width + 1.5 } ?? 0 }
    }

    private static let padding = 1.1

    mutating func table(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        let widths = table.widths(in: frame.width)
        let hasHead = table.columns.contains { !$0.title.isEmpty }
        let head = table.columns.map { column in
            var cell = Table.Cell(column.title, face: .semibold, size: table.headSize)
            cell.isHeader = true
            return cell
        }
        let top = hasHead ? cells(head, widths, .column) : []
        let headHeight = hasHead ? height(of: top) : 0
        if room < headHeight + 10 { beginPage() }
        add(.begin(tag: "Table"))
        if hasHead { row(top, widths, rule: 0.4, head: nil) } else { rule(0.25) }
        for row in table.rows {
            self.row(cells(row, widths), widths, rule: 0.12, head: hasHead ? top : nil)
        }
        add(.end(tag: "Table"))
        y += 3
    }

    private func cells(_ row: [Table.Cell], _ widths: [Double], _ scope: PDFTagging.Scope = .row) -> [SetCell] {
        zip(row, widths).map { cell, width in
            var result = SetCell(emblem: cell.emblem, scope: cell.isHeader ? scope : nil)
            let inner = max(width - 2 * PageFlow.padding - result.indent, 3)
            for paragraph in cell.paragraphs {
                result.lines += breaker.lines(paragraph, width: inner).map { ($0, paragraph) }
            }
            return result
        }
    }

    private func height(of cells: [SetCell]) -> Double {
        2 * PageFlow.padding
            + (cells.map { max($0.lines.reduce(0) { $0 + $1.paragraph.leading }, $0.emblem?.size.height ?? 0) }.max()
                ?? 0)
    }

    private mutating func rule(_ width: Double) {
        add(
            .path(
                .line(PaperPoint(frame.minX, y), PaperPoint(frame.maxX, y)), fill: nil, stroke: Stroke(width: width)))
    }

    /// A row, on the next page where this one has no room; one higher than a page goes on over pages.
    private mutating func row(_ cells: [SetCell], _ widths: [Double], rule: Double, head: [SetCell]?) {
        var rest = cells
        let headHeight = head.map { height(of: $0) } ?? 0
        while true {
            let whole = height(of: rest)
            if whole > room, !isAtTop, whole <= frame.height - headHeight || room < 30 {
                beginPage(closing: ["Table"])
                if let head { draw(head, widths, rule: 0.4) }
            }
            guard whole > room else { return draw(rest, widths, rule: rule) }
            // As many lines of every cell as this page takes; at least one, so that there is an end.
            var part = rest
            for index in rest.indices {
                var height = 2 * PageFlow.padding
                let count = rest[index].lines.prefix { line in
                    height += line.paragraph.leading
                    return height <= room
                }.count
                let taken = max(count, 1)
                part[index].lines = Array(rest[index].lines.prefix(taken))
                rest[index].lines = Array(rest[index].lines.dropFirst(taken))
                rest[index].emblem = nil
            }
            draw(part, widths, rule: rule)
            guard rest.contains(where: { !$0.lines.isEmpty }) else { return }
            beginPage(closing: ["Table"])
            if let head { draw(head, widths, rule: 0.4) }
        }
    }

    private mutating func draw(_ cells: [SetCell], _ widths: [Double], rule width: Double) {
        let height = height(of: cells)
        var x = frame.minX
        add(.begin(tag: "TR"))
        for (cell, width) in zip(cells, widths) {
            add(cell.scope.map { .head($0) } ?? .begin(tag: "TD"))
            if let emblem = cell.emblem {
                add(.figure(emblem, at: PaperPoint(x + PageFlow.padding, y + PageFlow.padding)))
            }
            var top = y + PageFlow.padding
            for (line, paragraph) in cell.lines {
                let box = PaperBox(
                    minX: x + PageFlow.padding + cell.indent, minY: top, maxX: x + width - PageFlow.padding, maxY: top)
                set(line, of: paragraph, in: box, top: top)
                top += paragraph.leading
            }
            add(.end(tag: cell.scope == nil ? "TD" : "TH"))
            x += width
        }
        add(.end(tag: "TR"))
        y += height
        rule(width)
    }
}
