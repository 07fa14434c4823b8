import Foundation
import HTTPTypes
import OGCAPI
import Services
import Testing

@Suite("TileJSON")
struct TileJSONTests {
    let tiles: TileService

    init() async throws { tiles = TileService(try await SharedCity.publisher) }

    private func document(_ target: String, accept language: String? = nil) async throws -> [String: Any] {
        let parts = target.split(separator: "?")
        var request = Request(
            path: RequestTarget.path(parts[0]), query: parts.count > 1 ? RequestTarget.query(parts[1]) : [],
            baseURL: "http://geo.example")
        if let language { request.headers[.acceptLanguage] = language }
        let response = try await tiles.respond(to: request)
        #expect(response.headers[.vary] == "Accept-Language")
        let object = try JSONSerialization.jsonObject(with: Data(Answer(response).bytes))
        return try #require(object as? [String: Any])
    }

    @Test("Names, descriptions and fields are in the language asked for")
    func languages() async throws {
        for (target, accept, title, field) in [
            ("/tiles/civici.json", nil, "Civici", "Numero civico"),
            ("/tiles/civici.json", "en-GB,it;q=0.5", "House numbers", "House number"),
            ("/tiles/civici.json?lang=en", "it", "House numbers", "House number"),
        ] {
            let json = try await document(target, accept: accept)
            #expect(json["name"] as? String == title)
            let layer = try #require((json["vector_layers"] as? [[String: Any]])?.first)
            #expect(layer["id"] as? String == "civici" && layer["description"] as? String == title)
            #expect((layer["fields"] as? [String: String])?["numero"] == field)
        }
    }

    @Test("The least zoom is that at which the layer begins to be drawn; a map has the widest range of its layers")
    func zooms() async throws {
        // 1 : 50,000 lies between level 13, 1 : 68,247, and level 14, 1 : 34,124.
        let layer = try await document("/tiles/civici.json")
        #expect(layer["minzoom"] as? Int == 14 && layer["maxzoom"] as? Int == 22)
        let map = try await document("/tiles/mappa.json")
        #expect(map["minzoom"] as? Int == 0)
        let parts = try #require(map["vector_layers"] as? [[String: Any]])
        #expect(parts.first { $0["id"] as? String == "civici" }?["minzoom"] as? Int == 14)
        #expect(map["attribution"] as? String == "Particelle dimostrative; Comune di Prova")
        #expect((map["bounds"] as? [Double])?.count == 4)
    }

    @Test("What is not there, or in no language, is an error that says so")
    func wrong() async throws {
        for target in ["/tiles/nulla.json", "/tiles/civici.json?lang=xx"] {
            await #expect(throws: ServiceError.self) { try await document(target) }
        }
    }
}
