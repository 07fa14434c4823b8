import AddressTables
import DelimitedText
import Geocoding
import HTTPTypes
import Publishing
import Services

/// A table to be answered row by row, with everything decided but its rows.
struct BatchRequest: Sendable {
    enum Format: String, CaseIterable, Sendable {
        case csv, ndjson
        var mediaType: String {
            self == .csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson"
        }
    }

    let input: Format
    let output: Format
    /// What is known of the table beside its first rows.
    let wishes: TableHead.Wishes
    let options: SearchOptions
    let reverse: ReverseOptions
    /// From it on an answer is sure.
    let surely: Double
    let positions: PositionReading
    let columns: AnswerColumns
    let crs: OutputCRS
    let parameters: Parameters

    var words: Words { parameters.words }

    static let parameters = [
        "operation", "columns", "header", "delimiter", "encoding", "f", "min_confidence", "decimal_comma",
    ]

    init(_ request: Request, _ source: GeocodingSource, _ words: Words) throws(ServiceError) {
        let known = Self.parameters + Parameters.search.filter { !["limit", "explain", "geometry"].contains($0) }
        parameters = try Parameters(request.query, known: known, words)
        let type = ContentType(request.headers[.contentType])
        input = try Self.format(type, parameters.words)
        output = try Self.output(parameters, request.headers[.accept], input)
        wishes = try TableHead.Wishes(parameters, type)
        var options = try parameters.searchOptions(.init(source.limits()))
        options.limit = 2
        self.options = options
        var reverse = ReverseOptions()
        reverse.language = options.language
        if let reach = try parameters.number("radius", in: 1...5000) { reverse.reach = reach }
        self.reverse = reverse
        surely = try parameters.number("min_confidence", in: 0...1) ?? Outcome.surely
        let system = try parameters.crs(source.offeredCRS())
        crs = try OutputCRS(system)
        positions = try parameters.positions(in: system)
        columns = AnswerColumns(
            crs.frame, prefix: "geo_", hasDecimalComma: try parameters.flag("decimal_comma") ?? false)
    }

    /// What answers the rows of a table.
    func worker(_ geocoder: Geocoder, _ dialect: Dialect, _ mapping: ColumnMapping) -> BatchWorker {
        var worker = BatchWorker(geocoder, dialect, mapping, columns)
        worker.options = options
        worker.reverse = reverse
        worker.surely = surely
        worker.input = positions
        worker.isReport = wishes.operation == .report
        worker.words = RowWords(words.language)
        return worker
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
                    + "application/x-ndjson, per esempio con curl -H 'Content-Type: text/csv' -T file.csv -X POST.",
                en: "Content-Type \(type.name.prefix(60)) is not read here: send the table as text/csv or "
                    + "application/x-ndjson, for example by curl -H 'Content-Type: text/csv' -T file.csv -X POST.")
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
}

extension Parameters.Limits {
    init(_ limits: Publishing.Limits) { self.init(answers: limits.maximumGeocodingAnswers) }
}
