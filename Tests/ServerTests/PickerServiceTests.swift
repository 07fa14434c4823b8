import Foundation
import HTTPTypes
import Languages
import Services
import Support
import Testing

@testable import Server

@Suite("The map picker as files")
struct PickerServiceTests {
    /// A picker of a few words, and a library.
    private func service(leaflet: String = "export const map = 1;") throws -> PickerService {
        let folder = try TemporaryFolder()
        let files = [
            "dime-map-picker.js": #"const digests={"leaflet.js":"%leaflet.js%","front.js":"%front.js%"};"#,
            "dime-map-picker.css": ":host{display:block}", "front.js": "export class Front{}",
            "leaflet.esm.min.js": leaflet, "leaflet.css": ".leaflet-pane{}",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name))) }
        return PickerService(folder: folder.url.path, leaflet: folder.url.path)
    }

    private func answer(_ path: String, of service: PickerService, gzip: Bool = false) async throws -> Response {
        var request = Request(path: path.split(separator: "/").map(String.init), baseURL: "https://geo.example")
        if gzip { request.headers[.acceptEncoding] = "gzip" }
        return try await service.respond(to: request)
    }

    private func document(_ service: PickerService) async throws -> [String: Any] {
        let body = try await answer("/picker", of: service).body.collect()
        return try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
    }

    @Test("The digest that a page is told is that of the file which it gets")
    func integrity() async throws {
        let service = try service()
        let script = try #require(try await document(service)["script"] as? [String: String])
        let path = try #require(URL(string: script["href"] ?? "")?.path)
        let bytes = try await answer(path, of: service).body.collect()
        #expect(Asset(name: "a.js", bytes: bytes).integrity == script["integrity"])
    }

    @Test("The script holds the library to the digest of the one that is installed")
    func library() async throws {
        let service = try service()
        let script = String(
            decoding: try await answer("/picker/dime-map-picker.js", of: service).body.collect(), as: UTF8.self)
        let leaflet = try await answer("/picker/leaflet.js", of: service).body.collect()
        #expect(script.contains(Asset(name: "leaflet.js", bytes: leaflet).integrity))
        #expect(!script.contains("%"))
    }

    @Test("Another library is another version")
    func version() async throws {
        let one = try await document(service())["version"] as? String
        let other = try await document(service(leaflet: "export const map = 2;"))["version"] as? String
        #expect(one?.count == 16)
        #expect(one != other)
    }

    @Test("What has its version in the address is kept for ever; what has none is asked for again")
    func caching() async throws {
        let service = try service()
        let version = try #require(try await document(service)["version"] as? String)
        let kept = try await answer("/picker/\(version)/dime-map-picker.js", of: service)
        #expect(kept.headers[.cacheControl] == "public, max-age=31536000, immutable")
        let newest = try await answer("/picker/dime-map-picker.js", of: service)
        #expect(newest.headers[.cacheControl] == "no-cache")
        #expect(newest.headers[.eTag] == kept.headers[.eTag])
    }

    @Test("A version that is gone is not found, and the answer says where the present one is told")
    func gone() async throws {
        let service = try service()
        let error = await #expect(throws: ServiceError.self) {
            try await answer("/picker/0123456789abcdef/dime-map-picker.js", of: service)
        }
        #expect(error?.code == .notFound)
        #expect(error?.detail[.italian].contains("/picker") == true)
    }

    @Test("Compressed and plain are the same file under two tags")
    func compression() async throws {
        let service = try service()
        let plain = try await answer("/picker/front.js", of: service)
        let compressed = try await answer("/picker/front.js", of: service, gzip: true)
        #expect(compressed.headers[.contentEncoding] == "gzip")
        #expect(compressed.headers[.vary] == "Accept-Encoding")
        #expect(compressed.headers[.eTag] == plain.headers[.eTag].map { $0.dropLast() + "-gzip\"" })
    }
}
