import Glibc
import SimpleFeatures

/// A grid of long fields turned to the direction in which most of a block's border runs.
struct FieldGrid {
    private let cosine: Double
    private let sine: Double
    private let width: Double
    private let length: Double

    init(_ block: Geometry, _ settings: DemonstrationSettings) {
        // Directions count alike a quarter of a turn apart: their angles are added up fourfold.
        var (x, y) = (0.0, 0.0)
        for path in block.pathEnds.indices {
            for point in block.path(path).dropFirst() {
                let dx = block.coordinates[2 * point] - block.coordinates[2 * point - 2]
                let dy = block.coordinates[2 * point + 1] - block.coordinates[2 * point - 1]
                let (length, angle) = ((dx * dx + dy * dy).squareRoot(), 4 * atan2(dy, dx))
                x += length * cos(angle)
                y += length * sin(angle)
            }
        }
        let angle = atan2(y, x) / 4
        (cosine, sine) = (cos(angle), sin(angle))
        (width, length) = (settings.fieldWidth, settings.fieldLength)
    }

    /// The centres of the fields that may lie in `envelope`, row by row.
    func centres(over envelope: Envelope) -> [SiteAssignment.Site] {
        guard !envelope.isEmpty else { return [] }
        var turned = Envelope.empty
        for (x, y) in [
            (envelope.minX, envelope.minY), (envelope.maxX, envelope.minY), (envelope.minX, envelope.maxY),
            (envelope.maxX, envelope.maxY),
        ] {
            turned.extend(x: (x * cosine + y * sine) / length, y: (y * cosine - x * sine) / width)
        }
        guard let west = Int(exactly: turned.minX.rounded(.down)), let east = Int(exactly: turned.maxX.rounded(.up)),
            let south = Int(exactly: turned.minY.rounded(.down)), let north = Int(exactly: turned.maxY.rounded(.up))
        else { return [] }
        var centres: [SiteAssignment.Site] = []
        for row in south...north {
            for column in west...east {
                let along = (Double(column) + 0.12 * Self.shake(column, row)) * length
                let across = Double(row) * width
                centres.append(
                    SiteAssignment.Site(x: along * cosine - across * sine, y: along * sine + across * cosine))
            }
        }
        return centres
    }

    /// Between -1 and 1, the same for the same field always.
    private static func shake(_ column: Int, _ row: Int) -> Double {
        var bits = UInt64(bitPattern: Int64(column / 4)) &* 0x9E37_79B9_7F4A_7C15
        bits ^= UInt64(bitPattern: Int64(row / 4)) &* 0xC2B2_AE3D_27D4_EB4F
        bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return Double((bits ^ (bits >> 32)) & 0xFFFF) / 32_767.5 - 1
    }
}
