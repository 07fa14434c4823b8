/// A table for people: aligned columns, one of which takes the room that is left and breaks its text into lines.
public struct TextTable: Sendable {
    public struct Column: Hashable, Sendable {
        public let title: String
        /// Numbers stand at the right.
        public let isRight: Bool
        /// Takes what is left of the line; one column of the table.
        public let isFlexible: Bool

        public init(_ title: String, isRight: Bool = false, isFlexible: Bool = false) {
            self.title = title
            self.isRight = isRight
            self.isFlexible = isFlexible
        }
    }

    public struct Cell: Hashable, Sendable {
        public let text: String
        public let ink: Ink?

        public init(_ text: String, _ ink: Ink? = nil) {
            self.text = text.harmless
            self.ink = ink
        }
    }

    private let columns: [Column]
    private var rows: [(cells: [Cell], below: [Cell])] = []

    public init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; cells that are missing are empty.
    ///
    /// - Parameter below: lines under it, from the flexible column to the end of the line.
    public mutating func add(_ cells: [Cell], below: [Cell] = []) {
        rows.append((cells + Array(repeating: Cell(""), count: max(0, columns.count - cells.count)), below))
    }

    /// The lines, at most `width` columns wide unless the fixed columns alone are wider.
    public func lines(width: Int, _ inks: Inks, hasHeader: Bool = true) -> [String] {
        let widths = widths(in: width)
        var lines: [String] = []
        if hasHeader { lines += layOut(columns.map { Cell($0.title, .faint) }, widths, inks) }
        let flexible = columns.firstIndex(where: \.isFlexible) ?? 0
        let indent = widths[..<flexible].reduce(0) { $0 + $1 + Self.gap }
        for row in rows {
            lines += layOut(row.cells, widths, inks)
            for cell in row.below {
                for part in cell.text.wrapped(to: max(Self.least, width - indent)) {
                    lines.append(String(repeating: " ", count: indent) + inks(cell.ink, part))
                }
            }
        }
        return lines
    }

    private static let gap = 2
    private static let least = 12

    private func widths(in width: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(columns[column].title.displayWidth) { max($0, $1.cells[column].text.displayWidth) }
        }
        guard let flexible = columns.firstIndex(where: \.isFlexible) else { return widths }
        let others = widths.enumerated().reduce(0) { $0 + ($1.offset == flexible ? 0 : $1.element) }
        let room = width - others - Self.gap * (columns.count - 1)
        widths[flexible] = min(widths[flexible], max(Self.least, room))
        return widths
    }

    private func layOut(_ row: [Cell], _ widths: [Int], _ inks: Inks) -> [String] {
        let cells = row.indices.map { columns[$0].isFlexible ? row[$0].text.wrapped(to: widths[$0]) : [row[$0].text] }
        return (0..<(cells.map(\.count).max() ?? 1)).map { index in
            var line = ""
            for (column, parts) in cells.enumerated() {
                let text = index < parts.count ? parts[index] : ""
                let blanks = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
                let inked = inks(row[column].ink, text)
                if column > 0 { line += String(repeating: " ", count: Self.gap) }
                line += columns[column].isRight ? blanks + inked : inked + blanks
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
