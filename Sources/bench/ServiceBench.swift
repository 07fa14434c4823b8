import OWS
import Publishing
import Services

/// The small answers, through their services: capabilities, feature info, legends.
struct ServiceBench {
    private let publisher: Publisher
    init(_ publisher: Publisher) { self.publisher = publisher }

    func run(_ report: inout BenchReport) async throws {
        let wms = WMSService(publisher)
        let wfs = WFSService(publisher)
        await wms.prepare()
        let map = [
            ("version", "1.3.0"), ("layers", "strade"), ("query_layers", "strade"), ("styles", ""),
            ("crs", "EPSG:3857"), ("bbox", "1362823,5699423,1362977,5699577"), ("width", "256"), ("height", "256"),
            ("i", "128"), ("j", "128"), ("info_format", "application/json"),
        ]
        try await measure("WMS GetCapabilities", wms, [("request", "GetCapabilities")], &report)
        try await measure("WFS GetCapabilities", wfs, [("request", "GetCapabilities")], &report)
        try await measure("GetFeatureInfo street", wms, [("request", "GetFeatureInfo")] + map, &report)
        try await measure(
            "GetLegendGraphic strade", wms,
            [("request", "GetLegendGraphic"), ("version", "1.3.0"), ("layer", "strade"), ("format", "image/png")],
            &report)
        try await measure(
            "GetFeature one by id", wfs,
            [
                ("request", "GetFeature"), ("version", "2.0.0"), ("resourceid", "strade.1"),
                ("typenames", "dime:strade"),
            ],
            &report)
    }

    /// The time of one request, of a hundred in a row.
    private func measure(
        _ name: String, _ service: some Service, _ parameters: [(String, String)], _ report: inout BenchReport
    ) async throws {
        let kind = service is WFSService ? "WFS" : "WMS"
        let request = Request(
            path: [kind.lowercased()],
            query: [QueryItem("service", kind)] + parameters.map { QueryItem($0.0, $0.1) },
            baseURL: "http://127.0.0.1")
        let time = try await best(of: 7) {
            for _ in 0..<100 {
                let response = try await service.respond(to: request)
                if case .stream(let stream) = response.body.content { try await stream { _ in } }
                if response.status != 200 { print("\(name): status \(response.status)") }
            }
        }
        report.add(name, milliseconds: time / 100)
    }
}
