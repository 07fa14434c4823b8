import SimpleFeatures

/// One layer on its way: its features as bytes, its keys and values so far.
struct VectorTileLayer: Sendable {
    let name: String
    private(set) var featureCount = 0
    private let extent: Int32
    private var encoder: TileGeometryEncoder
    private var features: [UInt8] = []
    private var values = TileValues()
    private var keys: [String: UInt32] = [:]
    private var keyOrder: [String] = []
    private var tags: [UInt32] = []
    private var feature: [UInt8] = []

    init(name: String, grid: TileGrid) {
        self.name = name
        extent = grid.extent
        encoder = TileGeometryEncoder(grid)
    }

    var byteCount: Int { features.count + values.bytes.count + keyOrder.reduce(32) { $0 + $1.utf8.count + 2 } }

    mutating func write(
        _ batch: borrowing FeatureBatch, rows: some Sequence<Int>, as type: FeatureType, by place: some TilePlacement
    ) {
        var columns = type.properties.compactMap { property in
            batch.type.index(of: property.name).map { TaggedColumn(name: property.name, column: batch.columns[$0]) }
        }
        for row in rows {
            encoder.encode(row, of: batch.geometries, by: place)
            guard !encoder.commands.isEmpty else { continue }
            feature.removeAll(keepingCapacity: true)
            if let id = batch.ids.wholeNumber(row) { feature.append(field: 1, varint: id) }
            tags.removeAll(keepingCapacity: true)
            for place in columns.indices { tag(row, &columns[place]) }
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
        bytes.append(contentsOf: values.bytes)
        bytes.append(field: 5, varint: UInt64(extent))
        return bytes
    }

    /// Appends the indices of a column's key and of a row's value. Source: Mapbox Vector Tile 2.1, 4.4.
    private mutating func tag(_ row: Int, _ tagged: inout TaggedColumn) {
        guard !tagged.column.nulls[row] else { return }
        let key = tagged.key ?? index(ofKey: tagged.name)
        tagged.key = key
        tags.append(key)
        switch tagged.column.storage {
        case .texts(let texts): tags.append(values.index(ofText: texts.bytes.span.extracting(texts.range(row))))
        case .reals(let numbers): tags.append(values.index(ofReal: numbers[row]))
        case .integers(let numbers) where tagged.column.type == .boolean:
            tags.append(values.index(ofBoolean: numbers[row] != 0))
        case .integers(let numbers): tags.append(values.index(ofInteger: numbers[row]))
        }
    }

    private mutating func index(ofKey key: String) -> UInt32 {
        if let index = keys[key] { return index }
        let index = UInt32(keyOrder.count)
        keys[key] = index
        keyOrder.append(key)
        return index
    }
}

/// A column on its way into a tile.
private struct TaggedColumn {
    let name: String
    let column: Column
    /// The index of the name, once a row has had a value.
    var key: UInt32?

    init(name: String, column: Column) {
        self.name = name
        self.column = column
    }
}

extension TextColumn {
    /// The text as a whole number of at most 18 digits; `nil` for any other, and for one that begins with a needless 0:
    /// `007` and `7` are two features.
    fileprivate func wholeNumber(_ row: Int) -> UInt64? {
        let range = range(row)
        guard 1...18 ~= range.count, range.count == 1 || bytes[range.lowerBound] != 48 else { return nil }
        var number: UInt64 = 0
        for place in range {
            guard 48...57 ~= bytes[place] else { return nil }
            number = 10 * number + UInt64(bytes[place] - 48)
        }
        return number
    }
}
