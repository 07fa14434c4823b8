import Geocoding
import HTTPTypes
import Publishing
import Services

/// A table to be answered row by row, with everything decided but its rows.
struct BatchRequest: Sendable {
    enum Operation: String, CaseIterable, Sendable { case search, reverse, report }
    enum Format: String, CaseIterable, Sendable {
        case csv, ndjson
        var mediaType: String {
            self == .csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson"
        }
    }

    let operation: Operation
    let input: Format
    let output: Format
    let options: SearchOptions
    let reach: Double
    /// Below it an answer is to be looked at by a person.
    let certain: Double
    let columns: String?
    let hasHeader: Bool
    let delimiter: UInt8?
    let encoding: TextEncoding?
    let crs: OutputCRS
    let points: PointReading
    let parameters: Parameters
    let rowLimit: Int

    static let parameters = [
        "operation", "columns", "header", "delimiter", "encoding", "f", "min_confidence",
    ]

    init(_ request: Request, _ source: GeocodingSource, _ words: Words) throws(ServiceError) {
        let known = Self.parameters + Parameters.search.filter { !["limit", "explain", "geometry"].contains($0) }
        parameters = try Parameters(request.query, known: known, words)
        let words = parameters.words
        let type = ContentType(request.headers[.contentType])
        input = try Self.format(type, words)
        let operations = Operation.allCases.map(\.rawValue)
        operation = try parameters.choice("operation", of: operations).flatMap { Operation(rawValue: $0) } ?? .search
        output = try Self.output(parameters, request.headers[.accept], input)
        var options = try parameters.searchOptions(.init(source.limits()))
        options.limit = 2
        self.options = options
        reach = try parameters.number("radius", in: 1...5000) ?? 100
        certain = try parameters.number("min_confidence", in: 0...1) ?? 0.8
        columns = parameters["columns"]
        hasHeader = try parameters.flag("header") ?? !type.lacksHeader
        delimiter = try Self.delimiter(parameters)
        encoding = try Self.encoding(parameters, type)
        let system = try parameters.crs(source.offeredCRS())
        crs = try OutputCRS(system)
        points = try PointReading(system)
        rowLimit = source.limits().maximumBatchRowBytes
    }

    private static func format(_ type: ContentType, _ words: Words) throws(ServiceError) -> Format {
        switch type.name {
        case "text/csv", "application/csv", "text/tab-separated-values", "text/plain", "application/vnd.ms-excel",
            "application/octet-stream", "":
            return .csv
        case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json-seq":
            return .ndjson
        default:
            throw ServiceError(
                .unsupportedMediaType, locator: "Content-Type",
                it: "Content-Type \(type.name.prefix(60)) non è letto qui: inviare la tabella come text/csv o "
                    + "application/x-ndjson, per esempio con curl -H 'Content-Type: text/csv' --data-binary @file.csv.",
                en: "Content-Type \(type.name.prefix(60)) is not read here: send the table as text/csv or "
                    + "application/x-ndjson, for example by curl -H 'Content-Type: text/csv' --data-binary @file.csv.")
        }
    }

    /// `f` decides, then Accept where it names one of the two, then the input.
    private static func output(
        _ parameters: Parameters, _ accept: String?, _ input: Format
    ) throws(ServiceError) -> Format {
        let names = Format.allCases.map(\.rawValue)
        if let format = try parameters.choice("f", of: names) { return Format(rawValue: format) ?? input }
        let others: [(type: String, Format)] = [
            ("text/csv", .csv), ("application/x-ndjson", .ndjson), ("application/ndjson", .ndjson),
        ]
        let same = others.filter { $0.1 == input } + others.filter { $0.1 != input }
        return Negotiation.best(of: same, accept: accept) ?? input
    }

    private static func delimiter(_ parameters: Parameters) throws(ServiceError) -> UInt8? {
        switch try parameters.choice("delimiter", of: [",", ";", "|", "tab", "comma", "semicolon"]) {
        case ",", "comma": UInt8(ascii: ",")
        case ";", "semicolon": UInt8(ascii: ";")
        case "|": UInt8(ascii: "|")
        case "tab": 0x09
        default: nil
        }
    }

    private static func encoding(_ parameters: Parameters, _ type: ContentType) throws(ServiceError) -> TextEncoding? {
        guard let label = parameters["encoding"] else { return try type.encoding(parameters.words) }
        guard let encoding = TextEncoding(label: label) else {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw parameters.wrong(
                "encoding", "una di \(known), non \(label.prefix(40)).", "one of \(known), not \(label.prefix(40)).")
        }
        return encoding
    }
}

extension Parameters.Limits {
    init(_ limits: Publishing.Limits) { self.init(answers: limits.maximumGeocodingAnswers) }
}
