import Foundation
import HTTPTypes
import OWS
import Publishing
import Services

/// GetFeature of a whole collection: bytes a second, and how long to the first byte.
struct FeatureBench {
    private let publisher: Publisher
    init(_ publisher: Publisher) { self.publisher = publisher }

    func run(_ report: inout BenchReport) async throws {
        let service = WFSService(publisher)
        for (words, format) in [("GeoJSON", "application/json"), ("GML", "application/gml+xml; version=3.2")] {
            for (crsWords, crs) in [("stored CRS", "EPSG:25833"), ("reprojected", "EPSG:4326")] {
                let request = Request(
                    path: ["wfs"],
                    query: [
                        QueryItem("service", "WFS"), QueryItem("version", "2.0.0"), QueryItem("request", "GetFeature"),
                        QueryItem("typenames", "dime:strade"), QueryItem("outputformat", format),
                        QueryItem("srsname", crs),
                    ],
                    baseURL: "http://127.0.0.1")
                let counter = ByteCounter()
                var first: [Double] = []
                let time = try await best(of: 5) {
                    await counter.reset()
                    let began = ContinuousClock.now
                    let response = try await service.respond(to: request)
                    switch response.body.content {
                    case .bytes(let bytes): await counter.add(bytes.count)
                    case .stream(let stream): try await stream { await counter.add($0.count) }
                    }
                    if let instant = await counter.first { first.append((instant - began).milliseconds) }
                }
                let megabytes = Double(await counter.count) / 1e6
                let name = "GetFeature strade, \(words), \(crsWords)"
                report.add(name, milliseconds: time)
                report.add(name + ", flow", megabytesPerSecond: megabytes / time * 1000)
                report.add(name + ", first byte", milliseconds: first.min() ?? 0)
            }
        }
    }
}

/// Counts what a body sends.
private actor ByteCounter {
    private(set) var count = 0
    private(set) var first: ContinuousClock.Instant?
    func reset() {
        count = 0
        first = nil
    }
    func add(_ bytes: Int) {
        if first == nil { first = .now }
        count += bytes
    }
}
