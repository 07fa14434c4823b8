/// A colour of the paper, and the name by which a page may put another one in its place.
public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    /// A CSS custom property without its hyphens, as `kerb`; `nil` where the colour is fixed.
    public var property: String?

    /// - Parameter hex: 0xRRGGBB.
    public init(_ hex: UInt32, property: String? = nil) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
        self.property = property
    }

    public static let black = Color(0x000000)
    public static let white = Color(0xFFFFFF)

    /// `#RRGGBB`.
    var hex: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { $0 += "\(digits[Int($1 >> 4)])\(digits[Int($1 & 15)])" }
    }
}
