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
        var columns = type.properties.compactMap { property in
            batch.type.index(of: property.name).map { TaggedColumn(name: property.name, column: $0) }
        }
        for row in rows {
            encoder.encode(row, of: batch.geometries, by: place)
            guard !encoder.commands.isEmpty else { continue }
            feature.removeAll(keepingCapacity: true)
            if let id = batch.ids.wholeNumber(row) { feature.append(field: 1, varint: id) }
            tags.removeAll(keepingCapacity: true)
            for place in columns.indices { tag(row, of: batch, &columns[place]) }
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

    /// Appends the indices of a column's key and of a row's value. Source: Mapbox Vector Tile 2.1, 4.4.
    private mutating func tag(_ row: Int, of batch: borrowing FeatureBatch, _ tagged: inout TaggedColumn) {
        guard !batch.columns[tagged.column].nulls[row] else { return }
        let key = tagged.key ?? index(ofKey: tagged.name)
        tagged.key = key
        tags.append(key)
        guard case .texts(let texts) = batch.columns[tagged.column].storage else {
            return tags.append(index(of: batch.columns[tagged.column][row]))
        }
        let hash = texts.hash(row)
        if let (first, index) = tagged.known[hash],
            texts.bytes[texts.range(first)].elementsEqual(texts.bytes[texts.range(row)])
        {
            return tags.append(index)
        }
        let index = index(of: batch.columns[tagged.column][row])
        tagged.known[hash] = (row, index)
        tags.append(index)
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

/// A column on its way into a tile: a text becomes a `String` only where its bytes have not been met.
private struct TaggedColumn {
    let name: String
    let column: Int
    /// The index of the name, once a row has had a value.
    var key: UInt32?
    /// For the hash of a text, a row that has it and the index of its value.
    var known: [UInt64: (row: Int, index: UInt32)] = [:]

    init(name: String, column: Int) {
        self.name = name
        self.column = column
    }
}

extension TextColumn {
    /// Tells most texts apart; source: draft-eastlake-fnv.
    fileprivate func hash(_ row: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in range(row) { hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3 }
        return hash
    }

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
