import Markup
import ReferenceSystems
public import SimpleFeatures

/// Values with a separator between them, and a header line; points as two columns, other geometries as well-known text.
///
/// The columns of a point are `lon` and `lat` in degrees, `x` and `y` otherwise. A legal notice is a last column
/// `avvertenza`, where the features have no property of that name. Source: RFC 4180.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it: one that begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return and is not a number. Source: OWASP, CSV Injection.
public struct CSV: FeatureFormat {
    /// For whom it is written.
    public enum Dialect: Sendable {
        /// Commas between fields, a point in numbers, no byte order mark: what programs read. Source: RFC 4180.
        case plain
        /// What a spreadsheet in Italian opens with a double click: a byte order mark, semicolons between fields, a comma
        /// in numbers (not inside well-known text), `VERO` and `FALSO`.
        case italianSpreadsheet
    }

    public let name: String
    public let title: String
    public let mediaType = "text/csv; charset=utf-8; header=present"
    public let aliases: [String] = []
    public let fileExtension = "csv"
    private let dialect: Dialect

    public init(_ dialect: Dialect = .plain) {
        self.dialect = dialect
        (name, title) = dialect == .plain ? ("csv", "CSV") : ("csv-excel", "CSV per Excel")
    }

    public func encoder(for encoding: FeatureEncoding) -> Encoder { Encoder(encoding, dialect) }

    public struct Encoder: FeatureEncoder {
        private let encoding: FeatureEncoding
        private let fields: CSVFields
        private let text: WKTText
        private let hasPoints: Bool
        /// The notice as a field, with the comma before it; empty where there is none.
        private let notice: [UInt8]
        private var count = 0

        init(_ encoding: FeatureEncoding, _ dialect: Dialect) {
            self.encoding = encoding
            fields = CSVFields(dialect)
            text = WKTText(encoding)
            hasPoints = encoding.type.geometry == .point
            var notice: [UInt8] = []
            if let text = encoding.header.legalNotice, encoding.type.index(of: Self.noticeColumn) == nil {
                notice.append(fields.separator)
                fields.append(field: Array(text.utf8).span, to: &notice)
            }
            self.notice = notice
        }

        private static let noticeColumn = "avvertenza"

        public func begin(into bytes: inout [UInt8]) {
            guard encoding.form != .part else { return }
            fields.begin(&bytes)
            var names = ["id"] + encoding.type.properties.map(\.name)
            if hasPoints {
                names += encoding.crs.isGeographic ? ["lon", "lat"] : ["x", "y"]
            } else if encoding.type.geometry != nil {
                names.append(encoding.geometryName)
            }
            if !notice.isEmpty { names.append(Self.noticeColumn) }
            for (index, name) in names.enumerated() {
                if index > 0 { bytes.append(fields.separator) }
                fields.append(field: Array(name.utf8).span, to: &bytes)
            }
            bytes.append(contentsOf: [0x0D, 0x0A])
        }

        public func end(_ trailer: CollectionMembers, into bytes: inout [UInt8]) {}

        public mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8]) {
            for row in 0..<batch.count {
                if encoding.form == .feature, count > 0 { return }
                count += 1
                fields.append(text: batch.ids.bytes.span.extracting(batch.ids.range(row)), to: &bytes)
                for column in batch.columns {
                    bytes.append(fields.separator)
                    fields.append(row, of: column, to: &bytes)
                }
                if encoding.type.geometry != nil { write(geometry: row, of: batch.geometries, into: &bytes) }
                bytes.append(contentsOf: notice)
                bytes.append(contentsOf: [0x0D, 0x0A])
            }
        }

        private func write(geometry row: Int, of column: GeometryColumn, into bytes: inout [UInt8]) {
            bytes.append(fields.separator)
            guard hasPoints else {
                guard !column.isNull(row) else { return }
                bytes.append(0x22)
                text.write(row, of: column, into: &bytes)
                return bytes.append(0x22)
            }
            guard let point = column.points(ofRow: row).first else { return bytes.append(fields.separator) }
            for (index, place) in [2 * point, 2 * point + 1].enumerated() {
                if index > 0 { bytes.append(fields.separator) }
                let start = bytes.count
                bytes.append(column.coordinates[place], encoding.decimals)
                fields.localize(numberFrom: start, in: &bytes)
            }
        }
    }
}
