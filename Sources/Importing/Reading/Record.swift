import SimpleFeatures

/// One row of a source: the fields that were asked for, in the order in which they were asked for.
struct Record {
    enum Field {
        case null
        case boolean(Bool)
        /// Text, or the spelling of a number, as a range of ``Record/bytes``.
        case literal(Range<Int>)
    }

    var bytes: [UInt8] = []
    var fields: [Field] = []
    var line = 0
}

/// Reads the rows of one file in turn.
protocol RecordReader {
    var source: ByteSource { get }

    /// Reads the next row, and appends its geometry (or a feature without one).
    ///
    /// - Returns: `false` after the last row.
    mutating func next(_ record: inout Record, _ geometries: inout GeometryColumn) throws(ImportError) -> Bool
}
