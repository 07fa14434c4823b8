extension FeatureBatch {
    /// Bytes of the arrays it holds, without what they have in reserve. O(properties).
    public var memorySize: Int {
        columns.reduce(ids.memorySize + geometries.memorySize) { $0 + $1.memorySize }
    }
}

extension GeometryColumn {
    /// The same of geometries.
    public var memorySize: Int {
        kinds.count + 4 * (featureEnds.count + partEnds.count + pathEnds.count) + 8 * coordinates.count
    }
}

extension TextColumn {
    var memorySize: Int { bytes.count + 4 * ends.count }
}

extension Column {
    var memorySize: Int {
        switch storage {
        case .integers(let numbers): nulls.count + 8 * numbers.count
        case .reals(let numbers): nulls.count + 8 * numbers.count
        case .texts(let texts): nulls.count + texts.memorySize
        }
    }
}
