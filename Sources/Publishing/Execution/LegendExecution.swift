public import Portrayal
public import Services

/// What a legend shows, and how large.
public struct LegendOptions: Sendable, Hashable {
    /// Only the rules for this scale; `nil` for all.
    public var scaleDenominator: Double?
    /// The only rule to show, by name; `nil` for all.
    public var rule: String?
    /// Of one sample, in pixels.
    public var sampleWidth = 20.0
    public var sampleHeight = 20.0
    public var pixelScale = 1.0
    public init() {}
}

extension Publisher {
    /// A picture that explains a style.
    ///
    /// - Throws: `invalidParameter`, locator `rule`, when the style has no such rule.
    public func legend(
        _ style: Style, of layer: Layer, options: LegendOptions, as format: ImageFormat
    ) async throws(ServiceError) -> [UInt8] {
        let fonts = fonts
        return try await onWorker { () throws(ServiceError) in
            try Self.legend(style, fonts, options).encoded(as: format, background: .white)
        }
    }

    /// The size in pixels of the picture that ``legend(_:of:options:as:)`` draws.
    public func legendSize(
        _ style: Style, of layer: Layer, options: LegendOptions
    ) async throws(ServiceError) -> (width: Int, height: Int) {
        let fonts = fonts
        return try await onWorker { () throws(ServiceError) in
            let raster = try Self.legend(style, fonts, options)
            return (raster.width, raster.height)
        }
    }

    private static func legend(
        _ style: Style, _ fonts: FontLibrary, _ options: LegendOptions
    ) throws(ServiceError) -> Raster {
        let legend = Legend(
            style: style, fonts: fonts, scaleDenominator: options.scaleDenominator, rule: options.rule,
            sampleWidth: options.sampleWidth, sampleHeight: options.sampleHeight, pixelScale: options.pixelScale)
        guard let legend else {
            let names = style.featureTypeStyles.flatMap(\.rules).compactMap(\.name).joined(separator: ", ")
            throw ServiceError(
                .invalidParameter, locator: "rule",
                "The style has no rule \"\((options.rule ?? "").prefix(100))\"; it has \(names).")
        }
        return legend.draw(MapCanvas.self)
    }
}
