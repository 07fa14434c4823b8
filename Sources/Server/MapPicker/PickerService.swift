import Foundation
import HTTPTypes
import Languages
public import Services

/// The map picker for the forms of other pages, and what such a page writes to load it.
///
/// `/picker` tells addresses and digests; `/picker/{version}/…` never changes; `/picker/…` is always the newest.
public struct PickerService: Services.Service {
    private let assets: PickerAssets
    public let routes: [Route]
    public let contribution = Contribution(openAPIPaths: { ["/picker": Self.pathItem($0)] })

    /// - Parameters:
    ///   - folder: the joined files of the picker.
    ///   - leaflet: the folder of the library Leaflet.
    public init(folder: String = Self.folder, leaflet: String) {
        assets = PickerAssets(folder: folder, leaflet: leaflet)
        routes =
            [Route("/picker")]
            + assets.names.flatMap { [Route("/picker/" + $0), Route("/picker/{version}/" + $0)] }
    }

    /// The folder of the picker, as it was built.
    public static var folder: String { Bundle.module.bundlePath + "/Picker" }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.path.count > 1, let asset = assets[request.path.last ?? ""] else { return tags(request) }
        let isVersioned = request.path.count == 3
        if isVersioned, request.path[1] != assets.version {
            throw ServiceError(
                .notFound,
                it: "Questa versione del selettore non c’è più: gli indirizzi di quella attuale sono in /picker.",
                en: "This version of the picker is gone: the addresses of the present one are at /picker.")
        }
        return Response(asset, to: request, isVersioned: isVersioned)
    }

    /// The two elements of a page, whole, and their parts.
    private func tags(_ request: Request) -> Response {
        func part(_ name: String) -> [String: String] {
            let href = "\(request.baseURL)/picker/\(assets.version)/\(name)"
            return ["href": href, "integrity": assets[name]?.integrity ?? ""]
        }
        let (script, style) = (part(PickerAssets.script), part(PickerAssets.stylesheet))
        let html = [
            "<link rel=\"stylesheet\" href=\"\(style["href"] ?? "")\" integrity=\"\(style["integrity"] ?? "")\" "
                + "crossorigin=\"anonymous\">",
            "<script type=\"module\" src=\"\(script["href"] ?? "")\" integrity=\"\(script["integrity"] ?? "")\" "
                + "crossorigin=\"anonymous\"></script>",
        ]
        let document = Document(version: assets.version, script: script, stylesheet: style, html: html)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(document)) ?? Data()
        return Response(mediaType: "application/json", [UInt8](bytes)).tagged(assets.version)
    }

    private struct Document: Encodable {
        var version: String
        var script: [String: String]
        var stylesheet: [String: String]
        var html: [String]
    }

    private static func pathItem(_ language: LocalizedText.Language) -> String {
        let summary = language("Il selettore di luoghi per i moduli", "The map picker for forms")
        let description = language(
            "Gli indirizzi dello script e del foglio di stile di <dime-map-picker>, con i digest SRI dei file in servizio; "
                + "in html le due righe da mettere nella pagina.",
            "The addresses of the script and the style sheet of <dime-map-picker>, with the SRI digests of the files in "
                + "service; html has the two lines for the page.")
        return """
            {"get":{"operationId":"picker","summary":"\(summary)","description":"\(description)",\
            "tags":["\(language("Mappe", "Maps"))"],"responses":{"200":{\
            "description":"\(language("Indirizzi e digest.", "Addresses and digests."))",\
            "content":{"application/json":{"schema":{"type":"object"}}}}}}}
            """
    }
}
