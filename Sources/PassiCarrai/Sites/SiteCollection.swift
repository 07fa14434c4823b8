import FeatureStores
import ReferenceSystems
import SimpleFeatures

/// One collection in memory, in metres of the plane in which accesses are measured.
struct SiteCollection: Sendable {
    let source: SiteDefinition.Source
    let snapshot: Snapshot
    private let columns: [String: Int]

    /// ETRS89 / UTM 33N, where a metre of the map is a metre within four in ten thousand.
    static let srid = 25833

    /// - Returns: `nil` when the store does not have the collection, or it has no places.
    static func read(
        _ source: SiteDefinition.Source, from store: any FeatureStore
    ) async throws(StoreError) -> SiteCollection? {
        do throws(StoreError) {
            var snapshot = try await Snapshot(of: source.collection, in: store)
            let type = snapshot.features.type
            guard type.geometry != nil else { return nil }
            if type.srid != srid {
                var features = snapshot.features
                do throws(CRSError) {
                    try Transformation(from: CRS(epsg: type.srid), to: .utm33).transform(
                        &features.geometries.coordinates)
                } catch {
                    throw StoreError.fault("\(source.collection): \(error)")
                }
                snapshot = Snapshot(features: features, version: snapshot.version)
            }
            return SiteCollection(source, snapshot)
        } catch .unknownCollection {
            return nil
        }
    }

    private init(_ source: SiteDefinition.Source, _ snapshot: Snapshot) {
        self.source = source
        self.snapshot = snapshot
        columns = source.properties.compactMapValues { snapshot.features.type.index(of: $0) }
    }

    /// Rows whose box meets a window.
    func rows(_ window: Envelope) -> [Int] { snapshot.rows(meeting: window).map(Int.init) }

    var count: Int { snapshot.features.count }

    func id(_ row: Int) -> String { snapshot.features.ids[row] }

    /// `nil` for null, empty text, and what the definition does not name.
    func text(_ name: String, _ row: Int) -> String? {
        guard let column = columns[name] else { return nil }
        let value = snapshot.features.columns[column][row]
        guard !value.isNull else { return nil }
        let text = value.text
        return text.isEmpty ? nil : text
    }

    /// The first row of each value of a property, in capitals.
    func firstRows(by name: String) -> [String: Int] {
        var rows: [String: Int] = [:]
        for row in 0..<count {
            if let value = text(name, row)?.uppercased(), rows[value] == nil { rows[value] = row }
        }
        return rows
    }

    func number(_ name: String, _ row: Int) -> Double? {
        guard let column = columns[name] else { return nil }
        switch snapshot.features.columns[column][row] {
        case .integer(let number): return Double(number)
        case .real(let number): return number
        case .text(let text): return Double(text)
        case .boolean, .null: return nil
        }
    }

    /// Each part's paths: lines, or the shell and the holes of an area.
    func parts(_ row: Int) -> [[[Position]]] {
        let geometries = snapshot.features.geometries
        return geometries.parts(ofRow: row).map { part in
            geometries.paths(ofPart: part).map { geometries.positions(ofPath: $0) }
        }
    }

    /// The paths of all parts.
    func paths(_ row: Int) -> [[Position]] {
        let geometries = snapshot.features.geometries
        return geometries.paths(ofRow: row).map { geometries.positions(ofPath: $0) }
    }

    /// Rows of areas that a point lies in.
    func rows(containing point: Position) -> [Int] {
        let geometries = snapshot.features.geometries
        return rows(Envelope(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)).filter { row in
            geometries.parts(ofRow: row).contains { geometries.contains(point, inPart: $0) }
        }
    }
}

extension GeometryColumn {
    /// The paths of all parts of a row.
    fileprivate func paths(ofRow row: Int) -> Range<Int> {
        let parts = parts(ofRow: row)
        guard !parts.isEmpty else { return 0..<0 }
        return paths(ofPart: parts.lowerBound).lowerBound..<paths(ofPart: parts.upperBound - 1).upperBound
    }

    fileprivate func positions(ofPath path: Int) -> [Position] {
        points(ofPath: path).map { Position(coordinates[2 * $0], coordinates[2 * $0 + 1]) }
    }

    /// Whether a point lies inside an area, without a copy of its rings: parity, as ``Ring`` has it.
    fileprivate func contains(_ point: Position, inPart part: Int) -> Bool {
        var isInside = false
        for path in paths(ofPart: part) {
            let points = points(ofPath: path)
            guard var index = points.first else { continue }
            var one = Position(coordinates[2 * index], coordinates[2 * index + 1])
            index += 1
            while index < points.upperBound {
                let other = Position(coordinates[2 * index], coordinates[2 * index + 1])
                if Ring.isCrossed(one, other, by: point) { isInside.toggle() }
                one = other
                index += 1
            }
        }
        return isInside
    }
}

// MARK: Roads

extension SiteCollection {
    /// A road's value of OpenStreetMap's `highway`: its own, else that of its street.
    func highway(_ row: Int, _ byStreet: [String: String]) -> String? {
        text("highway", row) ?? text("street", row).flatMap { byStreet[$0] }
    }

    /// What such a value makes of a road; `nil` for what is none.
    func highway(_ value: String, _ row: Int, isBuiltUp: Bool) -> Highway? {
        Highway(value, service: text("service", row), access: text("access", row), isBuiltUp: isBuiltUp)
    }
}
