import Deflate
import Foundation
import HTTPTypes
public import Services

/// Files of a folder, read once at start, each under an entity tag of its content.
///
/// Only what is in the folder at start can be asked for: no path from a request ever reaches the file system.
public struct StaticFiles: Services.Service {
    private struct File: Sendable {
        var bytes: [UInt8]
        var mediaType: String
        var entityTag: String
    }

    private let files: [String: File]
    public let routes: [Route]
    public let contribution = Contribution()

    /// - Parameters:
    ///   - folders: for each path prefix (`""`, `static/leaflet`), the folder that it shows.
    ///   - index: the file that answers `/`.
    public init(folders: [(prefix: String, folder: String)], index: String = "index.html") {
        var files: [String: File] = [:]
        for (prefix, folder) in folders {
            for name in Self.names(in: folder) {
                guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
                let bytes = [UInt8](data)
                let path = prefix.isEmpty ? name : prefix + "/" + name
                files[path] = File(
                    bytes: bytes, mediaType: Self.mediaType(of: name), entityTag: FNV1a(bytes).text)
            }
        }
        if let page = files[index] { files[""] = page }
        self.files = files
        routes = files.keys.sorted().map { Route("/" + $0) }
    }

    /// The folder of the map page, as it was built.
    public static var mapPage: String { Bundle.module.bundlePath + "/Resources" }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        guard let file = files[request.path.joined(separator: "/")] else {
            throw ServiceError(
                .notFound,
                it: "Il file non esiste.",
                en: "There is no such file.")
        }
        let response = Response(mediaType: file.mediaType, file.bytes).tagged(file.entityTag)
        return file.mediaType.hasPrefix("text/html") ? response.confined(Self.policy) : response
    }

    /// Any site may show a page in a frame: that is what a public map is for.
    private static let policy = PagePolicy.interactive(frames: .any)

    private static func names(in folder: String) -> [String] {
        // Debian links the library's folders, so each entry is looked through its link.
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
        guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
        return walk.compactMap { $0 as? String }.filter { name in
            var isFolder: ObjCBool = false
            let exists = unsafe FileManager.default.fileExists(atPath: root.path + "/" + name, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !name.hasPrefix(".")
        }
    }

    private static func mediaType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
