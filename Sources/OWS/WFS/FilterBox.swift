import Languages
import Markup
import Services

/// The box of a `BBOX` in a filter, in any of the forms that GML has had for one.
///
/// Source: OGC 09-026r2 (Filter Encoding 2.0), 7.8; OGC 07-036 (GML 3.2.1), 10.1.4.6; OGC 03-105r1 (GML 3.1.1), 10.1.4.6
/// with what it deprecates; OGC 02-069 (GML 2.1.2), 4.3.
struct FilterBox {
    /// The lower corner's two numbers, then the upper one's, in the order that they are written in.
    let corners: [Double]

    /// - Parameter condition: with a `gml:Envelope` or a `gml:Box` in it.
    /// - Throws: `operationParsingFailed` for a box that has no corners of two numbers.
    init(_ condition: XMLElement) throws(ServiceError) {
        guard let box = condition.first("Envelope") ?? condition.first("Box") else { throw Self.missing }
        let positions = Self.positions(box)
        guard positions.count == 2 else { throw Self.missing }
        corners = positions.flatMap { $0 }.compactMap { Double($0) }
        guard positions.allSatisfy({ $0.count == 2 }), corners.count == 4 else {
            throw FilterDocument.malformed(
                LocalizedText(
                    it: "Un angolo di gml:Envelope deve essere formato da due numeri.",
                    en: "A corner of a gml:Envelope is two numbers."))
        }
    }

    /// The numbers of each corner as text.
    private static func positions(_ box: XMLElement) -> [[String]] {
        if let lower = box.first("lowerCorner"), let upper = box.first("upperCorner") {
            return [numbers(lower.text), numbers(upper.text)]
        }
        let coordinates = box.all("coord")
        if !coordinates.isEmpty {
            return coordinates.map { $0.children.filter { ["X", "Y", "Z"].contains($0.local) }.map(\.trimmedText) }
        }
        if let list = box.first("coordinates") {
            // Other separators than the customary ones are never seen.
            return numbers(list.text).map { $0.split(separator: ",").map(String.init) }
        }
        return box.all("pos").map { numbers($0.text) }
    }

    private static func numbers(_ text: String) -> [String] {
        text.split(whereSeparator: { " \t\r\n".contains($0) }).map(String.init)
    }

    private static let missing = FilterDocument.malformed(
        LocalizedText(
            it: "fes:BBOX deve contenere un gml:Envelope con gml:lowerCorner e gml:upperCorner.",
            en: "fes:BBOX has a gml:Envelope with gml:lowerCorner and gml:upperCorner."))
}
