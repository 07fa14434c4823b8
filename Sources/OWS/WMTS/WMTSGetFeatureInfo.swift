import Languages
import Portrayal
import Publishing
import Services
import Tiles

extension WMTSService {
    /// GetFeatureInfo. Source: OGC 07-057r7 (WMTS), 7.3.
    func getFeatureInfo(_ parameters: KVP) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        let tile = try TileRequest(parameters, catalog)
        let column = try parameters.required("i", example: "128")
        let row = try parameters.required("j", example: "128")
        let format = try FeatureInfoFormat(parameters, "infoformat")
        let language = LocalizedText.Language(parameters)
        return try await info(tile, column: column, row: row, format, language, catalog.service.limits)
    }

    /// - Parameter path: `[layer, style, set, matrix, row, column, j, "i.html"]`
    func featureInfoResource(
        _ path: [String], _ language: LocalizedText.Language
    ) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        let tile = try TileRequest(
            layer: path[0], style: path[1], format: "image/png", set: path[2], matrix: path[3], row: path[4],
            column: path[5], catalog)
        let file = path[7].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard file.count == 2, let format = FeatureInfoFormat.allCases.first(where: { $0.fileExtension == file[1] })
        else {
            throw ServiceError(
                .invalidFormat, locator: "infoformat",
                it:
                    "L’indirizzo termina con "
                    + ".\(FeatureInfoFormat.allCases.map(\.fileExtension).joined(separator: ", .")).",
                en: "The address ends in .\(FeatureInfoFormat.allCases.map(\.fileExtension).joined(separator: ", .")).")
        }
        return try await info(tile, column: file[0], row: path[6], format, language, catalog.service.limits)
    }

    private func info(
        _ tile: TileRequest, column: String, row: String, _ format: FeatureInfoFormat,
        _ language: LocalizedText.Language, _ limits: Limits
    ) async throws(ServiceError) -> Response {
        let plan = tile.plan
        let queried = plan.subject.openLayers.filter(\.isQueryable)
        guard !queried.isEmpty else {
            throw ServiceError(
                .layerNotQueryable, locator: "layer",
                it: "Questo strato non è interrogabile.",
                en: "This layer cannot be queried.")
        }
        guard let envelope = plan.matrixSet.envelope(of: plan.address) else {
            throw ServiceError(
                .tileOutOfRange, locator: "tilerow",
                it: "Il tassello non esiste.",
                en: "There is no such tile.")
        }
        let matrix = plan.matrixSet.matrices[plan.address.level]
        let map = MapPlan(
            width: matrix.tileWidth, height: matrix.tileHeight, envelope: envelope, crs: plan.matrixSet.crs,
            drawings: plan.subject.drawings)
        let found = try await publisher.featureInfo(
            FeatureInfoPlan(
                map: map, layers: queried.reversed(),
                column: try Int(index: column, "i", below: matrix.tileWidth, outside: .pointOutOfRange),
                row: try Int(index: row, "j", below: matrix.tileHeight, outside: .pointOutOfRange),
                count: min(50, limits.maximumFeatureInfo)))
        return format.response(try FeatureInfoDocument(found, crs: map.crs, language))
    }
}
