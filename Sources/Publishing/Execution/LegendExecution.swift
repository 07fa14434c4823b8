import FeatureStores
public import Portrayal
public import Services

/// What a legend shows, and how it looks.
public struct LegendOptions: Sendable, Hashable {
    /// Only the rules for this scale; `nil` for all.
    public var scaleDenominator: Double?
    /// The only rule to show, by name; `nil` for all.
    public var rule: String?
    public var appearance = Legend.Appearance()
    public init() {}
}

extension Publisher {
    /// A picture that explains one style, or several under a heading each.
    ///
    /// - Throws: `invalidParameter`, locator `rule`, when no style has such a rule.
    public func legend(
        _ sections: [Legend.Section], options: LegendOptions, as format: ImageFormat
    ) async throws(ServiceError) -> [UInt8] {
        let fonts = fonts
        return try await onWorker { (stop) throws(ServiceError) in
            let legend = try Self.legend(sections, fonts, options)
            let raster = legend.draw(MapCanvas.self) { stop.isRaised }
            guard !stop.isRaised else { throw .interrupted }
            return try raster.encoded(as: format, background: options.appearance.background)
        }
    }

    /// The size in pixels of the picture that ``legend(_:options:as:)`` draws.
    public func legendSize(
        _ sections: [Legend.Section], options: LegendOptions
    ) async throws(ServiceError) -> (width: Int, height: Int) {
        let fonts = fonts
        return try await onWorker { () throws(ServiceError) in try Self.legend(sections, fonts, options).size }
    }

    private static func legend(
        _ sections: [Legend.Section], _ fonts: FontLibrary, _ options: LegendOptions
    ) throws(ServiceError) -> Legend {
        let legend = Legend(
            sections, fonts: fonts, scaleDenominator: options.scaleDenominator, rule: options.rule,
            appearance: options.appearance)
        guard let legend else {
            let rules = sections.flatMap(\.style.featureTypeStyles).flatMap(\.rules)
            let names = rules.compactMap(\.name).prefix(100).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "rule",
                it: "Lo stile non ha la regola «\((options.rule ?? "").prefix(100))»; ha \(names).",
                en: "The style has no rule \"\((options.rule ?? "").prefix(100))\"; it has \(names).")
        }
        guard legend.rowCount <= maximumRows else {
            throw ServiceError(
                .invalidParameter, locator: "rule",
                it:
                    "La legenda avrebbe \(legend.rowCount) righe e un’immagine ne contiene \(maximumRows): chiedere "
                    + "meno strati, "
                    + "una «SCALE» o una sola «RULE».",
                en:
                    "The legend would have \(legend.rowCount) rows and a picture holds \(maximumRows): ask for "
                    + "fewer layers, "
                    + "a SCALE, or one RULE.")
        }
        return legend
    }

    /// What fits a picture of 16,384 pixels at 32 a row.
    private static let maximumRows = 500
}
