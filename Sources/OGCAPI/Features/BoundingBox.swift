import ReferenceSystems
import Services
import SimpleFeatures

/// A `bbox` parameter: two boxes where it crosses the antimeridian. Source: OGC 17-069r4, 7.15.3; OGC 18-058r1, 6.3.
struct BoundingBox {
    /// In ``crs``, x east, y north.
    let boxes: [Envelope]
    let crs: CRS

    /// - Parameters:
    ///   - text: four numbers, or six with heights, in the order of axes of `crs`.
    /// - Throws: `invalidParameter` when it is not, or its upper corner is below its lower one.
    init(_ text: String, crs: CRS) throws(ServiceError) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0.trimmed) }.filter(\.isFinite)
        guard numbers.count == parts.count, parts.count == 4 || parts.count == 6 else {
            throw Self.wrong(
                it: "«bbox» deve contenere quattro numeri, o sei con le quote, per esempio 12.3,45.4,12.4,45.5.",
                en: "bbox is four numbers, or six with heights, such as 12.3,45.4,12.4,45.5.")
        }
        let (first, second) = (numbers[0...1].map { $0 }, numbers[(parts.count / 2)...(parts.count / 2 + 1)].map { $0 })
        let (x, y) = crs.isNorthingFirst ? (1, 0) : (0, 1)
        let box = Envelope(minX: first[x], minY: first[y], maxX: second[x], maxY: second[y])
        guard box.minY <= box.maxY, parts.count == 4 || numbers[2] <= numbers[5] else {
            throw Self.wrong(
                it: "In «bbox» il secondo angolo deve essere a nord del primo, nell’ordine degli assi di \(crs.uri).",
                en: "The second corner of bbox lies north of the first, in the order of axes of \(crs.uri).")
        }
        self.crs = crs
        guard box.minX > box.maxX else {
            boxes = [box]
            return
        }
        guard crs.isGeographic else {
            throw Self.wrong(
                it: "In «bbox» il secondo angolo deve essere a est del primo, nell’ordine degli assi di \(crs.uri).",
                en: "The second corner of bbox lies east of the first, in the order of axes of \(crs.uri).")
        }
        boxes = [
            Envelope(minX: box.minX, minY: box.minY, maxX: max(180, box.minX), maxY: box.maxY),
            Envelope(minX: min(-180, box.maxX), minY: box.minY, maxX: box.maxX, maxY: box.maxY),
        ]
    }

    private static func wrong(it italian: String, en english: String) -> ServiceError {
        ServiceError(.invalidParameter, locator: "bbox", it: italian, en: english)
    }
}
