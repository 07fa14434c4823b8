import Languages
import Portrayal
import Publishing
import Services

extension WMSService {
    /// GetFeatureInfo. Source: OGC 06-042 (WMS 1.3.0), 7.4; OGC 01-068r3 (WMS 1.1.1), 7.3.
    ///
    /// `BUFFER`, as GeoServer has it, and `FI_POINT_TOLERANCE`, `FI_LINE_TOLERANCE` and `FI_POLYGON_TOLERANCE`, as QGIS
    /// Server has them, say how far from the pixel a feature may lie, in pixels.
    func getFeatureInfo(_ request: WMSRequest) async throws(ServiceError) -> Response {
        let catalog = request.catalog
        let parameters = request.parameters
        let map = try MapRequest(request, catalog, needsStyles: false)
        let layers = try Self.queried(parameters, map.selection, catalog)
        let format = try Self.format(request)
        let names = request.version.pixelParameters
        let column = try Self.pixel(names.column, parameters, below: map.width)
        let row = try Self.pixel(names.row, parameters, below: map.height)
        let count = try Self.count(parameters, maximum: catalog.service.limits.maximumFeatureInfo)
        let plan = FeatureInfoPlan(
            map: map.plan(background: .white), layers: layers, column: column, row: row, count: count,
            tolerance: try Self.tolerance(parameters))
        let found = try await publisher.featureInfo(plan)
        let document = try FeatureInfoDocument(found, crs: map.crs, request.language)
        return format.response(document)
    }

    private static func queried(
        _ parameters: KVP, _ selection: LayerSelection, _ catalog: Catalog
    ) throws(ServiceError) -> [Layer] {
        var layers: [Layer] = []
        for (name, named) in try catalog.mapLayers(parameters, "query_layers") {
            let queryable = named.filter(\.isQueryable)
            guard !queryable.isEmpty else { throw notQueryable(name) }
            layers += queryable.reversed()
        }
        for layer in layers where !selection.drawings.contains(where: { $0.layer.name == layer.name }) {
            throw ServiceError(
                .layerNotDefined, locator: "query_layers",
                it:
                    "Lo strato «\(layer.name)» non è sulla mappa; «QUERY_LAYERS» indica strati indicati anche in "
                    + "«LAYERS».",
                en: "The layer \(layer.name) is not on the map; QUERY_LAYERS names layers that LAYERS names too.")
        }
        var seen: Set<String> = []
        return layers.filter { seen.insert($0.name).inserted }
    }

    private static func notQueryable(_ name: String) -> ServiceError {
        ServiceError(
            .layerNotQueryable, locator: "query_layers",
            it:
                "Lo strato «\(name.prefix(100))» non è interrogabile; quelli interrogabili hanno queryable=\"1\" "
                + "nelle capabilities.",
            en: "The layer \(name.prefix(100)) cannot be queried; the capabilities say which can (queryable=\"1\").")
    }

    private static func format(_ request: WMSRequest) throws(ServiceError) -> FeatureInfoFormat {
        if request.version == .v111, request.parameters.nonEmpty("info_format") == nil { return .text }
        return try FeatureInfoFormat(request.parameters, "info_format")
    }

    private static func pixel(_ name: String, _ parameters: KVP, below size: Int) throws(ServiceError) -> Int {
        let text = try parameters.required(name, example: String(size / 2))
        return try Int(index: text, name, below: size, notANumber: .invalidPoint, outside: .invalidPoint)
    }

    private static func count(_ parameters: KVP, maximum: Int) throws(ServiceError) -> Int {
        guard let text = parameters.nonEmpty("feature_count") else { return 1 }
        guard let count = Int(text), count > 0 else {
            throw ServiceError(
                .invalidParameter, locator: "feature_count",
                it: "«FEATURE_COUNT» vale «\(text.prefix(40))»; deve essere un numero intero da 1 a \(maximum).",
                en: "FEATURE_COUNT is \"\(text.prefix(40))\"; it is a whole number from 1 to \(maximum).")
        }
        return min(count, maximum)
    }

    private static func tolerance(_ parameters: KVP) throws(ServiceError) -> FeatureInfoPlan.Tolerance {
        func pixels(_ name: String) throws(ServiceError) -> Double? {
            guard let text = parameters.nonEmpty(name) else { return nil }
            guard let pixels = Double(decimal: text), (0...100).contains(pixels) else {
                throw ServiceError(
                    .invalidParameter, locator: name,
                    it:
                        "Il parametro «\(name.uppercased())» vale «\(text.prefix(40))»; deve essere un numero di "
                        + "pixel da 0 a "
                        + "100.",
                    en: "\(name.uppercased()) is \"\(text.prefix(40))\"; it is a number of pixels from 0 to 100.")
            }
            return pixels
        }
        let all = try pixels("buffer")
        return FeatureInfoPlan.Tolerance(
            point: try pixels("fi_point_tolerance") ?? all, line: try pixels("fi_line_tolerance") ?? all,
            polygon: try pixels("fi_polygon_tolerance") ?? all)
    }
}
