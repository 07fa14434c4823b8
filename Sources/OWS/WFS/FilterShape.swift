import Languages
import Markup
import Services

/// The shape of a `BBOX` or an `Intersects` in a filter, in any of the forms that GML has had for it.
///
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7.8; OGC 07-036 (GML 3.2.1), 10.1.4.6 and 10.5; OGC 03-105r1 (GML 3.1.1),
/// the same with what it deprecates; OGC 02-069 (GML 2.1.2), 4.3.
enum FilterShape {
    /// The lower corner's two numbers, then the upper one's, in the order that they are written in.
    case box([Double])
    /// Closed rings, the outer one first; numbers in the order that they are written in.
    case polygon([[Double]])

    /// - Parameters:
    ///   - condition: with a `gml:Envelope`, a `gml:Box` or, in `Intersects`, a `gml:Polygon` in it.
    ///   - maximumPositions: of a polygon.
    /// - Throws: `operationParsingFailed` for a shape that is none of these; `operationProcessingFailed` for a polygon
    ///   with too many positions.
    init(_ condition: XMLElement, maximumPositions: Int) throws(ServiceError) {
        if let box = condition.first("Envelope") ?? condition.first("Box") {
            self = .box(try Self.corners(box))
        } else if condition.local == "Intersects", let polygon = condition.first("Polygon") {
            let rings = try Self.rings(polygon)
            guard rings.reduce(0, { $0 + $1.count / 2 }) <= maximumPositions else {
                throw FilterDocument.tooLarge(
                    it: "Un poligono può avere al massimo \(maximumPositions) posizioni.",
                    en: "A polygon has \(maximumPositions) positions at most.")
            }
            self = Self.rectangle(rings).map { FilterShape.box($0) } ?? .polygon(rings)
        } else if condition.local == "Intersects" {
            throw FilterDocument.malformed(
                LocalizedText(
                    it: "Intersects deve contenere una proprietà e un gml:Polygon o un gml:Envelope.",
                    en: "Intersects has a property and a gml:Polygon or a gml:Envelope."))
        } else {
            throw Self.missing
        }
    }

    private static func corners(_ box: XMLElement) throws(ServiceError) -> [Double] {
        var written = positions(box)
        if let lower = box.first("lowerCorner"), let upper = box.first("upperCorner") {
            written = [numbers(lower.text), numbers(upper.text)]
        }
        guard written.count == 2 else { throw missing }
        let corners = written.flatMap { $0 }.compactMap { Double($0) }
        guard written.allSatisfy({ $0.count == 2 }), corners.count == 4 else {
            throw FilterDocument.malformed(
                LocalizedText(
                    it: "Un angolo di gml:Envelope deve essere formato da due numeri.",
                    en: "A corner of a gml:Envelope is two numbers."))
        }
        return corners
    }

    private static func rings(_ polygon: XMLElement) throws(ServiceError) -> [[Double]] {
        let borders =
            polygon.children.filter { ["exterior", "outerBoundaryIs"].contains($0.local) }.prefix(1)
            + polygon.children.filter { ["interior", "innerBoundaryIs"].contains($0.local) }
        guard borders.first.map({ ["exterior", "outerBoundaryIs"].contains($0.local) }) ?? false else {
            throw FilterDocument.malformed(
                LocalizedText(
                    it: "Un gml:Polygon deve contenere un gml:exterior con un gml:LinearRing.",
                    en: "A gml:Polygon has a gml:exterior with a gml:LinearRing in it."))
        }
        var rings: [[Double]] = []
        for border in borders {
            let written = border.first("LinearRing").map(positions) ?? []
            let ring = written.flatMap { $0 }.compactMap { Double($0) }
            guard written.count >= 4, written.allSatisfy({ $0.count == 2 }), ring.count == 2 * written.count,
                ring.allSatisfy(\.isFinite), ring.prefix(2) == ring.suffix(2)
            else {
                throw FilterDocument.malformed(
                    LocalizedText(
                        it: "Un anello di gml:Polygon deve essere formato da almeno quattro posizioni di due numeri, "
                            + "l’ultima uguale alla prima.",
                        en: "A ring of a gml:Polygon is four positions of two numbers or more, the last as the first."))
            }
            rings.append(ring)
        }
        return rings
    }

    /// The corners of a polygon that is a rectangle along the axes.
    private static func rectangle(_ rings: [[Double]]) -> [Double]? {
        guard rings.count == 1, rings[0].count == 10 else { return nil }
        let ring = rings[0]
        // Whether each side leaves the first number, and the second, as it is.
        var first: [Bool] = []
        var second: [Bool] = []
        for start in [0, 2, 4, 6] {
            first.append(ring[start] == ring[start + 2])
            second.append(ring[start + 1] == ring[start + 3])
        }
        // Every side is along one axis, and each along the other than the one before.
        let along = [true, false, true, false]
        guard zip(first, second).allSatisfy({ $0 != $1 }), first == along || second == along else { return nil }
        return [min(ring[0], ring[4]), min(ring[1], ring[5]), max(ring[0], ring[4]), max(ring[1], ring[5])]
    }

    /// The numbers of each position as text.
    private static func positions(_ element: XMLElement) -> [[String]] {
        let coordinates = element.all("coord")
        if !coordinates.isEmpty {
            return coordinates.map { $0.children.filter { ["X", "Y", "Z"].contains($0.local) }.map(\.trimmedText) }
        }
        if let list = element.first("coordinates") {
            // Other separators than the customary ones are never seen.
            return numbers(list.text).map { $0.split(separator: ",").map(String.init) }
        }
        if let list = element.first("posList") {
            let all = numbers(list.text)
            return stride(from: 0, to: all.count, by: 2).map { Array(all[$0..<min($0 + 2, all.count)]) }
        }
        return element.all("pos").map { numbers($0.text) }
    }

    private static func numbers(_ text: String) -> [String] {
        text.split(whereSeparator: { " \t\r\n".contains($0) }).map(String.init)
    }

    private static let missing = FilterDocument.malformed(
        LocalizedText(
            it: "fes:BBOX deve contenere un gml:Envelope con gml:lowerCorner e gml:upperCorner.",
            en: "fes:BBOX has a gml:Envelope with gml:lowerCorner and gml:upperCorner."))
}
