import Markup
import ReferenceSystems
public import SimpleFeatures

/// Comma-separated values with a header line; points as two columns, other geometries as well-known text.
///
/// The columns of a point are `lon` and `lat` in degrees, `x` and `y` otherwise. A legal notice is a last column
/// `avvertenza`, where the features have no property of that name. Source: RFC 4180.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it: one that begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return and is not a number. Source: OWASP, CSV Injection.
public struct CSV: FeatureFormat {
    public let name = "csv"
    public let title = "CSV"
    public let mediaType = "text/csv; charset=utf-8; header=present"
    public let aliases: [String] = []
    public let fileExtension = "csv"
    public init() {}
    public func encoder(for encoding: FeatureEncoding) -> Encoder { Encoder(encoding) }

    public struct Encoder: FeatureEncoder {
        private let encoding: FeatureEncoding
        private let text: WKTText
        private let hasPoints: Bool
        /// The notice as a field, with the comma before it; empty where there is none.
        private let notice: [UInt8]
        private var count = 0

        init(_ encoding: FeatureEncoding) {
            self.encoding = encoding
            text = WKTText(encoding)
            hasPoints = encoding.type.geometry == .point
            var notice: [UInt8] = []
            if let text = encoding.header.legalNotice, encoding.type.index(of: Self.noticeColumn) == nil {
                notice.append(0x2C)
                notice.append(csvField: Array(text.utf8).span)
            }
            self.notice = notice
        }

        private static let noticeColumn = "avvertenza"

        public func begin(into bytes: inout [UInt8]) {
            guard encoding.form != .part else { return }
            var names = ["id"] + encoding.type.properties.map(\.name)
            if hasPoints {
                names += encoding.crs.isGeographic ? ["lon", "lat"] : ["x", "y"]
            } else if encoding.type.geometry != nil {
                names.append(encoding.geometryName)
            }
            if !notice.isEmpty { names.append(Self.noticeColumn) }
            for (index, name) in names.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                bytes.append(csvField: Array(name.utf8).span)
            }
            bytes.append(contentsOf: [0x0D, 0x0A])
        }

        public func end(_ trailer: CollectionMembers, into bytes: inout [UInt8]) {}

        public mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8]) {
            for row in 0..<batch.count {
                if encoding.form == .feature, count > 0 { return }
                count += 1
                bytes.append(csvText: batch.ids.bytes.span.extracting(batch.ids.range(row)))
                for column in batch.columns {
                    bytes.append(0x2C)
                    column.write(row, asCSVInto: &bytes)
                }
                if encoding.type.geometry != nil { write(geometry: row, of: batch.geometries, into: &bytes) }
                bytes.append(contentsOf: notice)
                bytes.append(contentsOf: [0x0D, 0x0A])
            }
        }

        private func write(geometry row: Int, of column: GeometryColumn, into bytes: inout [UInt8]) {
            bytes.append(0x2C)
            guard hasPoints else {
                guard !column.isNull(row) else { return }
                bytes.append(0x22)
                text.write(row, of: column, into: &bytes)
                return bytes.append(0x22)
            }
            guard let point = column.points(ofRow: row).first else { return bytes.append(0x2C) }
            bytes.append(column.coordinates[2 * point], encoding.decimals)
            bytes.append(0x2C)
            bytes.append(column.coordinates[2 * point + 1], encoding.decimals)
        }
    }
}

extension Column {
    fileprivate func write(_ row: Int, asCSVInto bytes: inout [UInt8]) {
        guard !nulls[row] else { return }
        switch storage {
        case .integers(let numbers):
            if type == .boolean {
                bytes.append(contentsOf: (numbers[row] != 0 ? "true" : "false").utf8)
            } else {
                bytes.append(integer: numbers[row])
            }
        case .reals(let numbers): if numbers[row].isFinite { bytes.append(jsonNumber: numbers[row]) }
        case .texts(let texts): bytes.append(csvText: texts.bytes.span.extracting(texts.range(row)))
        }
    }
}

extension [UInt8] {
    /// A text of the data as a field that no spreadsheet computes.
    fileprivate mutating func append(csvText text: Span<UInt8>) {
        guard text.isFormula else { return append(csvField: text) }
        var field: [UInt8] = [0x27]
        field.append(copying: text)
        append(csvField: field.span)
    }

    /// A field, in quotes where it has to be. An empty text is quoted, to differ from a null.
    fileprivate mutating func append(csvField field: Span<UInt8>) {
        let needsQuotes = field.isEmpty || field.indices.contains { [0x22, 0x2C, 0x0A, 0x0D].contains(field[$0]) }
        guard needsQuotes else { return append(copying: field) }
        append(0x22)
        for index in field.indices {
            if field[index] == 0x22 { append(0x22) }
            append(field[index])
        }
        append(0x22)
    }
}

extension Span<UInt8> {
    /// Whether a spreadsheet would compute the text: begun like a formula, and no number.
    fileprivate var isFormula: Bool {
        guard count > 0 else { return false }
        switch self[0] {
        case 0x3D, 0x40, 0x09, 0x0D: return true
        case 0x2B, 0x2D: return !isSignedNumber
        default: return false
        }
    }

    /// A sign, then digits with at most one point or comma among them.
    private var isSignedNumber: Bool {
        var (digits, marks) = (0, 0)
        for index in 1..<count {
            switch self[index] {
            case 0x30...0x39: digits += 1
            case 0x2C, 0x2E: marks += 1
            default: return false
            }
        }
        return digits > 0 && marks <= 1
    }
}
