import Languages
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures
import YAMLText

/// The part of a request that GetMap and GetFeatureInfo share: which map.
///
/// Source: OGC 06-042 (WMS 1.3.0), 7.3.3, table 8; OGC 01-068r3 (WMS 1.1.1), 7.2.3.
struct MapRequest {
    var width: Int
    var height: Int
    var crs: CRS
    var envelope: Envelope
    var selection: LayerSelection
    var pixelScale: Double

    /// - Parameter needsStyles: whether STYLES has to be there, be it empty, as GetMap wants it.
    init(_ request: WMSRequest, _ catalog: Catalog, needsStyles: Bool) throws(ServiceError) {
        let parameters = request.parameters
        try request.requireVersion()
        selection = try LayerSelection(request, catalog, needsStyles: needsStyles)
        crs = try Self.crs(request, catalog)
        envelope = try Self.envelope(request, crs)
        width = try Self.side("width", parameters, catalog.service.limits)
        height = try Self.side("height", parameters, catalog.service.limits)
        pixelScale = try MapResolution.pixelScale(parameters)
        let farthest = max(abs(envelope.minX), abs(envelope.maxX), abs(envelope.minY), abs(envelope.maxY))
        let finest = max(farthest.ulp * 4, 1e-12)
        guard envelope.width / Double(width) > finest, envelope.height / Double(height) > finest else {
            throw ServiceError(
                .invalidParameter, locator: "bbox",
                it:
                    "«BBOX» è troppo piccolo per la sua posizione: i pixel sono più fini di quanto un numero a "
                    + "doppia precisione "
                    + "possa distinguere.",
                en:
                    "BBOX is too small for its place: its pixels are finer than a double-precision number can tell "
                    + "apart."
            )
        }
    }

    func plan(background: Color) -> MapPlan {
        MapPlan(
            width: width, height: height, envelope: envelope, crs: crs, drawings: selection.drawings,
            background: background, pixelScale: pixelScale)
    }

    /// - Throws: `missingParameter`; `invalidCRS` for one that is unknown or not offered.
    private static func crs(_ request: WMSRequest, _ catalog: Catalog) throws(ServiceError) -> CRS {
        let name = request.version.crsParameter
        let text = try request.parameters.required(name, example: "EPSG:25833")
        let crs: CRS
        do throws(CRSError) {
            crs = try CRS(String(text.prefix(200)))
        } catch {
            let near = Nearest.hint(text.prefix(40).uppercased(), among: catalog.service.crs.map(\.description))
            throw ServiceError(.invalidCRS, locator: name, error.detail.map { String($0.dropLast()) } + near + ".")
        }
        guard catalog.offers(crs) else {
            let near =
                catalog.service.crs.first.map {
                    LocalizedText(
                        it: "; sono disponibili \($0) e quelli elencati nelle capabilities",
                        en: "; offered are \($0) and those in the capabilities")
                } ?? LocalizedText(it: "", en: "")
            let named = "\(crs) (\(crs.definition.name))"
            throw ServiceError(
                .invalidCRS, locator: name,
                LocalizedText(it: "\(named) non è disponibile: ", en: "\(named) is not offered: ") + Self.reason(crs)
                    + near + ".")
        }
        return crs
    }

    private static func reason(_ crs: CRS) -> LocalizedText {
        let area = crs.definition.areaOfUse
        return area.map { $0.intersects(Transformation.areaOfInterest) } ?? false
            ? LocalizedText(
                it: "nessuna trasformazione di accuratezza nota vi porta",
                en: "no transformation of known accuracy leads to it")
            : LocalizedText(
                it: "la sua area d’uso non comprende Venezia", en: "its area of use does not include Venice")
    }

    private static func envelope(_ request: WMSRequest, _ crs: CRS) throws(ServiceError) -> Envelope {
        let text = try request.parameters.required("bbox", example: "289000,5034000,293000,5038000")
        let numbers = text.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false)
        let envelope = try BoundingBox.envelope(
            numbers, isNorthingFirst: request.version.isNorthingFirst(crs), locator: "bbox")
        if let mistake = Self.mistake(envelope, crs) {
            throw ServiceError(.invalidParameter, locator: "bbox", mistake)
        }
        return envelope
    }

    /// A box in other units than those of the CRS. It is no place that anybody looks at, but an error that would look
    /// like an empty map; a box away from the data, or one that goes beyond the CRS, is a map (OGC 06-042, 7.3.3.6).
    private static func mistake(_ box: Envelope, _ crs: CRS) -> LocalizedText? {
        if crs.isGeographic {
            let possible = Envelope(minX: -720, minY: -180, maxX: 720, maxY: 180)
            return box.intersects(possible)
                ? nil
                : LocalizedText(
                    it: "«BBOX» non è in gradi, come vuole \(crs); i numeri sembrano di un sistema di riferimento "
                        + "proiettato.",
                    en: "BBOX is not in degrees, as \(crs) is; the numbers look like those of a projected CRS.")
        }
        let area = Transformation.areaOfInterest
        let turned = Envelope(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX)
        let globe = Envelope(minX: -180, minY: -180, maxX: 180, maxY: 180)
        let isInDegrees = globe.contains(box) && (area.intersects(box) || area.intersects(turned))
        return isInDegrees
            ? LocalizedText(
                it: "«BBOX» è in gradi, ma \(crs) non lo è; indicare EPSG:4326 o CRS:84.",
                en: "BBOX is in degrees, but \(crs) is not; name EPSG:4326 or CRS:84.") : nil
    }

    private static func side(_ name: String, _ parameters: KVP, _ limits: Limits) throws(ServiceError) -> Int {
        let text = try parameters.required(name, example: "800")
        guard let value = Int(text), value > 0 else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it:
                    "Il parametro «\(name.uppercased())» vale «\(text.prefix(40))»; deve essere un numero intero di "
                    + "pixel da 1 a "
                    + "\(limits.maximumMapSize).",
                en: "\(name.uppercased()) is \"\(text.prefix(40))\"; it is a whole number of pixels from 1 to "
                    + "\(limits.maximumMapSize).")
        }
        guard value <= limits.maximumMapSize else {
            throw ServiceError(
                .invalidParameter, locator: name,
                it:
                    "Il parametro «\(name.uppercased())» vale \(value); si disegnano al massimo "
                    + "\(limits.maximumMapSize) pixel "
                    + "(map_size in layers/service.yaml).",
                en: "\(name.uppercased()) is \(value); at most \(limits.maximumMapSize) pixels are drawn "
                    + "(map_size in layers/service.yaml).")
        }
        return value
    }
}

extension ImageFormat {
    /// Reads a media type, with the spellings that other servers have made common.
    init?(named text: String) {
        let wanted = text.lowercased().filter { $0 != " " }
        switch wanted {
        case "image/png", "image/png;mode=24bit", "image/png;mode=32bit", "image/vnd.png": self = .png
        case "image/png;mode=8bit", "image/png8", "image/png;mode=indexed": self = .png8
        case "image/jpeg", "image/jpg": self = .jpeg
        default: return nil
        }
    }

    /// - Throws: `missingParameter` or `invalidFormat`.
    init(_ parameters: KVP) throws(ServiceError) {
        let text = try parameters.required("format", example: "image/png")
        guard let format = ImageFormat(named: text) else {
            let known = ImageFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ServiceError(
                .invalidFormat, locator: "format",
                it: "«FORMAT» vale «\(text.prefix(60))»; sono disponibili \(known).",
                en: "FORMAT is \"\(text.prefix(60))\"; there are \(known).")
        }
        self = format
    }
}
