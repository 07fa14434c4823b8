/// A line of text in a drawing.
public struct Lettering: Hashable, Sendable {
    public enum Face: Hashable, Sendable { case regular, italic, semibold, bold }
    public enum Anchor: String, Hashable, Sendable { case start, middle, end }
    /// What of the text stands on its place: the line it is written on, or the middle of its capitals.
    public enum Baseline: Hashable, Sendable { case alphabetic, middle }

    public var text: String
    public var place: PaperPoint
    /// The height of the type, millimetres; capitals are 0.71 of it.
    public var size: Double
    public var face: Face
    public var anchor: Anchor
    public var baseline: Baseline
    /// Degrees clockwise round its place.
    public var rotation: Double
    public var color: Color
    /// A border of the paper's colour that keeps the text legible over lines.
    public var halo: Halo?

    public struct Halo: Hashable, Sendable {
        public var color: Color
        /// Millimetres on every side.
        public var width: Double

        public init(_ color: Color = .white, width: Double = 0.5) {
            self.color = color
            self.width = width
        }
    }

    public init(
        _ text: String, at place: PaperPoint, size: Double, face: Face = .regular, anchor: Anchor = .start,
        baseline: Baseline = .alphabetic, rotation: Double = 0, color: Color = .black, halo: Halo? = nil
    ) {
        self.text = text
        self.place = place
        self.size = size
        self.face = face
        self.anchor = anchor
        self.baseline = baseline
        self.rotation = rotation
        self.color = color
        self.halo = halo
    }

    /// Capitals of Open Sans, in ems. Source: its table `OS/2`, sCapHeight.
    static let capHeight = 0.714

    var isDrawable: Bool {
        place.isDrawable && (0.01...1000).contains(size) && rotation.isFinite && !printable.isEmpty
    }

    /// From `place` down to the line the text is written on, before it is turned.
    var drop: Double { baseline == .middle ? Lettering.capHeight / 2 * size : 0 }

    /// The rotation within half a turn on either side.
    var turn: Double { rotation.remainder(dividingBy: 360) }

    /// The text on one line, without what cannot be printed; no more of it than a sheet has room for.
    var printable: String { Figures.printable(text, limit: Lettering.limit) }

    /// Characters, as Unicode counts scalars.
    static let limit = 1000

    /// How long the text is, millimetres, set in Open Sans.
    public var width: Double { face.width(of: printable) * size }

    /// The four corners of the text on the paper, with `margin` millimetres round it.
    public func corners(margin: Double = 0) -> [PaperPoint] {
        let start =
            switch anchor {
            case .start: 0.0
            case .middle: -width / 2
            case .end: -width
            }
        let box = PaperBox(
            minX: start, minY: drop - Lettering.capHeight * size, maxX: start + width, maxY: drop + 0.22 * size)
        return box.grown(by: margin).corners.map { place + $0.turned(degrees: rotation) }
    }
}

/// Text on one line: control and format characters that only a terminal obeys are left out, white space is one space.
///
/// - Parameter limit: no more scalars than this.
func printable(_ text: String, limit: Int = .max) -> String {
    var result = ""
    var isSpace = false
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < limit else { break }
        if scalar.properties.isWhitespace && scalar != "\u{A0}" {
            isSpace = true
            continue
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
        default: break
        }
        if isSpace, !result.isEmpty { result.append(" ") }
        isSpace = false
        result.unicodeScalars.append(scalar)
        count += 1
    }
    return result
}
