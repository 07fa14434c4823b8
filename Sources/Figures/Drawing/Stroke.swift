/// How a line is drawn. Widths and dashes are millimetres.
public struct Stroke: Hashable, Sendable {
    public enum Cap: String, Hashable, Sendable { case butt, round, square }
    public enum Join: String, Hashable, Sendable { case miter, round, bevel }

    public var color: Color
    public var width: Double
    /// Drawn, left out, drawn, …; empty for a line without gaps.
    public var dashes: [Double]
    public var cap: Cap
    public var join: Join
    /// 0 to 1.
    public var opacity: Double

    public init(
        _ color: Color = .black, width: Double = 0.25, dashes: [Double] = [], cap: Cap = .butt, join: Join = .round,
        opacity: Double = 1
    ) {
        self.color = color
        self.width = width
        self.dashes = dashes
        self.cap = cap
        self.join = join
        self.opacity = opacity
    }

    var isDrawable: Bool { width > 0 && width <= 1000 && opacity > 0 }

    /// The dashes, or none where they could not be drawn: negative, not finite, or all of them nothing.
    var usableDashes: [Double] {
        guard dashes.allSatisfy({ (0...1000).contains($0) }), dashes.contains(where: { $0 > 0.01 }) else { return [] }
        return dashes
    }
}

/// How an area is drawn.
public struct Fill: Hashable, Sendable {
    /// `nil` for a hatch alone.
    public var color: Color?
    /// 0 to 1, of the colour.
    public var opacity: Double
    public var hatch: Hatch?

    public init(_ color: Color?, opacity: Double = 1, hatch: Hatch? = nil) {
        self.color = color
        self.opacity = opacity
        self.hatch = hatch
    }

    public static func hatch(_ hatch: Hatch) -> Fill { Fill(nil, hatch: hatch) }
}

extension Double {
    /// 0 to 1, whatever it was.
    var asOpacity: Double { self >= 0 ? min(self, 1) : 0 }
}
