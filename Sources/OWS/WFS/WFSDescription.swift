import Languages
import OpenAPI

/// What the API definition says of the WFS; its own capabilities say the rest. Source: OGC 09-025r2 (WFS 2.0), 7.
enum WFSDescription {
    static func paths(_ language: LocalizedText.Language) -> [String: String] {
        var get = operation("wfs", "WFS 2.0.0, 1.1.0, 1.0.0", language)
        get.parameters = parameters(language)
        var post = operation("wfsPost", "WFS in XML", language)
        post.method = "post"
        post.body = ("application/xml", language("La richiesta in XML.", "The request in XML."))
        return ["/wfs": PathOperation.item(language, [get, post])]
    }

    private static func operation(
        _ identifier: String, _ summary: String, _ language: LocalizedText.Language
    ) -> PathOperation {
        var operation = PathOperation(
            identifier: identifier, summary: summary,
            description: language(
                "OGC Web Feature Service: lo descrive il suo GetCapabilities.",
                "OGC Web Feature Service: its GetCapabilities describes it."),
            tag: "OWS", answer: language("La risposta dell’operazione.", "The answer of the operation."),
            mediaTypes: ["application/xml", "application/gml+xml", "application/json", "text/csv"],
            problems: [
                ("400", language("Un rapporto di eccezione.", "An exception report.")),
                ("503", language("Il servizio non può rispondere.", "The service cannot answer.")),
            ])
        operation.problemType = "application/xml"
        return operation
    }

    private static func parameters(_ language: LocalizedText.Language) -> [PathParameter] {
        [
            .init(name: "SERVICE", values: ["WFS"], isRequired: true),
            .init(
                name: "REQUEST",
                values: [
                    "GetCapabilities", "DescribeFeatureType", "GetFeature", "GetPropertyValue", "ListStoredQueries",
                    "DescribeStoredQueries",
                ], isRequired: true),
            .init(name: "VERSION", values: ["2.0.0", "1.1.0", "1.0.0"]),
            .init(
                name: "TYPENAMES",
                description: language("Gli strati; prima della 2.0 TYPENAME.", "The layers; before 2.0 TYPENAME."),
                example: "dime:civici"),
            .init(
                name: "COUNT", description: language("Quanti elementi al massimo.", "How many features at most."),
                example: "10", type: "integer"),
            .init(
                name: "STARTINDEX", description: language("Quanti saltarne.", "How many to skip."), example: "0",
                type: "integer"),
            .init(
                name: "BBOX",
                description: language(
                    "Un riquadro, con il suo sistema di riferimento.", "A box, with its reference system."),
                example: "291000,5034500,292000,5035500,urn:ogc:def:crs:EPSG::25833"),
            .init(
                name: "SRSNAME",
                description: language("In quale sistema di riferimento.", "In which reference system."),
                example: "urn:ogc:def:crs:EPSG::25833"),
            .init(
                name: "OUTPUTFORMAT", description: language("In che forma.", "In which form."),
                example: "application/json"),
        ]
    }
}
