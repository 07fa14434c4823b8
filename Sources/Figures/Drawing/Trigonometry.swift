import Glibc

/// Exact for quarter turns, so that what stands upright is written upright.
func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
    switch degrees.remainder(dividingBy: 360) {
    case 0: (0, 1)
    case 90: (1, 0)
    case -90: (-1, 0)
    case 180, -180: (0, -1)
    case let rest: (sin(rest * .pi / 180), cos(rest * .pi / 180))
    }
}

/// The direction of a vector on the paper in degrees, clockwise from the right: -180 to 180.
public func direction(of vector: PaperPoint) -> Double { atan2(vector.y, vector.x) * 180 / .pi }

/// The same line read without turning the head: -90 (from the right edge) up to, and without, 90 degrees.
public func readable(_ degrees: Double) -> Double {
    var angle = degrees.remainder(dividingBy: 180)
    if angle >= 89.999 { angle -= 180 }
    return angle
}
