import SimpleFeatures

/// A `BORDO`: the outline of a sheet, a parcel, a building, a street or a water.
struct CXFBorder {
    var code: String
    var geometry: Geometry
    var line: Int

    /// What is wrong with an object; the reader goes on at the next keyword.
    struct Defect: Error {
        var message: String
    }

    /// Reads what follows the keyword. Rings are closed where the file leaves them open.
    static func read(_ lines: inout CXFLines) throws(ImportError) -> Result<CXFBorder, Defect> {
        do {
            return .success(try body(&lines))
        } catch let defect as Defect {
            return .failure(defect)
        } catch let error as ImportError {
            throw error
        } catch {
            return .failure(Defect(message: "\(error)"))
        }
    }

    private static func body(_ lines: inout CXFLines) throws -> CXFBorder {
        let line = lines.number
        let code = try lines.field("the code of the object", isCode: true)
        for name in ["the height of the label", "its angle", "its x", "its y", "the inner point's x", "its y"] {
            _ = try lines.number(name)
        }
        let islands = try lines.count("the number of islands", atLeast: 0)
        let vertices = try lines.count("the number of vertices", atLeast: 3)
        var holes: [Int] = []
        for _ in 0..<islands { holes.append(try lines.count("the number of vertices of an island", atLeast: 3)) }
        let outer = vertices - holes.reduce(0, +)
        guard outer >= 3 else {
            throw Defect(message: "expected more vertices (\(vertices)) than the islands have (\(holes.reduce(0, +)))")
        }
        var geometry = Geometry(kind: .polygon, coordinates: [], pathEnds: [], partEnds: [])
        for size in [outer] + holes { try ring(&lines, size, into: &geometry) }
        geometry.partEnds = [geometry.pathEnds.count]
        return CXFBorder(code: code, geometry: geometry, line: line)
    }

    private static func ring(_ lines: inout CXFLines, _ size: Int, into geometry: inout Geometry) throws {
        let start = geometry.coordinates.count
        for _ in 0..<size {
            geometry.coordinates.append(try lines.number("the x of a vertex"))
            geometry.coordinates.append(try lines.number("the y of a vertex"))
        }
        let (x, y) = (geometry.coordinates[start], geometry.coordinates[start + 1])
        if geometry.coordinates[geometry.coordinates.count - 2] != x || geometry.coordinates.last != y {
            geometry.coordinates.append(contentsOf: [x, y])
        }
        guard geometry.coordinates.count - start >= 8 else {
            throw Defect(message: "expected a ring of at least three corners, found \(size) vertices")
        }
        geometry.pathEnds.append(geometry.coordinates.count / 2)
    }
}
