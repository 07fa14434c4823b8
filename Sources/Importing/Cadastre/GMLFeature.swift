import Languages
import ReferenceSystems
import SimpleFeatures

/// One parcel or zoning while its elements go by.
struct GMLFeature {
    /// The first thing wrong with it.
    struct Defect: Error {
        var line: Int
        var message: LocalizedText
    }

    private func wrong(it italian: String, en english: String) -> Defect {
        Defect(line: line, message: LocalizedText(it: italian, en: english))
    }

    enum RingRole { case exterior, interior }

    let isZoning: Bool
    let line: Int
    var frame: GMLFrame?
    /// `srsDimension` of the geometry around, as the attribute spells it.
    var dimension = "2"
    /// `srsDimension` of the element that holds the coordinates, where it has one of its own.
    var textDimension: String?
    var ringRole = RingRole.exterior
    private(set) var isInRing = false
    private var defect: Defect?
    private var geometry = Geometry(kind: .polygon, coordinates: [], pathEnds: [], partEnds: [])
    private var isInPolygon = false
    private var ringStart = 0
    private var properties: [String?]

    init(isZoning: Bool, line: Int) {
        self.isZoning = isZoning
        self.line = line
        properties = Array(repeating: nil, count: GMLVocabulary.Property.allCases.count)
    }

    /// Notes what is wrong; only the first thing counts.
    mutating func blame(line: Int, it italian: String, en english: String) {
        blame(line: line, LocalizedText(it: italian, en: english))
    }

    mutating func blame(line: Int, _ message: LocalizedText) {
        if defect == nil { defect = Defect(line: line, message: message) }
    }

    mutating func set(_ property: GMLVocabulary.Property, _ text: [UInt8]) {
        let value = String(decoding: text.prefix(4096), as: UTF8.self).trimmed
        if !value.isEmpty && properties[property.rawValue] == nil { properties[property.rawValue] = value }
    }

    private subscript(_ property: GMLVocabulary.Property) -> String? { properties[property.rawValue] }

    // MARK: Geometry

    mutating func beginPolygon() {
        isInPolygon = true
        ringRole = .exterior
    }

    mutating func beginRing(line: Int) {
        isInRing = true
        ringStart = geometry.coordinates.count
        let isFirst = geometry.pathEnds.count == (geometry.partEnds.last ?? 0)
        if !isInPolygon {
            blame(line: line, it: "l’anello deve stare in un poligono", en: "expected a polygon around the ring")
        } else if isFirst != (ringRole == .exterior) {
            blame(
                line: line, it: "occorre un anello esterno, seguito da quelli interni",
                en: "expected one exterior ring, and interior rings after it")
        }
    }

    mutating func append(positions: ArraySlice<UInt8>, separators: PositionText.Separators, line: Int) {
        guard isInRing, defect == nil else { return }
        // Segments of one ring share their ends: the point where the last one stopped is not repeated.
        let (x, y) =
            geometry.coordinates.count > ringStart
            ? (geometry.coordinates.suffix(2).first, geometry.coordinates.last) : (nil, nil)
        let start = geometry.coordinates.count
        let dimension = textDimension ?? dimension
        guard dimension == "2" || dimension == "3" else {
            return blame(
                line: line, it: "srsDimension deve essere 2 o 3, non \(dimension)",
                en: "expected srsDimension 2 or 3, found \(dimension)")
        }
        do throws(PositionText.Mistake) {
            try PositionText.read(
                positions, separators, dimension: dimension == "3" ? 3 : 2, into: &geometry.coordinates)
        } catch {
            return blame(line: line, error.message)
        }
        let added = geometry.coordinates[start...]
        if let x, let y, added.count >= 2, added[start] == x, added[start + 1] == y {
            geometry.coordinates.removeSubrange(start..<(start + 2))
        }
    }

