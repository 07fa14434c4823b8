/// A picture while it is drawn.
///
/// Coordinates are pixels, x to the right and y **down**; (0, 0) is the outer corner of the top left pixel. Colours are
/// not premultiplied. Two conformers: our coverage-accumulation rasteriser, and Cairo, which is the reference that
/// every picture of ours is compared with. No type of either shows through.
public protocol Canvas {
    var width: Int { get }
    var height: Int { get }

    /// - Parameter background: `Color.transparent` for a picture with an alpha channel.
    init(width: Int, height: Int, background: Color)

    /// Fills the closed subpaths by the even-odd rule, so that holes need no orientation.
    mutating func fill(_ path: borrowing Path, _ color: Color)
    mutating func stroke(_ path: borrowing Path, _ stroke: Stroke, _ color: Color)
    /// Draws every glyph at its place; the halos of the whole run lie below all of its fills.
    mutating func draw(_ text: borrowing PlacedText, fill: Color, halo: Halo?)
    /// Draws a picture with its top left corner at the (rounded) point, by "source over".
    mutating func draw(_ raster: borrowing Raster, x: Double, y: Double, opacity: Double)

    /// The finished pixels.
    consuming func raster() -> Raster
}

/// A colour, 8 bits a channel, not premultiplied.
public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    public var alpha: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    public static let transparent = Color(red: 0, green: 0, blue: 0, alpha: 0)
    public static let white = Color(red: 255, green: 255, blue: 255)
    public static let black = Color(red: 0, green: 0, blue: 0)

    /// Reads `#RRGGBB` or `0xRRGGBB`, in either case; `nil` for anything else.
    public init?(hex text: some StringProtocol) {
        let digits =
            if text.hasPrefix("#") { text.dropFirst() } else if text.lowercased().hasPrefix("0x") {
                text.dropFirst(2)
            } else { text.dropFirst(0) }
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }

    public func opacity(_ opacity: Double) -> Color {
        var color = self
        color.alpha = UInt8((Double(alpha) * min(max(opacity, 0), 1)).rounded())
        return color
    }
}

/// Subpaths of straight segments, in pixels.
public struct Path: Sendable {
    /// `x0, y0, x1, y1, …`
    public var coordinates: [Float] = []
    /// For each subpath, the index of the point past its last one, and whether it is closed.
    public var subpaths: [(end: Int, isClosed: Bool)] = []
    public init() {}

    public mutating func move(x: Double, y: Double) { line(x: x, y: y) }
    public mutating func line(x: Double, y: Double) {
        coordinates.append(Float(x))
        coordinates.append(Float(y))
    }
    /// Ends the subpath begun after the one before.
    public mutating func end(closed: Bool) { subpaths.append((coordinates.count / 2, closed)) }

    public var isEmpty: Bool { subpaths.isEmpty }
    public mutating func removeAll() {
        coordinates.removeAll(keepingCapacity: true)
        subpaths.removeAll(keepingCapacity: true)
    }
}

/// How a line is drawn; lengths in pixels.
public struct Stroke: Hashable, Sendable {
    public enum Cap: String, Sendable { case butt, round, square }
    public enum Join: String, Sendable { case miter = "mitre", round, bevel }
    public var width: Double
    public var cap: Cap
    public var join: Join
    /// On, off, on, off …; empty for a solid line.
    public var dashes: [Double]
    public var dashOffset: Double

    public init(width: Double, cap: Cap = .butt, join: Join = .miter, dashes: [Double] = [], dashOffset: Double = 0) {
        self.width = width
        self.cap = cap
        self.join = join
        self.dashes = dashes
        self.dashOffset = dashOffset
    }
}

/// The glow round letters that keeps them readable on any ground.
public struct Halo: Hashable, Sendable {
    /// In pixels.
    public var radius: Double
    public var color: Color
    public init(radius: Double, color: Color) {
        self.radius = radius
        self.color = color
    }
}

/// Shaped text with a place and an angle for every glyph.
public struct PlacedText: Sendable {
    public struct Glyph: Sendable {
        /// The font's own index.
        public var index: UInt32
        /// Origin on the baseline, in pixels.
        public var x: Double
        public var y: Double
        /// Radians, clockwise as seen (y is down); 0 is upright.
        public var angle: Double
        public init(index: UInt32, x: Double, y: Double, angle: Double = 0) {
            self.index = index
            self.x = x
            self.y = y
            self.angle = angle
        }
    }
    public var face: FontFace
    /// Pixels an em.
    public var size: Double
    public var glyphs: [Glyph]
    public init(face: FontFace, size: Double, glyphs: [Glyph]) {
        self.face = face
        self.size = size
        self.glyphs = glyphs
    }
}

/// Pixels: premultiplied red, green, blue, alpha, row after row from the top, no padding.
public struct Raster: Sendable {
    public let width: Int
    public let height: Int
    /// 4 × width × height bytes.
    public var pixels: [UInt8]
    public init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }
}
