import Languages
import OpenAPI

/// What the API definition says of the WMTS; its own capabilities say the rest. Source: OGC 07-057r7, 8 and 10.
enum WMTSDescription {
    static func paths(_ language: LocalizedText.Language) -> [String: String] {
        let capabilities = PathOperation(
            identifier: "wmtsCapabilities", summary: language("WMTS 1.0.0: che cosa c'è", "WMTS 1.0.0: what there is"),
            tag: "OWS", answer: language("Le capabilities.", "The capabilities."), mediaTypes: ["application/xml"])
        var tile = operation(
            "wmtsTile", language("WMTS 1.0.0: un tassello", "WMTS 1.0.0: a tile"),
            language("Un tassello per il suo indirizzo.", "A tile by its address."), language)
        tile.parameters = places.map { .init(name: $0.name, place: "path", example: $0.example) }
        tile.parameters.append(.init(name: "ending", place: "path", values: ["png", "jpg", "mvt"]))
        var kvp = operation(
            "wmts", "WMTS 1.0.0",
            language(
                "OGC Web Map Tile Service: quali strati e griglie lo dice il suo GetCapabilities.",
                "OGC Web Map Tile Service: its GetCapabilities says which layers and matrix sets."), language)
        kvp.parameters =
            [
                .init(name: "SERVICE", values: ["WMTS"], isRequired: true),
                .init(name: "REQUEST", values: ["GetCapabilities", "GetTile", "GetFeatureInfo"], isRequired: true),
                .init(name: "VERSION", values: ["1.0.0"]),
            ]
            + places.map { .init(name: $0.key, example: $0.example) }
        kvp.parameters.append(.init(name: "FORMAT", example: "image/png"))
        return [
            "/wmts": PathOperation.item(language, [kvp]),
            "/wmts/1.0.0/WMTSCapabilities.xml": PathOperation.item(language, [capabilities]),
            "/wmts/1.0.0/{layer}/{style}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileColumn}.{ending}":
                PathOperation.item(language, [tile]),
        ]
    }

    /// What names a tile, in a path and as a key.
    private static let places = [
        (name: "layer", key: "LAYER", example: "strade"), (name: "style", key: "STYLE", example: "default"),
        (name: "tileMatrixSet", key: "TILEMATRIXSET", example: "WebMercatorQuad"),
        (name: "tileMatrix", key: "TILEMATRIX", example: "16"), (name: "tileRow", key: "TILEROW", example: "23480"),
        (name: "tileColumn", key: "TILECOL", example: "35012"),
    ]

    private static func operation(
        _ identifier: String, _ summary: String, _ description: String, _ language: LocalizedText.Language
    ) -> PathOperation {
        var operation = PathOperation(
            identifier: identifier, summary: summary, description: description, tag: "OWS",
            answer: language(
                "Il tassello, o la risposta dell'operazione.", "The tile, or the answer of the operation."),
            mediaTypes: ["image/png", "image/jpeg", "application/vnd.mapbox-vector-tile", "text/xml"],
            problems: [
                ("400", language("Un rapporto di eccezione.", "An exception report.")),
                ("404", language("Il tassello non esiste.", "There is no such tile.")),
            ])
        operation.problemType = "text/xml"
        return operation
    }
}
