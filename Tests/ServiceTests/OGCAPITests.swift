import Foundation
import HTTPTypes
import Languages
import OGCAPI
import Publishing
import Services
import Support
import Testing

@Suite("OGC API Features")
struct OGCAPITests {
    private func service() async throws -> OGCAPIService {
        OGCAPIService(
            try await SharedCity.publisher,
            contributions: [
                Contribution(
                    links: [Link(href: "/wms", rel: "related", type: "application/xml", title: "WMS")],
                    conformanceClasses: ["http://example.org/conf"],
                    openAPIPaths: { _ in ["/wms": "{\"get\":{\"responses\":{}}}"] })
            ])
    }

    private func json(_ target: String, accept: String? = nil) async throws -> [String: Any] {
        let answer = try await service().whole(target, accept: accept)
        #expect(answer.status == 200)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    }

    private func links(_ object: [String: Any]) -> [[String: String]] { object["links"] as? [[String: String]] ?? [] }

    private func ids(_ page: [String: Any]) -> [String] {
        (page["features"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    @Test("The landing page leads to the definition, the conformance, the data and the other services")
    func landing() async throws {
        let links = links(try await json("/ogc?f=json"))
        let relations = Set(links.compactMap { $0["rel"] })
        #expect(relations.isSuperset(of: ["self", "alternate", "service-desc", "conformance", "data", "related"]))
        #expect(links.allSatisfy { $0["href"]?.hasPrefix("http://geo.example/") == true && $0["type"] != nil })
        let classes = try await json("/ogc/conformance")["conformsTo"] as? [String] ?? []
        #expect(classes.contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"))
        #expect(classes.contains("http://example.org/conf"))
    }

    @Test("Each collection has its id, items, extent, CRSs, licence and attribution")
    func collections() async throws {
        let page = try await json("/ogc/collections")
        let collections = page["collections"] as? [[String: Any]] ?? []
        #expect(Set(collections.compactMap { $0["id"] as? String }) == ["civici", "particelle", "strade"])
        for collection in collections {
            let crs = collection["crs"] as? [String] ?? []
            #expect(crs.first == "http://www.opengis.net/def/crs/OGC/1.3/CRS84")
            #expect(crs.contains(try #require(collection["storageCrs"] as? String)))
            #expect(links(collection).contains { $0["rel"] == "items" && $0["type"] == "application/geo+json" })
            #expect(links(collection).contains { $0["rel"] == "license" })
            let extent = (collection["extent"] as? [String: Any])?["spatial"] as? [String: Any]
            let box = try #require((extent?["bbox"] as? [[Double]])?.first)
            #expect(box.count == 4 && box[0] > 12 && box[1] > 45 && box[2] < 13 && box[3] < 46)
        }
        let one = try await json("/ogc/collections/particelle?lang=en")
        #expect(one["avvertenza"] as? String == "Demonstration parcels, without legal value")
        #expect(one["attribution"] as? String == "Particelle dimostrative")
    }

    @Test("Items are GeoJSON with links and consistent numbers")
    func items() async throws {
        let answer = try await service().whole("/ogc/collections/civici/items?limit=3")
        #expect(answer.mediaType == "application/geo+json")
        #expect(
            answer.headers[try #require(HTTPField.Name("Content-Crs"))]
                == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
        let page = try await json("/ogc/collections/civici/items?limit=3")
        #expect(page["type"] as? String == "FeatureCollection")
        #expect([page["numberMatched"] as? Int, page["numberReturned"] as? Int] == [100, 3])
        #expect(ids(page) == ["c0", "c1", "c2"])
        #expect(Set(links(page).compactMap { $0["rel"] }).isSuperset(of: ["self", "alternate", "next", "collection"]))
        #expect(!links(page).contains { $0["rel"] == "prev" })
    }

    @Test("Following next gives every feature once and keeps the other parameters", arguments: [1, 33, 100, 20_000])
    func paging(limit: Int) async throws {
        var target: String? = "/ogc/collections/civici/items?limit=\(limit)&rosso=true"
        var seen: [String] = []
        while let here = target {
            let page = try await json(here)
            seen += ids(page)
            target = links(page).first { $0["rel"] == "next" }?["href"]?.replacing("http://geo.example", with: "")
        }
        #expect(seen == stride(from: 0, to: 100, by: 2).map { "c\($0)" })
    }

    @Test("A feature has the links of its collection; an unknown one is not found")
    func item() async throws {
        let feature = try await json("/ogc/collections/civici/items/c7")
        #expect(feature["id"] as? String == "c7")
        #expect(Set(links(feature).compactMap { $0["rel"] }).isSuperset(of: ["self", "alternate", "collection"]))
        for target in ["/ogc/collections/civici/items/boh", "/ogc/collections/boh", "/ogc/collections/boh/items"] {
            let error = await #expect(throws: ServiceError.self) { try await service().whole(target) }
            #expect(error?.code == .notFound)
        }
    }

    @Test(
        "A wrong parameter is a bad request that names it",
        arguments: [
            ("limit=0", "limit"), ("limit=-1", "limit"), ("limit=abc", "limit"), ("limit=1.5", "limit"),
            ("limit=", "limit"),
            ("offset=-1", "offset"), ("offset=99999999999999999999", "offset"), ("bbox=1,2,3", "bbox"),
            ("bbox=1,2,3,4,5", "bbox"), ("bbox=a,b,c,d", "bbox"), ("bbox=12,46,13,45", "bbox"),
            ("bbox=NaN,1,2,3", "bbox"),
            ("bbox=1,2,inf,3", "bbox"), ("bbox=", "bbox"), ("bbox-crs=boh", "bbox-crs"), ("crs=boh", "crs"),
            ("crs=http://www.opengis.net/def/crs/EPSG/0/99999", "crs"), ("datetime=abc", "datetime"),
            ("datetime=2024-02-30", "datetime"), ("datetime=2024-05-02/2024-05-01", "datetime"),
            ("datetime=2024-01-01T25:00:00Z", "datetime"), ("datetime=1/2/3", "datetime"), ("datetime=", "datetime"),
            ("boh=1", "boh"), ("LIMIT=1", "LIMIT"), ("f=boh", "f"), ("lang=de", "lang"), ("numero=x", "numero"),
            ("rosso=forse", "rosso"), ("bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857&bbox=5,1,1,2", "bbox"),
        ])
    func mistakes(query: String, locator: String) async throws {
        let service = try await service()
        let error = await #expect(throws: ServiceError.self) {
            try await service.whole("/ogc/collections/civici/items?" + query)
        }
        #expect(error?.code.status == 400)
        #expect(error?.locator == locator)
    }

    @Test(
        "What is well-formed is accepted",
        arguments: [
            "limit=99999999999999999999", "bbox=-180,-90,180,90", "bbox=-180,-90,0,180,90,100", "bbox=170,-90,20,90",
            "datetime=2024-05-01", "datetime=2024-02-29T00:00:00Z", "datetime=../2024-05-01", "datetime=2024-05-01/",
            "datetime=2024-05-01T10:00:00.5%2B02:00/..", "datetime=/..",
            "crs=http://www.opengis.net/def/crs/EPSG/0/3857",
        ])
    func wellFormed(query: String) async throws {
        let page = try await json("/ogc/collections/civici/items?" + query)
        #expect(page["numberMatched"] as? Int == 100)
    }

    @Test(
        "A name that is nearly right is answered with the right one",
        arguments: [
            ("civci/items", "nearest: civici"), ("civici/items?limt=3", "nearest: limit"),
            ("civici/items?numer=3", "nearest: numero"),
        ])
    func nearest(target: String, hint: String) async throws {
        let service = try await service()
        let error = await #expect(throws: ServiceError.self) {
            try await service.whole("/ogc/collections/" + target)
        }
        #expect(error?.detail[.english].contains(hint) == true)
    }

    @Test("A CRS in short is the CRS of its URI, with the same order of axes", arguments: ["EPSG:25833", "epsg:4326"])
    func shortCRS(name: String) async throws {
        let item = "/ogc/collections/civici/items/c55?crs="
        let uri = "http://www.opengis.net/def/crs/EPSG/0/" + name.dropFirst(5)
        func position(_ crs: String) async throws -> [Double]? {
            (try await json(item + crs)["geometry"] as? [String: Any])?["coordinates"] as? [Double]
        }
        let place = try #require(try await position(uri))
        #expect(try await position(name) == place)
        let box = "\(place[0] - 1e-4),\(place[1] - 1e-4),\(place[0] + 1e-4),\(place[1] + 1e-4)"
        #expect(ids(try await json("/ogc/collections/civici/items?bbox-crs=\(name)&bbox=\(box)")) == ["c55"])
    }

    @Test("A box selects exactly the points in it, in each CRS with its own order of axes")
    func boxes() async throws {
        let feature = try await json("/ogc/collections/civici/items/c55")
        let position = try #require((feature["geometry"] as? [String: Any])?["coordinates"] as? [Double])
        let (x, y, margin) = (position[0], position[1], 1e-4)
        let box = "\(x - margin),\(y - margin),\(x + margin),\(y + margin)"
        #expect(ids(try await json("/ogc/collections/civici/items?bbox=" + box)) == ["c55"])
        let flipped = "\(y - margin),\(x - margin),\(y + margin),\(x + margin)"
        let crs = "http://www.opengis.net/def/crs/EPSG/0/4326"
        #expect(ids(try await json("/ogc/collections/civici/items?bbox-crs=\(crs)&bbox=" + flipped)) == ["c55"])
        #expect(ids(try await json("/ogc/collections/civici/items?bbox=\(x),\(y),\(x),\(y)")) == ["c55"])
        // Over the antimeridian and back is everywhere but between the two.
        #expect(ids(try await json("/ogc/collections/civici/items?bbox=20,-90,10,90")).isEmpty)
        let turned = try await json("/ogc/collections/civici/items/c55?crs=" + crs)
        #expect((turned["geometry"] as? [String: Any])?["coordinates"] as? [Double] == [y, x])
    }

    @Test("Accept decides the format, f before it; what cannot be met is not acceptable")
    func negotiation() async throws {
        let service = try await service()
        for target in [
            "/ogc", "/ogc/conformance", "/ogc/collections", "/ogc/collections/civici", "/ogc/collections/civici/items",
            "/ogc/collections/civici/items/c1",
        ] {
            let html = try await service.whole(target, accept: "text/html,application/xhtml+xml,*/*;q=0.8")
            #expect(html.mediaType == "text/html; charset=utf-8")
            #expect(html.text.contains("<html lang=\"it\">"))
            #expect(html.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; img-src 'self'") == true)
            #expect(!html.text.contains("src=\"") && !html.text.contains("<script"))
            #expect(
                html.text.components(after: "<image href=\"").allSatisfy { $0.hasPrefix("http://geo.example/tiles/") },
                "nothing comes from elsewhere")
            #expect(try await service.whole(target, language: "en-GB,it;q=0.5").mediaType.contains("json"))
            let english = try await service.whole(target + "?f=html", language: "en-GB,it;q=0.5")
            #expect(english.text.contains("<html lang=\"en\">"))
            #expect(try await service.whole(target + "?f=json", accept: "text/html").mediaType.contains("json"))
            let error = await #expect(throws: ServiceError.self) {
                try await service.whole(target, accept: "image/png")
            }
            #expect(error?.code == .notAcceptable)
        }
    }

    @Test("The notice, the licence and the source are on every page of the parcels")
    func notice() async throws {
        let service = try await service()
        for path in ["", "/items", "/items/1"] {
            let page = try await service.whole("/ogc/collections/particelle\(path)?f=html").text
            #expect(page.contains("Particelle dimostrative, senza valore legale"))
            #expect(page.contains("CC0-1.0"))
        }
        let items = try await json("/ogc/collections/particelle/items")
        #expect(items["avvertenza"] as? String == "Particelle dimostrative, senza valore legale")
    }

    @Test("Markup in data is text in a page")
    func escaping() async throws {
        let page = try await service().whole("/ogc/collections/strade/items?f=html").text
        #expect(page.contains("Calle &lt;Larga&gt; &amp;"))
    }

    @Test(
        "The definition is OpenAPI 3.0 with every path, its parameters and the other services",
        arguments: ["/ogc/api", "/openapi.json"])
    func definition(target: String) async throws {
        let answer = try await service().whole(target)
        #expect(answer.mediaType == "application/vnd.oai.openapi+json;version=3.0")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        let paths = root["paths"] as? [String: Any] ?? [:]
        let prefix = target == "/openapi.json" ? "/ogc" : ""
        for path in [
            "/conformance", "/collections", "/collections/civici", "/collections/civici/items",
            "/collections/civici/items/{featureId}",
        ] {
            #expect(paths[prefix + path] != nil)
        }
        #expect(paths["/wms"] != nil)
        let components = (root["components"] as? [String: Any])?["parameters"] as? [String: [String: Any]] ?? [:]
        let schema = components["limit"]?["schema"] as? [String: Any]
        #expect(schema?["minimum"] as? Int == 1 && schema?["maximum"] != nil)
        #expect(components["bbox"]?["style"] as? String == "form" && components["bbox"]?["explode"] as? Bool == false)
    }

    @Test("Items have a weak tag that changes with the question, every other resource a strong one")
    func tags() async throws {
        let service = try await service()
        let items = "/ogc/collections/civici/items?limit=3"
        let tag = try #require(try await service.whole(items).headers[.eTag])
        #expect(tag.hasPrefix("W/\""))
        #expect(try await service.whole(items).headers[.eTag] == tag)
        #expect(try await service.whole(items + "&offset=1").headers[.eTag] != tag)
        for target in ["/ogc", "/ogc/api", "/ogc/collections", "/ogc/collections/civici/items/c1"] {
            let answer = try await service.whole(target)
            #expect(answer.headers[.eTag]?.hasPrefix("\"") == true)
            #expect(answer.headers[.vary] == "Accept, Accept-Language")
        }
    }

    @Test("A parameter given twice is a bad request")
    func twice() async throws {
        let service = try await service()
        let error = await #expect(throws: ServiceError.self) {
            try await service.whole("/ogc/collections/civici/items?limit=1&limit=2")
        }
        #expect(error?.locator == "limit")
    }

