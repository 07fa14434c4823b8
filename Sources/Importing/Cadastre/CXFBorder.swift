import Languages
import SimpleFeatures

/// A `BORDO`: the outline of a sheet, a parcel, a building, a street or a water.
struct CXFBorder {
    var code: String
    var geometry: Geometry
    var line: Int

    /// What is wrong with an object; the reader goes on at the next keyword.
    struct Defect: Error {
        var message: LocalizedText

        init(_ message: LocalizedText) { self.message = message }

        init(it italian: String, en english: String) { message = LocalizedText(it: italian, en: english) }
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
            return .failure(Defect(it: "\(error)", en: "\(error)"))
        }
    }

    /// What stands between the code and the numbers of vertices.
    private static let head = [
        LocalizedText(it: "l’altezza dell’etichetta", en: "the height of the label"),
        LocalizedText(it: "il suo angolo", en: "its angle"), LocalizedText(it: "la sua x", en: "its x"),
        LocalizedText(it: "la sua y", en: "its y"),
        LocalizedText(it: "la x del punto interno", en: "the inner point's x"),
        LocalizedText(it: "la sua y", en: "its y"),
    ]
    private static let vertexX = LocalizedText(it: "la x di un vertice", en: "the x of a vertex")
    private static let vertexY = LocalizedText(it: "la y di un vertice", en: "the y of a vertex")

    private static func body(_ lines: inout CXFLines) throws -> CXFBorder {
        let line = lines.number
        let code = try lines.field(
            LocalizedText(it: "il codice dell’oggetto", en: "the code of the object"), isCode: true)
        for name in head { _ = try lines.number(name) }
        let islands = try lines.count(LocalizedText(it: "il numero di isole", en: "the number of islands"), atLeast: 0)
        let vertices = try lines.count(
            LocalizedText(it: "il numero di vertici", en: "the number of vertices"), atLeast: 3)
        var holes: [Int] = []
        let ofIsland = LocalizedText(
            it: "il numero di vertici di un’isola", en: "the number of vertices of an island")
        for _ in 0..<islands { holes.append(try lines.count(ofIsland, atLeast: 3)) }
        let outer = vertices - holes.reduce(0, +)
        guard outer >= 3 else {
            throw Defect(
                it: "occorrono più vertici (\(vertices)) di quelli delle isole (\(holes.reduce(0, +)))",
                en: "expected more vertices (\(vertices)) than the islands have (\(holes.reduce(0, +)))")
        }
        var geometry = Geometry(kind: .polygon, coordinates: [], pathEnds: [], partEnds: [])
        for size in [outer] + holes { try ring(&lines, size, into: &geometry) }
        geometry.partEnds = [geometry.pathEnds.count]
        return CXFBorder(code: code, geometry: geometry, line: line)
    }

    private static func ring(_ lines: inout CXFLines, _ size: Int, into geometry: inout Geometry) throws {
        let start = geometry.coordinates.count
        for _ in 0..<size {
            geometry.coordinates.append(try lines.number(vertexX))
            geometry.coordinates.append(try lines.number(vertexY))
        }
        let (x, y) = (geometry.coordinates[start], geometry.coordinates[start + 1])
        if geometry.coordinates[geometry.coordinates.count - 2] != x || geometry.coordinates.last != y {
            geometry.coordinates.append(contentsOf: [x, y])
        }
        guard geometry.coordinates.count - start >= 8 else {
            throw Defect(
                it: "un anello ha almeno tre angoli, qui \(size) vertici",
                en: "expected a ring of at least three corners, found \(size) vertices")
        }
        geometry.pathEnds.append(geometry.coordinates.count / 2)
    }
}
