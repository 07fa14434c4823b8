import Languages
import OpenAPI

/// What the API definition says of tiles by z, x and y. Source: TileJSON 3.0.0; OGC 17-083r4.
struct TileDescription {
    let language: LocalizedText.Language

    var paths: [String: String] {
        var tile = operation(
            "getTile", language("Un tassello", "A tile"), language("Il tassello.", "The tile."),
            missing: language("Il tassello non esiste.", "There is no such tile."))
        tile.parameters = [
            name,
            .init(name: "z", place: "path", example: "16", type: "integer"),
            .init(name: "x", place: "path", example: "35012", type: "integer"),
            .init(
                name: "y", place: "path",
                description: language(
                    "La riga e la forma: .png, @2x.png, .jpg, .mvt.", "The row and the form: .png, @2x.png, .jpg, .mvt."
                ),
                example: "23480.png"),
        ]
        tile.mediaTypes = ["image/png", "image/jpeg", "application/vnd.mapbox-vector-tile"]
        var tileJSON = operation(
            "getTileJSON", language("Di che cosa sono i tasselli di uno strato", "What the tiles of a layer are of"),
            language("Il TileJSON 3.0.0 dello strato.", "The TileJSON 3.0.0 of the layer."),
            missing: language("Lo strato non c'è.", "There is no such layer."))
        tileJSON.parameters = [name]
        var set = operation(
            "getTileMatrixSet", language("Una griglia di tasselli", "A tile matrix set"),
            language("La griglia, come in OGC 17-083r4.", "The set, as in OGC 17-083r4."),
            missing: language("La griglia non c'è.", "There is no such set."))
        set.parameters = [.init(name: "id", place: "path", example: "WebMercatorQuad")]
        return [
            "/tiles": item(
                operation(
                    "getTiles", language("Gli strati e le mappe in tasselli", "The layers and maps in tiles"),
                    language("L'elenco.", "The list."))),
            "/tiles/{name}.json": item(tileJSON),
            "/tiles/{name}/{z}/{x}/{y}": item(tile),
            "/tileMatrixSets": item(
                operation(
                    "getTileMatrixSets", language("Le griglie di tasselli", "The tile matrix sets"),
                    language("L'elenco.", "The list."))),
            "/tileMatrixSets/{id}": item(set),
        ]
    }

    private var name: PathParameter {
        .init(
            name: "name", place: "path",
            description: language("Uno strato, o una mappa intera.", "A layer, or a whole map."), example: "strade")
    }

    private func item(_ operation: PathOperation) -> String { PathOperation.item(language, [operation]) }

    private func operation(
        _ identifier: String, _ summary: String, _ answer: String, missing: String? = nil
    ) -> PathOperation {
        PathOperation(
            identifier: identifier, summary: summary, tag: language("Tasselli", "Tiles"), answer: answer,
            problems: missing.map { [("404", $0)] } ?? [])
    }
}
