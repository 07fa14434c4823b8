import FeatureStores
import Foundation
import OWS
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures
import SpatiaLiteStore
import Tiles

/// Measures what the server does, in process and in one run: ratios between the lines mean something on any machine,
/// the milliseconds only on this one.
///
/// `swift run -c release --static-swift-stdlib bench [--database FILE] [--json] [--check]`; with `--check` the exit code
/// is 1 when a ratio of `thresholds.json` does not hold. `--geocoding` measures the geocoder alone. `--addresses 10000000`
/// looks up invented addresses instead, that many of them. Of both, `--gazetteer FILE` keeps the index; of invented
/// addresses an index that is there is opened, and not made again: the memory is then that of looking up alone.
@main
struct Bench {
    static func main() async {
        do {
            try await run()
        } catch {
            print("bench: \(error)")
            exit(1)
        }
    }

    private static func run() async throws {
        let arguments = CommandLine.arguments
        func option(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        }
        if let addresses = option("--addresses") {
            var report = BenchReport()
            try await SyntheticBench.run(&report, addresses: Int(addresses) ?? 10_000_000, file: option("--gazetteer"))
            report.add("resident memory at the end", megabytes: residentMegabytes())
            print(report.table)
            return
        }
        let database = option("--database") ?? "var/dime.sqlite"
        guard FileManager.default.fileExists(atPath: database) else {
            print("bench: there is no \(database). ./serve makes it, or dime seed; --database names another one.")
            exit(1)
        }
        if arguments.contains("--geocoding") {
            var report = BenchReport()
            let store = try SpatiaLiteStore(path: database, workers: WorkerPool(width: 2, capacity: 64))
            try await GeocodingBench(store, kept: option("--gazetteer"), &report).run(&report)
            print(report.table)
            return
        }
        let started = ContinuousClock.now
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let store = try SpatiaLiteStore(path: database, workers: WorkerPool(width: cores, capacity: 4096))
        let catalog = try await CatalogLoader(layers: "layers", styles: "styles", tiles: "tiles").load(store)
        let publisher = Publisher(
            catalog: catalog, store: store, workers: WorkerPool(width: cores, capacity: 64),
            fonts: try FontLibrary(folder: "styles/fonts"), tiles: nil)
        var report = BenchReport()
        report.add("start-up: store, catalog, fonts", milliseconds: (ContinuousClock.now - started).milliseconds)

        try await Floors.run(&report, database: database)
        try await MapBench(publisher).run(&report)
        try await ServiceBench(publisher).run(&report)
        try await FeatureBench(publisher).run(&report)
        report.add("resident memory at the end", megabytes: residentMegabytes())
        report.add("database file", megabytes: megabytes(of: database))
        // Making a gazetteer takes memory that serving maps and features does not.
        try await GeocodingBench(store, &report).run(&report)
        print(arguments.contains("--json") ? report.json : report.table)
        let holds = try report.compare(with: "Sources/bench/thresholds.json")
        if arguments.contains("--check"), !holds { exit(1) }
    }

    private static func megabytes(of path: String) -> Double {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        return Double(size ?? 0) / 1_048_576
    }

    /// VmRSS of /proc/self/status.
    static func residentMegabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}

/// The best of some runs of `work`, after one that is not counted: what else the machine does only adds to the others.
func best(of runs: Int, _ work: () async throws -> Void) async throws -> Double {
    try await work()
    var best = Double.infinity
    for _ in 0..<runs {
        let began = ContinuousClock.now
        try await work()
        best = min(best, (ContinuousClock.now - began).milliseconds)
    }
    return best
}
