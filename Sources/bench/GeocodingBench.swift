import DelimitedText
import FeatureStores
import Foundation
import Geocoding

/// Looking addresses up, one after the other on one core: the questions of `Tests/Evaluation/sample`.
struct GeocodingBench {
    private let geocoder: Geocoder
    private static let sample = "Tests/Evaluation/sample/"

    /// Makes the gazetteer of the store in a file that is gone afterwards, and says how long that took.
    init(_ store: some FeatureStore, _ report: inout BenchReport) async throws {
        let path = NSTemporaryDirectory() + "bench-\(ProcessInfo.processInfo.processIdentifier).gaz"
        let seeds = "seeds/gazetteer.yaml"
        let definition = try GazetteerDefinition(text: String(contentsOfFile: seeds, encoding: .utf8), file: seeds)
        let began = ContinuousClock.now
        let outcome = try await GazetteerBuilder.build(from: store, definition, to: path)
        report.add("gazetteer made", milliseconds: (ContinuousClock.now - began).milliseconds)
        report.add("gazetteer file", megabytes: Double(outcome.bytes) / 1_048_576)
        geocoder = Geocoder(try Gazetteer(path: path))
        // The mapping keeps it.
        try FileManager.default.removeItem(atPath: path)
    }

    func run(_ report: inout BenchReport) throws {
        let queries = try Self.queries("sample.csv")
        let options = SearchOptions()
        look(up: queries, as: "geocode search", &report)
        complete(queries.prefix(400), as: "geocode autocomplete", &report)
        Self.measure("geocode report", try Self.queries("sample-report.csv"), &report) {
            geocoder.report($0, options).mentions.count
        }
        let places = queries.compactMap { geocoder.search($0, options).answers.first?.position }
        Self.measure("geocode reverse", places, &report) { geocoder.reverse($0, ReverseOptions()).label.utf8.count }
    }

    func look(up queries: [String], as name: String, _ report: inout BenchReport) {
        Self.measure(name, queries, &report) { geocoder.search($0, SearchOptions()).answers.count }
    }

    /// Every keystroke of the queries.
    func complete(_ queries: some Sequence<String>, as name: String, _ report: inout BenchReport) {
        let typed = queries.flatMap { query in (1...max(1, query.count)).map { String(query.prefix($0)) } }
        Self.measure(name, typed, &report) { geocoder.autocomplete($0, SearchOptions()).count }
    }

    /// Half and the hundredth part of all that take longest, after a round that is not counted.
    static func measure<Input>(
        _ name: String, _ inputs: [Input], _ report: inout BenchReport, _ work: (Input) -> Int
    ) {
        var (found, times) = (0, [Double]())
        for input in inputs.prefix(500) { found += work(input) }
        for input in inputs {
            let began = ContinuousClock.now
            found += work(input)
            times.append((ContinuousClock.now - began).milliseconds)
        }
        guard found > 0, !times.isEmpty else {
            print("\(name): nothing was found")
            return
        }
        times.sort()
        report.add(name + ", half", microseconds: 1000 * times[times.count / 2])
        report.add(name + ", p99", microseconds: 1000 * times[times.count * 99 / 100])
    }

    private static func queries(_ name: String) throws -> [String] {
        var splitter = RecordSplitter(delimiter: UInt8(ascii: ","))
        splitter.append(try Data(contentsOf: URL(fileURLWithPath: sample + name)))
        let dialect = Dialect(delimiter: UInt8(ascii: ","))
        var column: Int?
        var queries: [String] = []
        while let record = splitter.next(isAtEnd: true) {
            let fields = try Fields.read(record.bytes, dialect)
            if let column { queries.append(fields[column]) } else { column = fields.firstIndex(of: "query") }
        }
        return queries
    }
}
