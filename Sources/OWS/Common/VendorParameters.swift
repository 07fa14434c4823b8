import Languages
import Services

/// Parameters of other servers that choose what is answered with; passed over, they would give wrong data that look right.
///
/// Source: GeoServer, "WMS vendor parameters", "WFS vendor parameters"; QGIS Server, "Services" (WMS and WFS).
enum VendorParameters {
    private static let selecting = [
        "cql_filter", "viewparams", "exp_filter", "filter_geom", "clip", "remote_ows_url", "remote_ows_type",
    ]
    private static let map =
        selecting + [
            "filter", "featureid", "sortby", "startindex", "env", "palette", "opacities", "selection",
        ]

    /// Refuses those that would change a picture, or what is found at one of its points.
    ///
    /// - Throws: `invalidParameter` with the first of them as locator.
    static func refuseForMaps(_ parameters: KVP) throws(ServiceError) {
        try refuse(
            map, parameters,
            LocalizedText(
                it:
                    "per disegnare solo alcuni elementi di uno strato inviare «SLD_BODY» con un ogc:Filter nelle "
                    + "regole; "
                    + "per ottenere elementi con un filtro usare «FILTER» in /wfs",
                en: "to draw some features of a layer alone, send SLD_BODY with an ogc:Filter in its rules; "
                    + "to get features by a filter, use FILTER at /wfs"))
        if let text = parameters.nonEmpty("angle"), Double(text) != 0 {
            try refuse(
                ["angle"], parameters,
                LocalizedText(
                    it: "le mappe si disegnano nell’orientamento del sistema di riferimento; ruotare l’immagine",
                    en: "maps are drawn in the direction of their CRS; rotate the picture"))
        }
    }

    /// Refuses those that would change which features are found.
    ///
    /// - Throws: `invalidParameter` with the first of them as locator.
    static func refuseForFeatures(_ parameters: KVP) throws(ServiceError) {
        try refuse(
            ["featureid"], parameters,
            LocalizedText(
                it: "gli elementi si indicano con «RESOURCEID», per esempio RESOURCEID=civici.1",
                en: "features are named by RESOURCEID, such as RESOURCEID=civici.1"))
        try refuse(
            selecting, parameters,
            LocalizedText(
                it:
                    "inviare al WFS FILTER=<fes:Filter>… (Filter Encoding 2.0), oppure chiedere le proprietà per "
                    + "nome in "
                    + "/ogc/collections/{strato}/items",
                en: "send FILTER=<fes:Filter>… (Filter Encoding 2.0) with WFS, or ask for properties by name at "
                    + "/ogc/collections/{layer}/items"))
    }

    private static func refuse(_ names: [String], _ parameters: KVP, _ remedy: LocalizedText) throws(ServiceError) {
        guard let name = names.first(where: { parameters.nonEmpty($0) != nil }) else { return }
        throw ServiceError(
            .invalidParameter, locator: name,
            it: "«\(name.uppercased())» non è un parametro di questo servizio; \(remedy[.italian]).",
            en: "\(name.uppercased()) is not a parameter of this service; \(remedy[.english]).")
    }
}