    mutating func endRing(line: Int) {
        isInRing = false
        let ring = geometry.coordinates[ringStart...]
        if defect == nil {
            if ring.count < 8 {
                blame(
                    line: line, it: "un anello ha almeno quattro posizioni, qui \(ring.count / 2)",
                    en: "expected a ring of at least four positions, found \(ring.count / 2)")
            } else if ring[ringStart] != ring[ring.endIndex - 2] || ring[ringStart + 1] != ring[ring.endIndex - 1] {
                blame(
                    line: line, it: "un anello deve finire dove comincia",
                    en: "expected a ring that ends where it began")
            }
        }
        geometry.pathEnds.append(geometry.coordinates.count / 2)
    }

    mutating func endPolygon(line: Int) {
        isInPolygon = false
        if geometry.pathEnds.count == (geometry.partEnds.last ?? 0) {
            blame(
                line: line, it: "il poligono deve avere un anello esterno",
                en: "expected a polygon with an exterior ring")
        }
        geometry.partEnds.append(geometry.pathEnds.count)
    }

    // MARK: The record

    consuming func record(
        _ options: CadastralOptions, collection: GMLFrame?
    ) throws(Defect) -> CadastralRecord {
        if let defect { throw defect }
        guard !geometry.isEmpty else {
            throw wrong(it: "occorre un poligono, non c’è", en: "expected a polygon, found none")
        }
        let reference = try reference()
        let frame = if let known = frame ?? collection { known } else { try statedFrame(options) }
        if frame.isNorthingFirst {
            for index in stride(from: 0, to: geometry.coordinates.count, by: 2) {
                geometry.coordinates.swapAt(index, index + 1)
            }
        }
        if frame.isGeographic { try checkDegrees() }
        if geometry.partEnds.count > 1 { geometry.kind = .multiPolygon }
        let label = self[.label] ?? reference.particella ?? String(reference.foglio)
        var record = CadastralRecord(
            kind: isZoning ? .foglio : reference.kind, reference: reference, label: label, geometry: geometry,
            srid: frame.srid, line: line)
        if let text = self[.area] {
            guard let area = DecimalNumber.real(Array(text.utf8)[...]), area >= 0 else {
                throw wrong(
                    it: "occorre areaValue in metri quadrati, c’è \(text)",
                    en: "expected areaValue in square metres, found \(text)")
            }
            record.area = area
        }
        record.beginLifespan = self[.beginLifespan]
        record.endLifespan = self[.endLifespan]
        record.validFrom = self[.validFrom]
        record.validTo = self[.validTo]
        return record
    }

    private func reference() throws(Defect) -> NationalCadastralReference {
        let example = isZoning ? "L736_001600" : "L736_001600.345"
        guard let text = self[.reference] ?? self[.localIdentifier] else {
            throw wrong(
                it: "occorre un riferimento catastale nazionale come \(example), non c’è",
                en: "expected a national cadastral reference like \(example), found none")
        }
        guard let reference = NationalCadastralReference(text), (reference.particella == nil) == isZoning else {
            throw wrong(
                it: "occorre un riferimento catastale nazionale come \(example), c’è \(text.prefix(60))",
                en: "expected a national cadastral reference like \(example), found \(text.prefix(60))"
            )
        }
        return reference
    }

    private func statedFrame(_ options: CadastralOptions) throws(Defect) -> GMLFrame {
        guard case .epsg(let code) = options.frame else {
            throw wrong(
                it:
                    "manca srsName sulla geometria; altrimenti indicare il sistema di riferimento con "
                    + "l’importazione (--epsg)",
                en: "expected srsName on the geometry; or give the CRS with the import")
        }
        do { return try GMLFrame(epsg: code, options.axisOrder) } catch {
            throw Defect(line: line, message: error.detail)
        }
    }

    /// Italy lies between 5° and 20° east and 34° and 49° north: swapped axes cannot pass for right ones.
    private func checkDegrees() throws(Defect) {
        let envelope = geometry.envelope
        guard Envelope(minX: 5, minY: 34, maxX: 20, maxY: 49).contains(envelope) else {
            throw wrong(
                it:
                    "occorrono gradi in Italia, ci sono \(envelope.minX) est, \(envelope.minY) nord; se gli assi "
                    + "sono scambiati, indicarne l’ordine con l’importazione (--axis)",
                en: "expected degrees in Italy, found \(envelope.minX) east, \(envelope.minY) north; "
                    + "if the axes are swapped, give the axis order with the import")
        }
    }
}
