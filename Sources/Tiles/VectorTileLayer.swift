import SimpleFeatures

/// One layer on its way: its features as bytes, its keys and values so far.
struct VectorTileLayer: Sendable {
    let name: String
    private(set) var featureCount = 0
    private let extent: Int32
    private var encoder: TileGeometryEncoder
    private var features: [UInt8] = []
    private var values: [UInt8] = []
    private var keys: [String: UInt32] = [:]
    private var keyOrder: [String] = []
    private var valueIndices: [Value: UInt32] = [:]
    private var tags: [UInt32] = []
    private var feature: [UInt8] = []

    init(name: String, grid: TileGrid) {
        self.name = name
        extent = grid.extent
        encoder = TileGeometryEncoder(grid)
    }

    var byteCount: Int { features.count + values.count + keyOrder.reduce(32) { $0 + $1.utf8.count + 2 } }

    mutating func write(_ batch: FeatureBatch) {
        for row in 0..<batch.count {
            encoder.encode(row, of: batch.geometries)
            guard !encoder.commands.isEmpty else { continue }
            feature.removeAll(keepingCapacity: true)
            if let id = UInt64(batch.ids[row]) { feature.append(field: 1, varint: id) }
            collectTags(row, of: batch)
            if !tags.isEmpty { feature.append(field: 2, packed: tags) }
            feature.append(field: 3, varint: UInt64(batch.geometries.kinds[row].dimension + 1))
            feature.append(field: 4, packed: encoder.commands.numbers)
            features.append(field: 2, bytes: feature)
            featureCount += 1
        }
    }

    func encode() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount)
        bytes.append(field: 15, varint: 2)
        bytes.append(field: 1, bytes: name.utf8)
        bytes.append(contentsOf: features)
        for key in keyOrder { bytes.append(field: 3, bytes: key.utf8) }
        bytes.append(contentsOf: values)
        bytes.append(field: 5, varint: UInt64(extent))
        return bytes
    }

    /// Key and value indices in turn. Source: Mapbox Vector Tile 2.1, 4.4.
    private mutating func collectTags(_ row: Int, of batch: FeatureBatch) {
        tags.removeAll(keepingCapacity: true)
        for (property, column) in zip(batch.type.properties, batch.columns) where !column.nulls[row] {
            tags.append(index(ofKey: property.name))
            tags.append(index(of: column[row]))
        }
    }

    private mutating func index(ofKey key: String) -> UInt32 {
        if let index = keys[key] { return index }
        let index = UInt32(keyOrder.count)
        keys[key] = index
        keyOrder.append(key)
        return index
    }

    private mutating func index(of value: Value) -> UInt32 {
        if let index = valueIndices[value] { return index }
        let index = UInt32(valueIndices.count)
        valueIndices[value] = index
        var bytes: [UInt8] = []
        switch value {
        case .null: break
        case .text(let text): bytes.append(field: 1, bytes: text.utf8)
        case .real(let number):
            bytes.append(field: 3, wire: 1)
            var bits = number.bitPattern
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
            }
        case .integer(let number):
            if number >= 0 {
                bytes.append(field: 5, varint: UInt64(number))
            } else {
                bytes.append(field: 6, varint: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
            }
        case .boolean(let flag): bytes.append(field: 7, varint: flag ? 1 : 0)
        }
        values.append(field: 4, bytes: bytes)
        return index
    }
}
