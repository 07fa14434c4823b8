import Languages
import Portrayal
import Publishing
import Services

extension LegendOptions {
    /// What a legend request says of the picture: RULE, SCALE, WIDTH and HEIGHT of one sample, BGCOLOR, TRANSPARENT and
    /// the density as in GetMap, and LEGEND_OPTIONS as GeoServer has them (`fontSize`, `fontColor`, `bgColor`,
    /// `forceLabels`, `forceTitles`, `columns`, `dpi`); options that are not known are
    /// passed over like any unknown parameter.
    ///
    /// Source: OGC 05-078r4 (SLD profile 1.1.0), 6.5, table 10.
    ///
    /// - Throws: `invalidParameter` that names the parameter.
    init(_ parameters: KVP, _ format: ImageFormat) throws(ServiceError) {
        self.init()
        rule = parameters.nonEmpty("rule")
        scaleDenominator = try Self.number(
            parameters.nonEmpty("scale"), "scale", 1...1e10,
            LocalizedText(it: "un denominatore di scala come 5000", en: "a scale denominator like 5000"))
        let pixels = LocalizedText(
            it: "un numero di pixel da 4 a 512, per un simbolo", en: "a number of pixels from 4 to 512, of one sample")
        let (width, height) = (parameters.nonEmpty("width"), parameters.nonEmpty("height"))
        appearance.sampleWidth = try Self.number(width, "width", 4...512, pixels) ?? appearance.sampleWidth
        appearance.sampleHeight = try Self.number(height, "height", 4...512, pixels) ?? appearance.sampleHeight
        appearance.pixelScale = try MapResolution.pixelScale(parameters)
        appearance.background = try Color(background: parameters, format)
        for option in (parameters.nonEmpty("legend_options") ?? "").split(separator: ";") {
            let parts = option.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
            if parts.count == 2 { try apply(parts[0].lowercased(), parts[1]) }
        }
    }

    private mutating func apply(_ option: String, _ value: String) throws(ServiceError) {
        func color(_ name: String) throws(ServiceError) -> Color {
            guard let color = Color(hex: value) else {
                throw ServiceError(
                    .invalidParameter, locator: "legend_options",
                    it: "In «LEGEND_OPTIONS» \(name) vale «\(value.prefix(40))»; deve essere un colore come 0x333333.",
                    en: "\(name) of LEGEND_OPTIONS is \"\(value.prefix(40))\"; it is a colour like 0x333333.")
            }
            return color
        }
        switch option {
        case "fontsize":
            let words = LocalizedText(
                it: "fontSize da 6 a 72, come fontSize:14", en: "fontSize from 6 to 72, like fontSize:14")
            appearance.fontSize = try Self.number(value, "legend_options", 6...72, words) ?? appearance.fontSize
        case "columns":
            let words = LocalizedText(
                it: "columns da 1 a 12, come columns:2", en: "columns from 1 to 12, like columns:2")
            appearance.columns = Int(try Self.number(value, "legend_options", 1...12, words) ?? 1)
        case "fontcolor": appearance.ink = try color("fontColor")
        case "bgcolor": appearance.background = try color("bgColor")
        case "forcelabels": appearance.labels = ["on", "true"].contains(value.lowercased()) ? .always : .never
        default: break
        }
    }

    private static func number(
        _ text: String?, _ name: String, _ range: ClosedRange<Double>, _ words: LocalizedText
    ) throws(ServiceError) -> Double? {
        guard let text else { return nil }
        guard let value = Double(decimal: text), range.contains(value) else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it: "Il parametro «\(name.uppercased())» vale «\(text.prefix(40))»; deve essere \(words.italian).",
                en: "\(name.uppercased()) is \"\(text.prefix(40))\"; it is \(words[.english]).")
        }
        return value
    }
}

extension Color {
    /// The ground of a picture, by TRANSPARENT and BGCOLOR. Source: OGC 06-042 (WMS 1.3.0), 7.3.3.9 and 7.3.3.10.
    ///
    /// - Throws: `invalidParameter`.
    init(background parameters: KVP, _ format: ImageFormat) throws(ServiceError) {
        self = .white
        if let text = parameters.nonEmpty("bgcolor") {
            guard let asked = Color(hex: text) else {
                throw ServiceError(
                    .invalidParameter, locator: "bgcolor",
                    it: "«BGCOLOR» vale «\(text.prefix(40))»; deve essere un colore come 0xFFFFFF.",
                    en: "BGCOLOR is \"\(text.prefix(40))\"; it is a colour like 0xFFFFFF.")
            }
            self = asked
        }
        switch parameters["transparent"]?.lowercased() ?? "" {
        case "true": if format.hasTransparency { self = .transparent }
        case "", "false": break
        case let other:
            throw ServiceError(
                .invalidParameter, locator: "transparent",
                it: "«TRANSPARENT» vale «\(other.prefix(40))»; i valori ammessi sono TRUE e FALSE.",
                en: "TRANSPARENT is \"\(other.prefix(40))\"; it is TRUE or FALSE.")
        }
    }
}
