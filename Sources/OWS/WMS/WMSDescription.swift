import Languages
import OpenAPI

/// What the API definition says of the WMS; its own capabilities say the rest. Source: OGC 06-042 (WMS 1.3.0), 7.
enum WMSDescription {
    static func paths(_ language: LocalizedText.Language) -> [String: String] {
        ["/wms": PathOperation.item(language, [operation(language)])]
    }

    private static func operation(_ language: LocalizedText.Language) -> PathOperation {
        var wms = PathOperation(
            identifier: "wms", summary: "WMS 1.3.0, 1.1.1",
            description: language(
                "OGC Web Map Service: mappe, legende e ciò che c'è in un punto. Quali strati, stili e sistemi di "
                    + "riferimento lo dice il suo GetCapabilities; la stessa richiesta si può inviare con POST, come "
                    + "modulo. Un errore è un rapporto di eccezione con stato 200, come i programmi si aspettano.",
                "OGC Web Map Service: maps, legends and what is at a point. Its GetCapabilities says which layers, styles "
                    + "and reference systems; the same request may be sent by POST, as a form. An error is an exception "
                    + "report of status 200, as programs expect."),
            tag: "OWS", parameters: parameters(language),
            answer: language("La mappa, o la risposta dell'operazione.", "The map, or the answer of the operation."),
            mediaTypes: ["image/png", "image/jpeg", "text/xml", "application/json", "text/html", "text/plain"],
            problems: [
                ("503", language("Si disegnano già troppe mappe.", "Too many maps are being drawn."))
            ])
        wms.problemType = "text/xml"
        return wms
    }

    private static func parameters(_ language: LocalizedText.Language) -> [PathParameter] {
        [
            .init(name: "SERVICE", values: ["WMS"], isRequired: true),
            .init(
                name: "REQUEST",
                values: [
                    "GetCapabilities", "GetMap", "GetFeatureInfo", "GetLegendGraphic", "DescribeLayer", "GetStyles",
                ],
                isRequired: true),
            .init(name: "VERSION", values: ["1.3.0", "1.1.1"]),
            .init(
                name: "LAYERS", description: language("Gli strati, dal basso.", "The layers, from the bottom."),
                example: "idrografia,strade"),
            .init(
                name: "STYLES",
                description: language("Uno per strato; vuoto il predefinito.", "One a layer; empty the default."),
                example: ""),
            .init(
                name: "CRS", description: language("In 1.1.1 si chiama SRS.", "In 1.1.1 it is named SRS."),
                example: "EPSG:25833"),
            .init(
                name: "BBOX",
                description: language(
                    "Nell'ordine degli assi del sistema, da 1.3.0.", "In the order of the system's axes, from 1.3.0 on."
                ),
                example: "291000,5034500,292000,5035500"),
            .init(
                name: "WIDTH", description: language("Larghezza in pixel.", "Width in pixels."), example: "800",
                type: "integer"),
            .init(
                name: "HEIGHT", description: language("Altezza in pixel.", "Height in pixels."), example: "800",
                type: "integer"),
            .init(name: "FORMAT", example: "image/png"),
            .init(name: "TRANSPARENT", values: ["TRUE", "FALSE"]),
            .init(
                name: "TIME",
                description: language(
                    "Un giorno, per gli strati che hanno una validità.", "A day, of the layers that have a validity."),
                example: "2026-01-15"),
            .init(
                name: "QUERY_LAYERS", description: language("Per GetFeatureInfo.", "For GetFeatureInfo."),
                example: "strade"),
            .init(
                name: "INFO_FORMAT", description: language("Per GetFeatureInfo.", "For GetFeatureInfo."),
                example: "application/json"),
            .init(
                name: "I", description: language("Per GetFeatureInfo: colonna.", "For GetFeatureInfo: column."),
                example: "400", type: "integer"),
            .init(
                name: "J", description: language("Per GetFeatureInfo: riga.", "For GetFeatureInfo: row."),
                example: "400", type: "integer"),
        ]
    }
}
