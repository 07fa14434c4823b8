import Foundation
import Geocoding
import GeocodingAPI
import HTTPTypes
import Languages
import Publishing
import Services
import Testing

@Suite("Geocoding over HTTP")
struct GeocodeServiceTests {
    private func service() async throws -> GeocodeService { GeocodeService(try await SmallTown.source()) }

    @Test("A search is answered in GeocodeJSON, with what else is known of the answer")
    func search() async throws {
        let answer = try await service().exchange("/geocode/search?q=castello+3998")
        #expect(answer.status == 200 && answer.mediaType == "application/geo+json")
        #expect(answer.head["version"] as? String == "0.1.0")
        #expect((answer.head["attribution"] as? String)?.contains("Comune di Venezia") == true)
        let first = try #require(answer.found.first)
        #expect(first["type"] as? String == "house" && first["kind"] as? String == "civico")
        #expect(first["housenumber"] as? String == "3998" && first["postcode"] as? String == "30122")
        #expect((first["confidence"] as? Double ?? 0) > 0.5 && first["uncertainty_m"] as? Double == 5)
        #expect((first["readBack"] as? String)?.hasPrefix("Castello 3998") == true)
        let feature = try #require(first["feature"] as? [String: Any])
        #expect(feature["href"] as? String == "http://geo.example/ogc/collections/civici/items/c3190-3998")
        #expect(!(first["credits"] as? [Any] ?? []).isEmpty && first["explanation"] == nil)
        let geometry = try #require(answer.features.first?["geometry"] as? [String: Any])
        let point = try #require(geometry["coordinates"] as? [Double])
        #expect((12.3...12.4).contains(point[0]) && (45.4...45.5).contains(point[1]))
    }

