extension FeatureBatch {
    /// A copy of some rows, with the properties of `type` alone, and without geometry where it has none.
    public func selecting(rows: some Collection<Int>, as type: FeatureType) -> FeatureBatch {
        selecting(Array(rows), as: type)
    }

    private func selecting(_ rows: [Int], as type: FeatureType) -> FeatureBatch {
        var selected = FeatureBatch(type: type)
        selected.ids.append(rows, of: ids)
        for row in rows {
            if type.geometry == nil {
                selected.geometries.append(nil)
            } else {
                selected.geometries.append(row, of: geometries)
            }
        }
        for (index, property) in type.properties.enumerated() {
            if let source = self.type.index(of: property.name) {
                selected.columns[index].append(rows, of: columns[source])
            } else {
                for _ in rows { selected.columns[index].append(.null) }
            }
        }
        return selected
    }
}

extension TextColumn {
    fileprivate mutating func append(_ rows: [Int], of other: TextColumn) {
        for row in rows { append(utf8: other.bytes[other.range(row)]) }
    }
}

extension GeometryColumn {
    /// Appends a copy of one feature's geometry.
    public mutating func append(_ row: Int, of other: borrowing GeometryColumn) {
        for part in other.parts(ofRow: row) {
            for path in other.paths(ofPart: part) {
                let points = other.points(ofPath: path)
                coordinates.append(contentsOf: other.coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
                endPath()
            }
            endPart()
        }
        endFeature(other.kinds[row])
    }
}

extension Column {
    /// Appends rows of another column, converted to this one's type.
    fileprivate mutating func append(_ rows: [Int], of other: Column) {
        switch (storage, other.storage) {
        case (.integers(var mine), .integers(let theirs)) where type == other.type:
            for row in rows { mine.append(theirs[row]) }
            replace(.integers(mine), nulls: other.nulls, rows)
        case (.reals(var mine), .reals(let theirs)):
            for row in rows { mine.append(theirs[row]) }
            replace(.reals(mine), nulls: other.nulls, rows)
        case (.texts(var mine), .texts(let theirs)):
            mine.append(rows, of: theirs)
            replace(.texts(mine), nulls: other.nulls, rows)
        default:
            for row in rows { append(other[row]) }
        }
    }
}
