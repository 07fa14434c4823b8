/// A paged document as a value: blocks set one under the other, broken into pages, tagged for assistive technology.
///
/// Lengths are millimetres, sizes of type as well (3.3 are about nine points). The same value with the same date makes
/// the same bytes.
public struct PDFDocument: Hashable, Sendable {
    /// What readers and archives are told of it.
    public struct Metadata: Hashable, Sendable {
        public var title: String
        public var author = ""
        public var subject = ""
        public var keywords = ""
        public var creator = ""
        /// `it`, `en`, …: how it is read aloud. Source: RFC 5646.
        public var language = "it"
        /// When it was made, as `2026-11-28T09:30:00Z`: given, so that it can be made again.
        public var date: String

        public init(title: String, date: String) {
            self.title = title
            self.date = date
        }
    }

    public struct Margins: Hashable, Sendable {
        public var top = 22.0
        public var left = 20.0
        public var right = 20.0
        public var bottom = 20.0

        public init() {}
    }

    public var metadata: Metadata
    /// A4 unless changed.
    public var width = 210.0
    public var height = 297.0
    public var margins = Margins()
    /// Over every page, left and right.
    public var head = (left: "", right: "")
    /// Under every page, left of the page's number.
    public var foot = ""
    public var blocks: [Block] = []

    public init(metadata: Metadata) { self.metadata = metadata }

    public static func == (one: PDFDocument, other: PDFDocument) -> Bool {
        one.metadata == other.metadata && one.width == other.width && one.height == other.height
            && one.margins == other.margins && one.head == other.head && one.foot == other.foot
            && one.blocks == other.blocks
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(metadata)
        hasher.combine(blocks)
    }
}

/// What a document is made of.
public enum Block: Hashable, Sendable {
    /// Level 1 to 3; it stays with what follows it.
    case heading(Int, String)
    case paragraph(Paragraph)
    case list([Paragraph])
    case table(Table)
    /// A frame round paragraphs, with a sign at their left.
    case panel([Paragraph], emblem: Figure?)
    /// A drawing at its own size, in the run of the text.
    case figure(Figure)
    /// A page of the drawing's own size, with the foot of every page alone.
    case sheet(Figure)
    /// Room of so many millimetres, none at the head of a page.
    case space(Double)
    case pageBreak
}

/// Text with one look.
public struct Run: Hashable, Sendable {
    public var text: String
    public var face: Lettering.Face
    public var color: Color
    /// Where it leads to: an absolute `https:`, `http:` or `mailto:` address.
    public var link: String?

    public init(_ text: String, face: Lettering.Face = .regular, color: Color = .black, link: String? = nil) {
        self.text = text
        self.face = face
        self.color = color
        self.link = link
    }
}

/// Runs broken into lines at their spaces; a word longer than the line is broken anywhere.
public struct Paragraph: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case left, center, right }

    public var runs: [Run]
    public var size: Double
    public var alignment: Alignment

    public init(_ runs: [Run], size: Double = 3.3, alignment: Alignment = .left) {
        self.runs = runs
        self.size = size
        self.alignment = alignment
    }

    public init(
        _ text: String, face: Lettering.Face = .regular, size: Double = 3.3, color: Color = .black,
        alignment: Alignment = .left
    ) {
        self.init([Run(text, face: face, color: color)], size: size, alignment: alignment)
    }

    /// At least a fifth of a millimetre and at most 50.
    var typeSize: Double { (0.2...50).contains(size) ? size : 3.3 }
    var leading: Double { typeSize * 1.36 }
}

/// Rows of cells; the head is repeated on every page, and no row is broken that a page could hold.
public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// Empty in every column: a table without a head.
        public var title: String
        /// Its part of the width; all parts together are the width.
        public var share: Double

        public init(_ title: String = "", share: Double) {
            self.title = title
            self.share = share
        }
    }

    public struct Cell: Hashable, Sendable {
        public var paragraphs: [Paragraph]
        /// A sign before the text.
        public var emblem: Figure?
        /// Read as the head of its row.
        public var isHeader: Bool

        public init(_ paragraphs: [Paragraph], emblem: Figure? = nil) {
            self.paragraphs = paragraphs
            self.emblem = emblem
            isHeader = false
        }

        public init(_ text: String, face: Lettering.Face = .regular, size: Double = 2.9) {
            self.init([Paragraph(text, face: face, size: size)])
        }

        public static func header(_ text: String, size: Double = 2.9) -> Cell {
            var cell = Cell(text, face: .semibold, size: size)
            cell.isHeader = true
            return cell
        }
    }

    public var columns: [Column]
    public var rows: [[Cell]]
    /// Of the head's type.
    public var headSize = 2.7

    public init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The width of each column, of `width` in all: what is no share is taken for one as wide as the others.
    func widths(in width: Double) -> [Double] {
        let shares = columns.map { $0.share > 0 && $0.share < 1e6 ? $0.share : 1 }
        let sum = shares.reduce(0, +)
        return shares.map { $0 / sum * width }
    }
}
