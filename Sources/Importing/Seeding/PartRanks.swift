import Deflate
import SimpleFeatures

/// The number of each feature among those that share the rest of an id: from west to east, then from south to north,
/// then by content; so that another order of the same source gives the same ids.
///
/// Found in a reading of the source before the one that loads it.
struct PartRanks {
    /// What tells a feature from the others of its key.
    struct Mark: Hashable, Comparable {
        var x = 0.0
        var y = 0.0
        var digest: UInt64

        /// - Parameter row: of `geometries`, the record's shape.
        init(_ record: Record, _ geometries: GeometryColumn, row: Int) {
            var digest = FNV1a()
            for field in record.fields {
                switch field {
                case .null: digest.add(0)
                case .boolean(let flag): digest.add(flag ? 2 : 1)
                case .literal(let range): digest.add(record.bytes[range])
                }
                digest.add(0x1F)
            }
            if !geometries.isNull(row) {
                let points = geometries.points(ofRow: row)
                for point in points {
                    digest.add(word: geometries.coordinates[2 * point].bitPattern)
                    digest.add(word: geometries.coordinates[2 * point + 1].bitPattern)
                }
                if let first = points.first {
                    (x, y) = (geometries.coordinates[2 * first], geometries.coordinates[2 * first + 1])
                }
            }
            self.digest = digest.state
        }

        static func < (one: Mark, other: Mark) -> Bool {
            (one.x, one.y, one.digest) < (other.x, other.y, other.digest)
        }
    }

    private var marks: [[String]: [Mark]] = [:]
    /// How many features alike in everything have been given a number.
    private var given: [Mark: Int] = [:]

    /// - Parameter key: the values of the id's columns; `nil` leaves a record out.
    init<Reader: RecordReader>(
        _ reader: inout Reader, key: (Record) -> [String]?
    ) throws(ImportError) {
        var record = Record()
        var geometries = GeometryColumn()
        while try reader.next(&record, &geometries) {
            if let key = key(record) { marks[key, default: []].append(Mark(record, geometries, row: 0)) }
            geometries = GeometryColumn()
        }
        for key in marks.keys { marks[key]?.sort() }
    }

    /// The number, from 1.
    mutating func next(_ key: [String], _ mark: Mark) -> Int {
        let place = marks[key]?.firstIndex { $0 >= mark } ?? 0
        let before = given[mark, default: 0]
        given[mark] = before + 1
        return place + before + 1
    }
}
