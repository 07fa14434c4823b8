import Portrayal
import Publishing
import Services
import Tiles

extension WMTSService {
    /// GetFeatureInfo. Source: OGC 07-057r7 (WMTS), 7.3.
    func getFeatureInfo(_ parameters: KVP) async throws(ServiceError) -> Response {
        let tile = try TileRequest(parameters, publisher.catalog)
        let column = try parameters.required("i", example: "128")
        let row = try parameters.required("j", example: "128")
        let name = try parameters.required("infoformat", example: "text/html")
        guard let format = FeatureInfoFormat(named: name) else {
            throw ServiceError(
                .invalidFormat, locator: "infoformat",
                "INFOFORMAT is \"\(name.prefix(60))\"; there are "
                    + "\(FeatureInfoFormat.allCases.map(\.mediaType).joined(separator: ", ")).")
        }
        let language = LocalizedText.Language(parameters)
        return try await info(tile, column: column, row: row, format, language)
    }

    /// - Parameter path: `[layer, style, set, matrix, row, column, j, "i.html"]`
    func featureInfoResource(_ path: [String]) async throws(ServiceError) -> Response {
        let tile = try TileRequest(
            layer: path[0], style: path[1], format: "image/png", set: path[2], matrix: path[3], row: path[4],
            column: path[5], publisher.catalog)
        let file = path[7].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard file.count == 2, let format = FeatureInfoFormat.allCases.first(where: { $0.fileExtension == file[1] })
        else {
            throw ServiceError(
                .invalidFormat, locator: "infoformat",
                "The address ends in .\(FeatureInfoFormat.allCases.map(\.fileExtension).joined(separator: ", .")).")
        }
        return try await info(tile, column: file[0], row: path[6], format, .italian)
    }

    private func info(
        _ tile: TileRequest, column: String, row: String, _ format: FeatureInfoFormat,
        _ language: LocalizedText.Language
    ) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        let plan = tile.plan
        let queried = tile.layers.filter(\.isQueryable)
        guard !queried.isEmpty else {
            throw ServiceError(.layerNotQueryable, locator: "layer", "This layer cannot be queried.")
        }
        guard let envelope = plan.matrixSet.envelope(of: plan.address) else {
            throw ServiceError(.tileOutOfRange, locator: "tilerow", "There is no such tile.")
        }
        let matrix = plan.matrixSet.matrices[plan.address.level]
        let drawings: [LayerDrawing]
        switch plan.subject {
        case .layer(let drawing): drawings = [drawing]
        case .map(let map): drawings = try catalog.drawings(of: map)
        }
        let map = MapPlan(
            width: matrix.tileWidth, height: matrix.tileHeight, envelope: envelope, crs: plan.matrixSet.crs,
            drawings: drawings)
        let found = try await publisher.featureInfo(
            FeatureInfoPlan(
                map: map, layers: queried.reversed(), column: try Self.pixel("i", column, below: matrix.tileWidth),
                row: try Self.pixel("j", row, below: matrix.tileHeight),
                count: min(50, catalog.service.limits.maximumFeatureInfo)))
        return format.response(try FeatureInfoDocument(found, crs: map.crs, language))
    }

    private static func pixel(_ name: String, _ text: String, below size: Int) throws(ServiceError) -> Int {
        guard let value = Int(text) else {
            throw ServiceError(
                .invalidParameter, locator: name,
                "\(name.uppercased()) is \"\(text.prefix(40))\"; it is a whole number from 0 to \(size - 1).")
        }
        guard (0..<size).contains(value) else {
            throw ServiceError(
                .pointOutOfRange, locator: name,
                "\(name.uppercased()) is \(value); on this tile it goes from 0 to \(size - 1).")
        }
        return value
    }
}
