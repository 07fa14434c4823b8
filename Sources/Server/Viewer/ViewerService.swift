import Digests
import Foundation
import HTTPTypes
public import Services

/// The officer's viewer: a page and the files that it loads, each held to its digest.
///
/// `/viewer` is the page; `/viewer/{version}/…` never changes.
public struct ViewerService: Services.Service {
    private let files: AssetSet
    /// With `%base%` where the address of the server belongs.
    private let page: String
    public let routes: [Route]
    public let contribution = Contribution()

    /// - Parameters:
    ///   - folder: what `web/viewer/build` has made.
    ///   - leaflet: the folder of the library Leaflet.
    public init(folder: String = Self.folder, leaflet: String) {
        let files =
            ["viewer.js", "viewer.css", "print.css", "icon.svg"].compactMap { Asset($0, at: folder + "/" + $0) }
            + ["leaflet.js", "leaflet.css"].compactMap { Asset($0, at: leaflet + "/" + $0) }
        let set = AssetSet(files)
        self.files = set
        let text = FileManager.default.contents(atPath: folder + "/index.html") ?? Data()
        page = AssetSet.digested(String(decoding: text, as: UTF8.self), of: files)
            .replacing("%version%", with: set.version)
        routes = [Route("/viewer")] + set.names.map { Route("/viewer/{version}/" + $0) }
    }

    /// The folder of the viewer, as it was built.
    public static var folder: String { Bundle.module.bundlePath + "/ViewerFiles" }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard request.path.count > 1, let asset = files[request.path.last ?? ""] else { return document(request) }
        guard request.path[1] == files.version else {
            throw ServiceError(
                .notFound,
                it: "Questa versione della pagina non c’è più: quella attuale è in /viewer.",
                en: "This version of the page is gone: the present one is at /viewer.")
        }
        return Response(asset, to: request, isVersioned: true)
    }

    private func document(_ request: Request) -> Response {
        let text = page.replacing("%base%", with: request.baseURL)
        let tag = SHA256.digest(of: Array(text.utf8)).hexadecimal.prefix(16)
        return Response(mediaType: "text/html; charset=utf-8", text).tagged(String(tag)).confined(Self.policy)
    }

    private static let policy = PagePolicy.interactive(frames: .own)
}
