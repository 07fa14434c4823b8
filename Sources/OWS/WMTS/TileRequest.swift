import Languages
import Portrayal
import Publishing
import Services
import Tiles
import YAMLText

/// Which tile of what, as GetTile and GetFeatureInfo name it. Source: OGC 07-057r7 (WMTS), 7.2.2, table 29.
struct TileRequest {
    let plan: TilePlan

    /// The tile formats, with the ending of their addresses.
    static let formats: [(mediaType: String, fileExtension: String, format: ImageFormat)] = [
        ("image/png", "png", .png8), ("image/jpeg", "jpg", .jpeg),
    ]

    /// - Throws: `missingParameter` or `invalidParameter`, `layerNotDefined`, `styleNotDefined`, `invalidFormat` with
    ///   the parameter as locator; `tileOutOfRange`.
    init(_ parameters: KVP, _ catalog: Catalog) throws(ServiceError) {
        let version = try parameters.required("version", example: "1.0.0")
        guard version == "1.0.0" else {
            throw ServiceError(
                .invalidParameter, locator: "version",
                it: "«VERSION» vale «\(version.prefix(40))»; il valore ammesso è 1.0.0.",
                en: "VERSION is \"\(version.prefix(40))\"; it is 1.0.0.")
        }
        let layer = try parameters.required("layer", example: catalog.layers(in: .wmts).first?.name ?? "mappa")
        guard let style = parameters["style"] else {
            throw ServiceError(
                .missingParameter, locator: "style",
                it: "Manca il parametro «STYLE»; STYLE= chiede lo stile predefinito.",
                en: "The parameter STYLE is missing; STYLE= asks for the default one.")
        }
        let format = try parameters.required("format", example: "image/png")
        let set = try parameters.required("tilematrixset", example: "WebMercatorQuad")
        let matrix = try parameters.required("tilematrix", example: "13")
        let row = try parameters.required("tilerow", example: "2930")
        let column = try parameters.required("tilecol", example: "4376")
        try self.init(
            layer: layer, style: style, format: format, set: set, matrix: matrix, row: row, column: column, catalog)
    }

    /// - Parameter path: `[layer, style, set, matrix, row, "column.png"]`
    init(path: [String], _ catalog: Catalog) throws(ServiceError) {
        let file = path[5].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let ending = file.count == 2 ? file[1] : ""
        let format = Self.formats.first {
            $0.fileExtension == ending || ($0.fileExtension == "jpg" && ending == "jpeg")
        }
        try self.init(
            layer: path[0], style: path[1], format: format?.mediaType ?? ending, set: path[2], matrix: path[3],
            row: path[4], column: file[0], catalog)
    }

    init(
        layer: String, style: String, format: String, set: String, matrix: String, row: String, column: String,
        _ catalog: Catalog
    ) throws(ServiceError) {
        let subject = try Self.subject(layer, style, catalog)
        let wanted = format.lowercased().filter { $0 != " " }
        guard let format = Self.formats.first(where: { $0.mediaType == wanted })?.format else {
            throw ServiceError(
                .invalidFormat, locator: "format",
                it: "«FORMAT» vale «\(format.prefix(60))»; sono disponibili "
                    + "\(Self.formats.map(\.mediaType).joined(separator: ", ")).",
                en: "FORMAT is \"\(format.prefix(60))\"; there are "
                    + "\(Self.formats.map(\.mediaType).joined(separator: ", ")).")
        }
        guard let matrixSet = catalog.tileMatrixSet(set) else {
            let known = catalog.tileMatrixSets.map(\.id)
            throw ServiceError(
                .invalidParameter, locator: "tilematrixset",
                it:
                    "La griglia di tasselli «\(set.prefix(60))» non esiste; sono disponibili "
                    + "\(known.joined(separator: ", ")).",
                en: "There is no tile matrix set \"\(set.prefix(60))\"; there are \(known.joined(separator: ", ")).")
        }
        guard let level = matrixSet.level(matrix) else {
            let (first, last) = (matrixSet.matrices.first?.id ?? "", matrixSet.matrices.last?.id ?? "")
            throw ServiceError(
                .invalidParameter, locator: "tilematrix",
                it:
                    "La griglia \(set) non ha il livello «\(matrix.prefix(60))»; i livelli vanno da \(first) a "
                    + "\(last).",
                en: "\(set) has no tile matrix \"\(matrix.prefix(60))\"; they go from \(first) to \(last).")
        }
        let tileMatrix = matrixSet.matrices[level]
        let address = TileAddress(
            level: level,
            column: try Int(index: column, "tilecol", below: tileMatrix.matrixWidth, outside: .tileOutOfRange),
            row: try Int(index: row, "tilerow", below: tileMatrix.matrixHeight, outside: .tileOutOfRange))
        plan = TilePlan(subject: subject, matrixSet: matrixSet, address: address, encoding: .image(format))
    }

    private static func subject(
        _ name: String, _ style: String, _ catalog: Catalog
    ) throws(ServiceError) -> TileSubject {
        if let map = catalog.map(name) {
            try catalog.requireDefault(style, of: map, locator: "style")
            return try TileSubject(map, in: catalog)
        }
        guard let layer = catalog.layer(name), layer.isPublished(.wmts) else {
            let near = Nearest.hint(
                String(name.prefix(100)), among: catalog.maps.map(\.name) + catalog.layers(in: .wmts).map(\.name))
            throw ServiceError(
                .layerNotDefined, locator: "layer",
                it:
                    "Lo strato «\(name.prefix(100))» non esiste\(near[.italian]); l’elenco completo è nelle "
                    + "capabilities.",
                en: "There is no layer \"\(name.prefix(100))\"\(near[.english]); the capabilities list them all.")
        }
        do throws(ServiceError) {
            return TileSubject(layer, in: try catalog.style(style, of: layer))
        } catch {
            throw ServiceError(error.code, locator: "style", error.detail)
        }
    }
}
