import DelimitedText
import FeatureStores
import Foundation
import Glibc
import Geocoding

/// Looking addresses up, one after the other on one core: the questions of `Tests/Evaluation/sample`.
struct GeocodingBench {
    private let geocoder: Geocoder
    private static let sample = "Tests/Evaluation/sample/"

    /// Makes the gazetteer of the store by the definition of the seeds, and says how long that took.
    /// - Parameter kept: where the file stays; without it, it is gone afterwards.
    init(_ store: some FeatureStore, kept: String? = nil, _ report: inout BenchReport) async throws {
        let seeds = "seeds/gazetteer.yaml"
        let definition = try GazetteerDefinition(text: String(contentsOfFile: seeds, encoding: .utf8), file: seeds)
        try await self.init(store, definition, kept: kept, again: true, &report)
    }

    /// - Parameter again: make it once more, when nothing has changed: what an old index spares.
    init(
        _ store: some FeatureStore, _ definition: GazetteerDefinition, kept: String?, again: Bool = false,
        _ report: inout BenchReport
    ) async throws {
        let path = kept ?? NSTemporaryDirectory() + "bench-\(ProcessInfo.processInfo.processIdentifier).gaz"
        try? FileManager.default.removeItem(atPath: path)
        let began = ContinuousClock.now
        let outcome = try await GazetteerBuilder.build(from: store, definition, to: path)
        report.add("gazetteer made", milliseconds: (ContinuousClock.now - began).milliseconds)
        report.add("gazetteer file", megabytes: Double(outcome.bytes) / 1_048_576)
        if again {
            let began = ContinuousClock.now
            _ = try await GazetteerBuilder.build(from: store, definition, to: path)
            report.add("gazetteer made again", milliseconds: (ContinuousClock.now - began).milliseconds)
        }
        let made = ContinuousClock.now
        geocoder = Geocoder(try Gazetteer(path: path))
        report.add("gazetteer opened", milliseconds: (ContinuousClock.now - made).milliseconds)
        // The mapping keeps it.
        if kept == nil { try FileManager.default.removeItem(atPath: path) }
    }

    /// Maps a file that is there.
    init(opening path: String, _ report: inout BenchReport) throws {
        let began = ContinuousClock.now
        geocoder = Geocoder(try Gazetteer(path: path))
        report.add("gazetteer opened", milliseconds: (ContinuousClock.now - began).milliseconds)
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

    func look(at points: [Coordinate], as name: String, _ report: inout BenchReport) {
        Self.measure(name, points, &report) { geocoder.reverse($0, ReverseOptions()).civici.count }
    }

    /// Of the best answer.
    func position(of query: String) -> Coordinate? { geocoder.search(query, SearchOptions()).answers.first?.position }

    /// Every keystroke of the queries.
    func complete(_ queries: some Sequence<String>, as name: String, _ report: inout BenchReport) {
        let typed = queries.flatMap { query in (1...max(1, query.count)).map { String(query.prefix($0)) } }
        Self.measure(name, typed, &report) { geocoder.autocomplete($0, SearchOptions()).count }
    }

    /// Half and the hundredth part of all that take longest, after a round that is not counted.
    ///
    /// Counted is the processor's time of the thread: whatever else the machine does in between is none of it.
    static func measure<Input>(
        _ name: String, _ inputs: [Input], _ report: inout BenchReport, _ work: (Input) -> Int
    ) {
        var (found, times) = (0, [Double]())
        for input in inputs.prefix(500) { found += work(input) }
        for input in inputs {
            let began = processorMicroseconds()
            found += work(input)
            times.append(processorMicroseconds() - began)
        }
        guard found > 0, !times.isEmpty else {
            print("\(name): nothing was found")
            return
        }
        times.sort()
        report.add(name + ", half", microseconds: times[times.count / 2])
        report.add(name + ", p99", microseconds: times[times.count * 99 / 100])
    }

    private static func processorMicroseconds() -> Double {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1000
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