    @Test(
        "What is asked may stand in the query, a form, an object or a text",
        arguments: [
            ("/geocode/search?q=castello%203998", nil, ""),
            ("/geocode/search", "application/x-www-form-urlencoded", "q=castello+3998&limit=1"),
            ("/geocode/search", "application/json", #"{"q":"castello 3998","limit":1,"kinds":["civico"],"bias":null}"#),
            ("/geocode/search?limit=1", "text/plain; charset=utf-8", "castello 3998"),
            ("/geocode/search?limit=1", nil, "castello 3998"),
            ("/geocode/structured", "application/json", #"{"sestiere":"Castello","civico":3998}"#),
            ("/geocode/structured?sestiere=castello&number=3998&lang=en", nil, ""),
        ])
    func places(target: String, type: String?, body: String) async throws {
        let answer = try await service().exchange(
            target, method: body.isEmpty ? .get : .post, body: Array(body.utf8), type: type)
        #expect(answer.found.first?["name"] as? String == "CASTELLO 3998", "\(answer.text.prefix(300))")
        #expect(answer.response.headers[.cacheControl] == "no-store")
    }

    @Test(
        "Coordinates come in the system and in the order of axes that are asked for",
        arguments: [
            ("EPSG:25833", 292_096.0, 5_034_700.0), ("EPSG:6708", 5_034_700, 292_096),
            ("http://www.opengis.net/def/crs/EPSG/0/25833", 292_096, 5_034_700),
        ])
    func systems(crs: String, first: Double, second: Double) async throws {
        let answer = try await service().exchange("/geocode/search?q=castello+3998&crs=" + crs)
        let geometry = answer.features.first?["geometry"] as? [String: Any]
        let point = geometry?["coordinates"] as? [Double] ?? [0, 0]
        #expect(abs(point[0] - first) < 0.5 && abs(point[1] - second) < 0.5)
        #expect((answer.head["crs"] as? String)?.hasSuffix(crs.suffix(4)) == true)
    }

    @Test("Two streets of one name come with a question")
    func question() async throws {
        let answer = try await service().exchange("/geocode/search?q=via+istria")
        let question = try #require(answer.head["question"] as? [String: Any])
        #expect((question["options"] as? [[String: Any]] ?? []).count > 1)
        let answers = try await service().exchange("/geocode/search?q=via+istria&municipalita=Lido&geometry=full")
        #expect((answers.features.first?["geometry"] as? [String: Any])?["type"] as? String == "MultiLineString")
    }

    @Test("An explanation says how the text was read")
    func explanation() async throws {
        let answer = try await service().exchange("/geocode/search?q=castelo+3998&explain=true")
        let explanation = try #require(answer.found.first?["explanation"] as? [String: Any])
        #expect(!(explanation["parts"] as? [Any] ?? []).isEmpty && explanation["score"] is Double)
    }

    @Test("A point is answered with what is there, from the smallest to the largest")
    func reverse() async throws {
        let answer = try await service().exchange("/geocode/reverse?x=292097&y=5034701&crs=EPSG:25833&limit=2")
        let kinds = answer.found.compactMap { $0["kind"] as? String }
        #expect(kinds.prefix(2) == ["civico", "civico"] && kinds.contains("comune"))
        #expect(answer.found.first?["name"] as? String == "CASTELLO 3998")
        #expect((answer.head["label"] as? String)?.hasPrefix("Castello 3998") == true)
        let sea = try await service().exchange("/geocode/reverse?lon=12.6&lat=45.2")
        #expect(sea.status == 200 && !(sea.head["notes"] as? [Any] ?? []).isEmpty)
    }

    @Test("Suggestions come with what to complete and which letters were typed")
    func autocomplete() async throws {
        let answer = try await service().exchange("/geocode/autocomplete?q=cast+399")
        let first = try #require(answer.found.first)
        #expect((first["label"] as? String)?.hasPrefix("Castello 399") == true)
        #expect(first["completion"] is String && first["highlights_utf16"] is [[Int]])
    }

    @Test("A report tells each mention with its place in the text")
    func report() async throws {
        let text = "Però c'è una buca 🕳 davanti al civico 23 di via Piave a Mestre"
        let answer = try await service().exchange(
            "/geocode/report", method: .post, body: Array(text.utf8), type: "text/plain")
        let mention = try #require((answer.head["mentions"] as? [[String: Any]])?.first)
        let span = try #require(mention["span_utf16"] as? [Int])
        let words = mention["text"] as? String ?? ""
        #expect(words.contains("Piave"))
        #expect((text as NSString).substring(with: NSRange(location: span[0], length: span[1] - span[0])) == words)
        #expect((answer.found.first?["label"] as? String)?.hasPrefix("Via Piave 23") == true)
        #expect(mention["relation"] is String && answer.found.first?["uncertainty_m"] is Double)
    }

    @Test("A text in an old encoding is read as what it is")
    func encodings() async throws {
        let text = Array("perdita d'acqua, via Piave 23, perch".utf8) + [0xE9]
        for type in ["text/plain", "text/plain; charset=iso-8859-1", "text/plain; charset=\"windows-1252\""] {
            let answer = try await service().exchange("/geocode/report", method: .post, body: text, type: type)
            #expect((answer.found.first?["label"] as? String)?.hasPrefix("Via Piave 23") == true)
        }
        let declared = try await service().exchange(
            "/geocode/report", method: .post, body: text, type: "text/plain; charset=utf-8")
        #expect(declared.status == 400)
    }

    @Test(
        "A mistake is a problem that names the parameter and what would be right",
        arguments: [
            ("search", "MissingParameterValue", "q", "per esempio"),
            ("search?q=", "MissingParameterValue", "q", "per esempio"),
            ("search?q=x&limt=3", "InvalidParameterValue", "limt", "forse limit"),
            ("search?q=x&limit=0", "InvalidParameterValue", "limit", "da 1 a 50"),
            ("search?q=x&limit=51", "InvalidParameterValue", "limit", "da 1 a 50"),
            ("search?q=x&q=y", "InvalidParameterValue", "q", "due volte"),
            ("search?q=x&lang=fr", "InvalidParameterValue", "lang", "it o en"),
            ("search?q=x&kinds=civici", "InvalidParameterValue", "kinds", "forse civico"),
            ("search?q=x&bias=12.33,45.43", "InvalidParameterValue", "bias", "scambiate"),
            ("search?q=x&bias=1,2,3", "InvalidParameterValue", "bias", "latitudine,longitudine"),
            ("search?q=x&lat=45.4", "InvalidParameterValue", "lat", "insieme"),
            ("search?q=x&bbox=12.4,45.4,12.3,45.5", "InvalidParameterValue", "bbox", "ovest,sud,est,nord"),
            ("search?q=x&bbox=nan,45,13,46", "InvalidParameterValue", "bbox", "ovest,sud,est,nord"),
            ("search?q=x&comune=venezia", "InvalidParameterValue", "comune", "L736"),
            ("search?q=x&crs=EPSG:3034", "InvalidParameterValue", "crs", "EPSG:25833"),
            ("search?q=x&crs=banana", "InvalidParameterValue", "crs", "crs"),
            ("search?q=x&explain=forse", "InvalidParameterValue", "explain", "true o false"),
            ("search?q=x&geometry=line", "InvalidParameterValue", "geometry", "point, full"),
            ("structured?lang=it", "MissingParameterValue", "street", "almeno uno"),
            ("structured?strret=via", "InvalidParameterValue", "strret", "forse street"),
            ("reverse?lat=45", "MissingParameterValue", "lon", "per esempio"),
            ("reverse?lon=x&lat=45", "InvalidParameterValue", "lon", "un numero"),
            ("reverse?lon=45.43&lat=12.33", "InvalidParameterValue", "lon", "scambiate"),
            ("reverse?lon=200&lat=45", "InvalidParameterValue", "lon", "gradi"),
            ("reverse?lon=12&lat=45&radius=9000", "InvalidParameterValue", "radius", "da 1 a 5000"),
            ("reverse?lon=1e300&lat=45&crs=EPSG:25833", "InvalidParameterValue", "lon", "fuori"),
        ])
    func mistakes(target: String, code: String, parameter: String, words: String) async throws {
        let answer = try await service().exchange("/geocode/" + target)
        #expect(answer.status == 400 && answer.mediaType == "application/problem+json")
        #expect(answer.problem == [code, parameter], "\(answer.text)")
        #expect((answer.object["detail"] as? String)?.contains(words) == true, "\(answer.text)")
        #expect(answer.response.headers[.cacheControl] == "no-store")
    }

    @Test("Errors are told in the language asked")
    func language() async throws {
        let english = try await service().exchange("/geocode/search?q=x&limit=0", language: "de, en;q=0.8, it;q=0.5")
        #expect((english.object["detail"] as? String)?.contains("a whole number") == true)
        let italian = try await service().exchange("/geocode/search?q=x&limit=0&lang=it", language: "en")
        #expect((italian.object["detail"] as? String)?.contains("un numero intero") == true)
    }

    @Test(
        "Hostile texts are answered or refused, and never break",
        arguments: [
            String(repeating: "via ", count: 499), String(repeating: "9", count: 1900),
            "\u{0}\u{1}\u{7F}castello 3998\u{0}",
            "\u{202E}8993 olletsac", "شارع بيافي ٢٣", "🏠🏠🏠 castello 3998", "'; DROP TABLE civici; --", "%00%ff%fe",
            "\u{FFFD}",
            String(repeating: "(", count: 1500), "castello 99999999999999999999", "castello -3998", "NaN,NaN",
            "1e400, 1e400",
            "\"", "\\", String(repeating: "a\u{301}", count: 600),
        ])
    func hostile(text: String) async throws {
        for operation in ["search", "autocomplete", "report"] {
            let answer = try await service().exchange(
                "/geocode/" + operation, method: .post, body: Array(text.utf8), type: "text/plain; charset=utf-8")
            #expect(answer.status == 200 && answer.json != nil, "\(operation): \(answer.text.prefix(200))")
        }
    }

    @Test("A text too long is refused with the limit, and is told where it belongs")
    func long() async throws {
        let megabyte = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        for operation in ["search", "structured", "autocomplete", "report"] {
            let answer = try await service().exchange(
                "/geocode/" + operation, method: .post, body: megabyte, type: "text/plain")
            #expect(answer.status == 413)
        }
        let words = Array(String(repeating: "via ", count: 10_000).utf8)
        #expect(
            try await service().exchange("/geocode/report", method: .post, body: words, type: "text/plain").status
                == 413)
        let query = try await service().exchange("/geocode/search?q=" + String(repeating: "a", count: 2001))
        #expect(query.status == 400 && query.text.contains("/geocode/report"))
    }

    @Test(
        "A body that is none of what is read is refused with the place",
        arguments: [
            ("application/json", "{\"q\":\"x\"", 400), ("application/json", "[1]", 400),
            ("application/json", "{\"q\":{}}", 400),
            ("application/json", "{\"q\":\"x\",}", 400), ("application/json", "{\"q\":01x}", 400),
            ("application/json", String(repeating: "[", count: 3000), 400),
            ("application/json", "{\"q\":" + String(repeating: "[", count: 3000), 400), ("image/png", "x", 415),
            ("text/plain; charset=ebcdic", "x", 415),
        ])
    func bodies(type: String, body: String, status: Int) async throws {
        let answer = try await service().exchange(
            "/geocode/search", method: .post, body: Array(body.utf8), type: type)
        #expect(answer.status == status, "\(answer.text)")
    }

    @Test("While the index is made the answer is 503 with the time to try again, and the index page says so")
    func preparing() async throws {
        let service = GeocodeService(try await SmallTown.source(.preparing))
        for target in [
            "search?q=x", "reverse?lon=12.3&lat=45.4", "autocomplete?q=x", "report?q=x", "structured?street=x",
        ] {
            let answer = try await service.exchange("/geocode/" + target)
            #expect(answer.status == 503 && answer.response.headers[.retryAfter] == "5")
            #expect(answer.text.contains("in preparazione"))
        }
        #expect(try await service.exchange("/geocode").object["status"] as? String == "in preparazione")
        let failed = GeocodeService(try await SmallTown.source(.failed))
        #expect(try await failed.exchange("/geocode/search?q=x").status == 503)
    }

    @Test("The index page tells operations, limits, counts and credits")
    func index() async throws {
        let answer = try await service().exchange("/geocode")
        #expect(answer.object["status"] as? String == "in servizio")
        #expect(((answer.object["gazetteer"] as? [String: Any])?["civici"] as? Int ?? 0) > 40)
        #expect(!(answer.object["credits"] as? [Any] ?? []).isEmpty)
    }

    @Test("Each part of the API definition is JSON with an Italian summary")
    func definition() async throws {
        let paths = try await service().contribution.openAPIPaths(.italian)
        #expect(paths.count >= 12)
        for (path, item) in paths {
            let object = try JSONSerialization.jsonObject(with: Data(item.utf8)) as? [String: [String: Any]]
            let operations = try #require(object, "\(path)")
            for operation in operations.values {
                #expect(operation["summary"] is String && operation["responses"] is [String: Any])
            }
        }
    }
}
