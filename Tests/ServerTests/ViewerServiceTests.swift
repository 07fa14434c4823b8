import Foundation
import HTTPTypes
import Languages
import Services
import Support
import Testing

@testable import Server

@Suite("The viewer as files")
struct ViewerServiceTests {
    /// A page of a few words, and a library.
    private func service(leaflet: String = "window.L = {};") throws -> ViewerService {
        let folder = try TemporaryFolder()
        let files = [
            "index.html": """
            <script src="%base%/viewer/%version%/viewer.js" integrity="%viewer.js%"></script>\
            <script src="%base%/viewer/%version%/leaflet.js" integrity="%leaflet.js%"></script>
            """,
            "viewer.js": "export {};", "viewer.css": "body {}", "print.css": "body {}", "icon.svg": "<svg/>",
            "leaflet.js": leaflet, "leaflet.css": ".leaflet-pane{}",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name))) }
        return ViewerService(folder: folder.url.path, leaflet: folder.url.path)
    }

    private func answer(_ path: String, of service: ViewerService) async throws -> Response {
        try await service.respond(
            to: Request(path: path.split(separator: "/").map(String.init), baseURL: "https://geo.example/dati"))
    }

    private func page(_ service: ViewerService) async throws -> String {
        String(decoding: try await answer("/viewer", of: service).body.collect(), as: UTF8.self)
    }

    @Test("Every file that the page names is there under its version, and has the digest that the page gives")
    func digests() async throws {
        let service = try service()
        let text = try await page(service)
        #expect(!text.contains("%"))
        let found = text.matches(of: /src="https:\/\/geo\.example\/dati(\S+)" integrity="(\S+)"/)
        #expect(found.count == 2)
        for match in found {
            let file = try await answer(String(match.1), of: service)
            #expect(Asset(name: "a.js", bytes: try await file.body.collect()).integrity == String(match.2))
            #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }

    @Test("Another library is another page under another tag")
    func version() async throws {
        let (one, other) = (try service(), try service(leaflet: "window.L = { version: 2 };"))
        #expect(try await page(one) != page(other))
        let tags = [try await answer("/viewer", of: one), try await answer("/viewer", of: other)]
        #expect(tags[0].headers[.eTag] != tags[1].headers[.eTag])
    }

    @Test("The page runs nothing but its own files, and stands in no other site's frame")
    func policy() async throws {
        let headers = try await answer("/viewer", of: service()).headers
        let name = try #require(HTTPField.Name("Content-Security-Policy"))
        let policy = try #require(headers[name])
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
    }

    @Test("A version that is gone is not found, and the answer says where the present one is")
    func gone() async throws {
        let service = try service()
        let error = await #expect(throws: ServiceError.self) {
            try await answer("/viewer/0123456789abcdef/viewer.js", of: service)
        }
        #expect(error?.code == .notFound)
        #expect(error?.detail[.italian].contains("/viewer") == true)
    }
}
