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

    mutating func write(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, as type: FeatureType, by place: some TilePlacement
    ) {
        let columns = type.properties.compactMap { property in
            batch.type.index(of: property.name).map { (key: property.name, column: $0) }
        }
        // A text is looked up by its bytes, column by column, and becomes a `String` once a tile.
        var texts = Array(repeating: [ArraySlice<UInt8>: UInt32](), count: columns.count)
        for row in rows {
            encoder.encode(row, of: batch.geometries, by: place)
            guard !encoder.commands.isEmpty else { continue }
            feature.removeAll(keepingCapacity: true)
            if let id = UInt64(batch.ids[row]) { feature.append(field: 1, varint: id) }
            tags.removeAll(keepingCapacity: true)
            for (place, (key, index)) in columns.enumerated() where !batch.columns[index].nulls[row] {
                tags.append(self.index(ofKey: key))
                tags.append(self.index(of: batch.columns[index], row, &texts[place]))
            }
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

    /// The index of a row's value. Source: Mapbox Vector Tile 2.1, 4.4.
    private mutating func index(of column: Column, _ row: Int, _ known: inout [ArraySlice<UInt8>: UInt32]) -> UInt32 {
        guard case .texts(let texts) = column.storage else { return index(of: column[row]) }
        let bytes = texts.bytes[texts.range(row)]
        if let index = known[bytes] { return index }
        let index = index(of: column[row])
        known[bytes] = index
        return index
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
