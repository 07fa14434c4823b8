import Services

/// The density of the screen or printer that a map is for, in the spellings that clients use beside the standard:
/// `DPI=192` (QGIS), `MAP_RESOLUTION=192` (MapServer), `FORMAT_OPTIONS=dpi:192` and
/// `LEGEND_OPTIONS=dpi:192` (GeoServer).
enum MapResolution {
    /// How much larger symbols and letters are drawn: 1 for the pixel of the standard, 0.28 mm, which is 90.7 a inch.
    ///
    /// Multiples of 96 are multiples of the pixel of CSS, which browsers and QGIS take for the same thing: `DPI=96`,
    /// which QGIS always says, gives the same picture as no density at all.
    ///
    /// - Throws: `invalidParameter` for anything but a number from 10 to 1200.
    static func pixelScale(_ parameters: KVP) throws(ServiceError) -> Double {
        guard let (name, text) = requested(parameters) else { return 1 }
        guard let density = Double(decimal: text), (10...1200).contains(density) else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it:
                    "Il parametro «\(name.uppercased())» vale «\(text.prefix(40))»; deve essere un numero di pixel per "
                    + "pollice da 10 a 1200.",
                en: "\(name.uppercased()) is \"\(text.prefix(40))\"; it is a number of pixels per inch from 10 to 1200."
            )
        }
        if density == 90 || density == 91 { return 1 }
        return density.truncatingRemainder(dividingBy: 96) == 0 ? density / 96 : density * 0.28 / 25.4
    }

    private static func requested(_ parameters: KVP) -> (name: String, text: String)? {
        for name in ["dpi", "map_resolution"] {
            if let text = parameters.nonEmpty(name) { return (name, text) }
        }
        for name in ["format_options", "legend_options"] {
            for option in (parameters.nonEmpty(name) ?? "").split(separator: ";")
            where option.lowercased().hasPrefix("dpi:") {
                return (name, String(option.dropFirst(4)))
            }
        }
        return nil
    }
}
