import HTTPTypes
import Languages
import Markup
import Publishing
import Services
import YAMLText

/// A request to `/wms`, however it came: GET, a posted form, or a posted `sld:GetMap`.
struct WMSRequest: Sendable {
    enum Operation: String, CaseIterable, Sendable {
        case getCapabilities = "GetCapabilities"
        case getMap = "GetMap"
        case getFeatureInfo = "GetFeatureInfo"
        case getLegendGraphic = "GetLegendGraphic"
        case describeLayer = "DescribeLayer"
        case getStyles = "GetStyles"
    }

    /// What is published, from the request's beginning to its end.
    let catalog: Catalog
    var parameters: KVP
    var version: WMSVersion
    /// The styled layer descriptor that came with the request.
    var styledLayers: StyledLayers?
    var baseURL: String
    var id: String
    /// Tells apart requests that may be answered otherwise.
    let fingerprint: String

    var language: LocalizedText.Language { LocalizedText.Language(parameters) }
    var operation: Operation? {
        guard let name = parameters["request"]?.lowercased() else { return nil }
        return Operation.allCases.first { $0.rawValue.lowercased() == name }
    }

    /// - Throws: `invalidParameter`, `operationParsingFailed` or `unsupportedMediaType` for a body that is none of the
    ///   three.
    init(_ request: Request, _ catalog: Catalog) throws(ServiceError) {
        self.catalog = catalog
        baseURL = request.baseURL
        id = request.id
        var items = request.query
        fingerprint = Self.fingerprint(request)
        var document: [UInt8]?
        if request.method == .post, !request.body.isEmpty {
            switch PostedBody(request) {
            case .form(let fields): items += fields
            case .xml(let bytes): document = bytes
            case .other(let type):
                throw ServiceError(
                    .unsupportedMediaType, locator: "Content-Type",
                    it:
                        "Il corpo è \(type); inviare application/x-www-form-urlencoded, oppure sld:GetMap come "
                        + "text/xml.",
                    en: "The body is \(type); post application/x-www-form-urlencoded, or sld:GetMap as text/xml.")
            }
        }
        parameters = KVP(items)
        if let document {
            let posted = try GetMapDocument(document)
            parameters = KVP(items + posted.parameters)
            styledLayers = posted.styledLayers
        }
        let asked = parameters.nonEmpty("version") ?? parameters.nonEmpty("wmtver")
        version = WMSVersion.negotiated(asked) ?? .v130
    }

    /// Lengths keep apart what is a name, a value and the body.
    private static func fingerprint(_ request: Request) -> String {
        var text = ""
        for item in request.query {
            text += "\(item.name.utf8.count) \(item.name) \(item.value.utf8.count) \(item.value)&"
        }
        return (text + String(decoding: request.body, as: UTF8.self)).entityTag
    }

    /// - Throws: `missingParameter` without REQUEST, `operationNotSupported` for one there is not, `invalidParameter`
    ///   for another SERVICE.
    func knownOperation() throws(ServiceError) -> Operation {
        if let service = parameters.nonEmpty("service"), service.uppercased() != "WMS" {
            throw ServiceError(
                .invalidParameter, locator: "service",
                it: "«SERVICE» vale «\(service.prefix(40))»; qui è WMS. Il WFS è in /wfs, il WMTS in /wmts.",
                en: "SERVICE is \"\(service.prefix(40))\"; here it is WMS. WFS is at /wfs, WMTS at /wmts.")
        }
        let name = try parameters.required("request", example: "GetCapabilities")
        guard let operation else {
            let known = Operation.allCases.map(\.rawValue)
            let (near, names) = (
                Nearest.hint(String(name.prefix(40)), among: known), known.joined(separator: ", ")
            )
            throw ServiceError(
                .operationNotSupported, locator: "request",
                it: "L’operazione «\(name.prefix(40))» non esiste\(near[.italian]); sono disponibili \(names).",
                en: "There is no operation \"\(name.prefix(40))\"\(near[.english]); there are \(names).")
        }
        return operation
    }

    /// - Throws: `missingParameter` without VERSION, `invalidParameter` when it is no version number.
    func requireVersion() throws(ServiceError) {
        let text =
            if let old = parameters.nonEmpty("wmtver"), parameters.nonEmpty("version") == nil { old } else {
                try parameters.required("version", example: "1.3.0")
            }
        guard WMSVersion.negotiated(text) != nil else {
            throw ServiceError(
                .invalidParameter, locator: "version",
                it: "«VERSION» vale «\(text.prefix(40))»; i valori ammessi sono 1.3.0 e 1.1.1.",
                en: "VERSION is \"\(text.prefix(40))\"; it is 1.3.0 or 1.1.1.")
        }
    }
}
