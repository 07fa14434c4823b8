import Geocoding
import GeocodingAPI
import HTTPTypes
import Services
import Testing

@Suite("Faces of other geocoders")
struct FacadeTests {
    private func nominatim(_ target: String) async throws -> Exchange {
        try await NominatimService(try await SmallTown.source()).exchange("/nominatim/" + target)
    }

    private func photon(_ target: String) async throws -> Exchange {
        try await PhotonService(try await SmallTown.source()).exchange("/photon/" + target)
    }

    @Test("Nominatim's places have what its clients read", arguments: ["json", "jsonv2"])
    func places(format: String) async throws {
        let answer = try await nominatim(
            "search?q=castello+3998&addressdetails=1&extratags=1&namedetails=1&format=\(format)&email=a@b")
        let place = try #require(answer.list.first)
        #expect(Double(place["lat"] as? String ?? "") ?? 0 > 45 && Double(place["lon"] as? String ?? "") ?? 0 > 12)
        #expect((place["display_name"] as? String)?.hasPrefix("Castello 3998") == true)
        #expect((place["boundingbox"] as? [String])?.count == 4 && place["place_id"] is Int)
        #expect(place[format == "json" ? "class" : "category"] as? String == "place")
        let address = try #require(place["address"] as? [String: String])
        #expect(address["house_number"] == "3998" && address["country_code"] == "it" && address["city"] == "Venezia")
        #expect(place["extratags"] is [String: String] && place["licence"] is String)
    }

    @Test("The other formats are collections of features", arguments: ["geojson", "geocodejson"])
    func collections(format: String) async throws {
        for target in ["search?q=castello+3998", "reverse?lat=45.43489&lon=12.34194&a=b"] {
            let answer = try await nominatim(target + "&format=" + format)
            #expect(
                answer.object["type"] as? String == "FeatureCollection" && !answer.features.isEmpty, "\(answer.text)")
        }
    }

    @Test("Structured queries, boxes and countries mean what they mean there")
    func parameters() async throws {
        let structured = try await nominatim("search?street=23+via+piave&city=Mestre&format=json")
        #expect((structured.list.first?["display_name"] as? String)?.hasPrefix("Via Piave 23") == true)
        #expect(try await nominatim("search?q=castello+3998&countrycodes=de,at").list.isEmpty)
        #expect(try await nominatim("search?q=castello+3998&countrycodes=de,it").list.count > 0)
        let lido = try await nominatim("search?q=via+istria&bounded=1&viewbox=12.45,45.35,12.35,45.45")
        #expect(lido.list.count == 1)
        #expect(try await nominatim("search?q=via+istria&viewbox=12.45,45.35,12.35,45.45").list.count > 1)
        #expect(try await nominatim("search?q=via+istria&limit=1").list.count == 1)
    }

    @Test(
        "A zoom decides how large the place is",
        arguments: [(18, "house"), (16, "residential"), (10, "administrative")])
    func zooms(zoom: Int, type: String) async throws {
        let answer = try await nominatim("reverse?lat=45.43489&lon=12.34194&format=jsonv2&zoom=\(zoom)")
        #expect(answer.object["type"] as? String == type, "\(answer.text)")
    }

    @Test("Mistakes and points without anything are told as Nominatim tells them")
    func nominatimMistakes() async throws {
        for target in ["search", "search?q=", "reverse?lat=1", "reverse?lat=x&lon=1", "search?q=x&format=xml"] {
            let answer = try await nominatim(target)
            #expect(answer.status == 400, "\(target)")
            #expect((answer.object["error"] as? [String: Any])?["message"] is String)
        }
        #expect(try await nominatim("reverse?lat=10&lon=100").object["error"] as? String == "Unable to geocode")
        #expect(try await nominatim("lookup?osm_ids=W1").status == 501)
    }

    @Test("The status says whether there is an index")
    func status() async throws {
        #expect(try await nominatim("status").text == "OK")
        #expect(try await nominatim("status?format=json").object["status"] as? Int == 0)
        let preparing = NominatimService(try await SmallTown.source(.preparing))
        #expect(try await preparing.exchange("/nominatim/status").status == 503)
        #expect(try await preparing.exchange("/nominatim/status?format=json").object["status"] as? Int == 700)
        #expect(try await preparing.exchange("/nominatim/search?q=x").response.headers[.retryAfter] == "5")
    }

    @Test("Photon's features have what its clients read")
    func features() async throws {
        let answer = try await photon("api?q=castello+3998&limit=2&lang=default&lat=45.43&lon=12.34")
        let feature = try #require(answer.features.first)
        let properties = try #require(feature["properties"] as? [String: Any])
        #expect(properties["housenumber"] as? String == "3998" && properties["countrycode"] as? String == "IT")
        #expect(properties["osm_key"] as? String == "place" && properties["type"] as? String == "house")
        #expect(answer.features.count <= 2)
        let street = try await photon("api?q=via+piave+mestre&layer=street")
        #expect((street.features.first?["properties"] as? [String: Any])?["extent"] is [Double])
        let reverse = try await photon("reverse?lat=45.43489&lon=12.34194&limit=3&radius=1")
        #expect(!reverse.features.isEmpty && reverse.features.count <= 3)
    }

    @Test("Filters by tag and layer keep what fits them")
    func filters() async throws {
        #expect(try await photon("api?q=castello+3998&osm_tag=place:house").features.count > 0)
        #expect(try await photon("api?q=castello+3998&osm_tag=place").features.count > 0)
        #expect(try await photon("api?q=castello+3998&osm_tag=!place:house&layer=house").features.isEmpty)
        #expect(try await photon("api?q=castello+3998&osm_tag=tourism").features.isEmpty)
    }

    @Test(
        "Mistakes are messages",
        arguments: ["api", "api?q=", "reverse", "api?q=x&lat=1", "api?q=x&bbox=1", "reverse?lat=1&lon=x"])
    func photonMistakes(target: String) async throws {
        let answer = try await photon(target)
        #expect(answer.status == 400 && answer.object["message"] is String)
    }

    @Test(
        "Hostile texts are answered or refused",
        arguments: [
            "%00%01%7f", "%ff%fe", String(repeating: "a", count: 5000), "%F0%9F%8F%A0", "%D8%B4%D8%A7", "((((",
            "%22%5C",
        ])
    func hostile(text: String) async throws {
        for answer in [try await nominatim("search?q=" + text), try await photon("api?q=" + text)] {
            #expect([200, 400].contains(answer.status) && answer.json != nil)
        }
    }
}