    @Test("Pages call properties by their titles in both languages, and show where things lie")
    func pages() async throws {
        let service = try await service()
        for (language, title) in [("it", "Numero civico"), ("en", "House number")] {
            for path in ["", "/items", "/items/c1"] {
                let page = try await service.whole("/ogc/collections/civici\(path)?f=html&lang=\(language)").text
                #expect(page.contains(">\(title)<"))
                #expect(page.contains("<svg") == (path != "/items"))
            }
        }
        let words = try await service.whole("/ogc/collections/civici/items/c2?f=html&lang=en").text
        #expect(words.contains("red, of a shop") && words.contains("Particelle dimostrative; Comune di Prova</p>"))
        let data = try await service.whole("/ogc/collections/civici/items/c2?f=json&lang=en").text
        #expect(data.contains("\"rosso\":true"))
        let api = try await service.whole("/ogc/api?f=html&lang=en").text
        #expect(api.contains("API documentation") && api.contains("bbox-crs"))
        for id in ["strade/items/3", "particelle/items/1", "civici/items/c1"] {
            let page = try await service.whole("/ogc/collections/\(id)?f=html").text
            #expect(page.contains("class=\"shape"), "\(id)")
            #expect(page.contains("http://geo.example/#map="))
        }
    }

    @Test("CSV has a line for each feature, and one for the names")
    func csv() async throws {
        let answer = try await service().whole("/ogc/collections/civici/items?f=csv&limit=5")
        #expect(answer.mediaType == "text/csv; charset=utf-8")
        #expect(answer.text.split(separator: "\r\n").count == 6)
    }
}
