/// What a cadastral file does not say of itself.
public struct CadastralOptions: Sendable {
    /// The CRS of a file that names none: CXF, and GML without `srsName`.
    public enum Frame: Hashable, Sendable {
        /// Read off the coordinates: Gauss-Boaga west (EPSG:3003) or east (EPSG:3004). A local origin is refused.
        case derived
        /// The EPSG code, checked by nobody.
        case epsg(Int32)
        /// A local origin (Cassini-Soldner) and the way from it to a CRS.
        case local(AffineTransformation, epsg: Int32)
    }

    /// Which coordinate comes first in GML.
    public enum AxisOrder: Hashable, Sendable {
        /// As the register has it for `urn:` and `http:` names; east first for `EPSG:…` and `epsg.xml#…`.
        case declared
        case eastFirst
        case northFirst
    }

    public var frame = Frame.derived
    public var axisOrder = AxisOrder.declared

    public init() {}
}

/// `x' = a x + b y + c`, `y' = d x + e y + f`, in metres.
public struct AffineTransformation: Hashable, Sendable {
    public var a, b, c, d, e, f: Double

    public init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    func callAsFunction(x: Double, y: Double) -> (x: Double, y: Double) {
        (a * x + b * y + c, d * x + e * y + f)
    }
}
