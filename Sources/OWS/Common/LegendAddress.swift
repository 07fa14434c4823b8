import Languages
import Publishing
import Services

/// The address of a legend. Source: OGC 05-078r4 (SLD profile 1.1.0), 6.5.
struct LegendAddress {
    let text: String

    init(
        _ baseURL: String, layer: String, style: String, version: WMSVersion = .v130, language: LocalizedText.Language
    ) {
        text =
            "\(baseURL)/wms?SERVICE=WMS&VERSION=\(version.rawValue)&REQUEST=GetLegendGraphic&SLD_VERSION=1.1.0"
            + "&LAYER=\(layer.percentEncoded)&STYLE=\(style.percentEncoded)&FORMAT=image/png"
            + (language == .english ? "&LANGUAGE=eng" : "")
    }
}
