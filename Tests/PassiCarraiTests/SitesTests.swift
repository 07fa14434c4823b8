import FeatureStores
import Foundation
import Languages
@testable import PassiCarrai
import ReferenceSystems
import Support
import Testing
import YAMLText

@Suite("Accesses at a place of the database")
struct SitesTests {
    private func access(_ text: String) throws -> AccessRequest {
        guard case .request(let request) = PassoReading(Array(text.utf8)) else {
            Issue.record("no access: \(PassoReading(Array(text.utf8)))")
            throw CancellationError()
        }
        return request
    }

    private func point(_ x: Double, _ y: Double) -> String {
        let place = SmallStreet.at(x, y)
        return "[\(place.x), \(place.y)]"
    }

    @Test("A click is put on the nearest front of the parcel, and measured along the kerb")
    func click() async throws {
        let request = try access(#"{"crs":"EPSG:25833","access":{"at":\#(point(28, 7)),"width_m":3}}"#)
        let (sites, regulation) = (try await SmallStreet.sites(), try SmallStreet.regulation())
        let examined = PassoReading.request(request).examine(sites, regulation)
        let scene = try #require(examined.scene)
        #expect(scene.proposal.targetParcel == "L736_001.1")
        #expect(abs(scene.proposal.p1.y - SmallStreet.origin.y - 6) < 1e-6 && abs(scene.proposal.width - 3) < 1e-6)
        // 28 - 1.5 to the kerb of Via B, 12.5.
        #expect(abs((examined.verdict["PC-020"]?.number("distance_m") ?? 0) - 14) < 0.001)
        #expect(examined.verdict["PC-020"]?.severity == .pass)
        // Nobody has looked whether there are crossings or buildings: that is no pass.
        #expect(examined.verdict["PC-080"]?.severity == .notApplicable)
        #expect(examined.verdict["PC-090"]?.severity == .warning)
        #expect(examined.verdict["PC-090"]?.message.italian.contains("attraversamenti pedonali") == true)
    }

    @Test(
        "The fronts of a parcel are its sides along roads, the nearest to the click first",
        arguments: [
            (#"{"parcel":"L736_001.1","crs":"EPSG:25833"}"#, ["Via A", "Via B"]),
            (#"{"parcel":"l736_001.1","crs":"EPSG:25833","access":{"at":POINT}}"#, ["Via B", "Via A"]),
            (#"{"parcel":"L736_001.2","crs":"EPSG:25833"}"#, ["Via A"]),
        ])
    func fronts(text: String, streets: [String]) async throws {
        let request = try access(text.replacingOccurrences(of: "POINT", with: point(14, 20)))
        let fronts = try await SmallStreet.sites().fronts(for: request, try SmallStreet.regulation())
        #expect(fronts.map(\.street) == streets)
        for front in fronts { #expect(abs(front.p1.distance(to: front.p2) - 3) < 1e-6) }
    }

    @Test(
        "What has no place to open is said to have none",
        arguments: [
            (#"{"parcel":"L736_001.9","crs":"EPSG:25833"}"#, AccessError.noParcel("L736_001.9")),
            (#"{"crs":"EPSG:25833","access":{"at":[290000, 5035300]}}"#, AccessError.noParcelHere(within: 12)),
        ])
    func nowhere(text: String, error: AccessError) async throws {
        let request = try access(text)
        let (sites, regulation) = (try await SmallStreet.sites(), try SmallStreet.regulation())
        #expect(throws: error) { try sites.fronts(for: request, regulation) }
        let verdict = PassoReading.request(request).examine(sites, regulation).verdict
        #expect(verdict.outcome == .invalidInput && verdict.findings.map(\.rule) == ["PC-004"])
    }

    @Test("A place without motor vehicles is told by the zone alone")
    func zone() async throws {
        let request = try access(#"{"crs":"EPSG:25833","access":{"at":\#(point(600, 0))}}"#)
        let verdict = PassoReading.request(request).examine(
            try await SmallStreet.sites(), try SmallStreet.regulation()
        ).verdict
        #expect(verdict.outcome == .reject && verdict.findings.map(\.rule) == ["PC-001"])
    }

    @Test("A drawn parcel takes the place of one of the map; degrees and metres come to the same")
    func drawn() async throws {
        let toDegrees = try Transformation(from: .utm33, to: .crs84)
        func degrees(_ x: Double, _ y: Double) -> String {
            let place = SmallStreet.at(x, y)
            let (longitude, latitude) = toDegrees.transform(x: place.x, y: place.y)
            return "[\(longitude), \(latitude)]"
        }
        let ring = [(14.0, 6.0), (70, 6), (70, 40), (14, 40), (14, 6)].map(degrees).joined(separator: ",")
        let request = try access(
            #"{"parcel":{"type":"Polygon","coordinates":[[\#(ring)]]},"access":{"p1":\#(degrees(26.5, 6)),"p2":\#(degrees(29.5, 6))}}"#
        )
        let verdict = PassoReading.request(request).examine(
            try await SmallStreet.sites(), try SmallStreet.regulation()
        ).verdict
        #expect(abs((verdict["PC-020"]?.number("distance_m") ?? 0) - 14) < 0.01)
    }

    @Test("Declared facts count where the database has none")
    func declared() async throws {
        let request = try access(
            #"{"crs":"EPSG:25833","access":{"at":\#(point(28, 7))},"declared":{"owner":"anas","centro_abitato":false}}"#
        )
        let scene = try await SmallStreet.sites().scene(for: request, try SmallStreet.regulation())
        #expect(scene.context.owner == .anas && !scene.context.isInBuiltUpArea)
    }

    @Test("Collections that are missing are named, and nothing passes silently")
    func missing() async throws {
        let sites = try await Sites(try SmallStreet.definition(), from: SmallStreet.store(without: ["strade"]))
        #expect(sites.unsurveyed.contains(.roads) && sites.unsurveyed.contains(.buildings))
        let request = try access(
            #"{"crs":"EPSG:25833","parcel":"L736_001.1","access":{"p1":\#(point(26.5, 6)),"p2":\#(point(29.5, 6))}}"#)
        let verdict = PassoReading.request(request).examine(sites, try SmallStreet.regulation()).verdict
        #expect(verdict.outcome == .manualReview || verdict.outcome == .reject)
    }

    @Test("Sites are stale once a collection changes, comes or goes")
    func staleness() async throws {
        let sites = try await SmallStreet.sites()
        #expect(try await !sites.isStale(comparedWith: SmallStreet.store()))
        #expect(try await sites.isStale(comparedWith: SmallStreet.store(without: ["localita"])))
    }

    @Test(
        "Wrong requests are told where and what would be right",
        arguments: [
            (#"{"access":{"at":[45.49, 12.24]}}"#, "$.access", "swapped"),
            (#"{"access":{"at":[1362500, 5699000]}}"#, "$.access", "EPSG:3857"),
            (#"{"crs":"EPSG:99","access":{"at":[12.24, 45.49]}}"#, "$.crs", "EPSG:25833"),
            (#"{"access":{"at":[12.24, 45.49],"p1":[12.24, 45.49]}}"#, "$.access", "one point"),
            (#"{"access":{}}"#, "$.access", "parcel"),
            (#"{"parcel":7}"#, "$.parcel", "reference"),
            (#"{"parcel":{"type":"Point","coordinates":[1,2]}}"#, "$.parcel.type", "Polygon"),
            (#"{"access":{"at":[12.24,45.49],"witdh_m":3}}"#, "$.access.witdh_m", "width_m"),
            (#"{"access":{"at":[12.24,45.49]},"proposal":{"vehicle":"tank"}}"#, "$.proposal.vehicle", "heavy"),
        ])
    func wrong(text: String, path: String, word: String) {
        guard case .invalid(_, let problems) = PassoReading(Array(text.utf8)) else {
            Issue.record("\(text) was taken")
            return
        }
        #expect(problems.contains { $0.path == path && $0.message[.english].contains(word) }, "\(problems)")
    }

    @Test("The definition of the seeds is sound, and names zones that the regulation knows")
    func seeds() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../seeds/passi-carrai.yaml"
        let definition = try SiteDefinition(
            text: String(contentsOfFile: path, encoding: .utf8), file: "seeds/passi-carrai.yaml")
        let regulation = try SmallStreet.regulation()
        for zone in definition.zones.compactMap(\.zones).flatMap(\.values) + [definition.zoneElsewhere] {
            #expect(regulation.zones[zone] != nil, "\(zone)")
        }
    }

    @Test(
        "Every mistake of a definition is named with its line",
        arguments: [
            ("comune: L736", "s.yaml:1: the key \"regulation\" is missing"),
            ("radius_m: 0", "s.yaml:1: radius_m: a number of metres, up to 5000"),
            ("sources: {parcels: {collection: p}}", "s.yaml:1: the key \"reference\" is missing"),
            ("sources: {road: {collection: p}}", "s.yaml:1: unknown key \"road\"; nearest: roads"),
        ])
    func mistakes(text: String, message: String) {
        #expect {
            try SiteDefinition(text: text, file: "s.yaml")
        } throws: { error in
            (error as? Mistakes)?.list.contains { $0.description == message } ?? false
        }
    }

    @Test(
        "What a definition names and nobody knows is a mistake, with what is nearest",
        arguments: [
            ("regulation: venezzia", "s.yaml:1: there is no \"venezzia\"; nearest: venezia"),
            (
                "regulation: venezia\nzone_elsewhere: isole_minor",
                "s.yaml:2: there is no \"isole_minor\"; nearest: isole_minori"
            ),
            ("sources: {roads: {collection: strada}}", "s.yaml:1: there is no \"strada\"; nearest: strade"),
            ("sources: {roads: {collection: strade, street: nomi}}", "s.yaml:1: there is no \"nomi\"; nearest: nome"),
            ("territory: {collection: strade, code: name}", "s.yaml:1: there is no \"name\"; nearest: nome"),
            (
                "regulation: venezia\nzones: [{collection: strade, property: nome, zones: {A: lidi}}]",
                "s.yaml:2: there is no \"lidi\"; nearest: lido"
            ),
        ])
    func unknown(text: String, message: String) {
        let known = SiteDefinition.Known(
            regulations: ["venezia"], zones: { $0 == "venezia" ? ["lido", "isole_minori"] : ["isole_minori"] },
            collections: ["strade": ["nome"]])
        #expect {
            try SiteDefinition(text: text, file: "s.yaml", knowing: known)
        } throws: { error in
            (error as? Mistakes)?.list.contains { $0.description == message } ?? false
        }
    }

    @Test(
        "OpenStreetMap's tags tell the kind of road",
        arguments: [
            ("residential", nil, nil, Road.Kind.road, Road.Class.f), ("primary", nil, nil, .road, .e),
            ("primary_link", nil, nil, .link, .e), ("living_street", nil, nil, .livingStreet, .f),
            ("service", nil, nil, .servicePublic, .f), ("service", "driveway", nil, .driveway, nil),
            ("service", "parking_aisle", nil, .parkingAisle, nil), ("service", "alley", "private", .driveway, nil),
            ("cycleway", nil, nil, .cycleway, nil), ("pedestrian;footway;steps", nil, nil, .pedestrian, nil),
        ] as [(String, String?, String?, Road.Kind, Road.Class?)])
    func highway(value: String, service: String?, access: String?, kind: Road.Kind, roadClass: Road.Class?) {
        let highway = Highway(value, service: service, access: access, isBuiltUp: true)
        #expect(highway?.kind == kind && highway?.roadClass == roadClass)
    }

    @Test("What is planned or gone is no road", arguments: ["construction", "proposed", "abandoned", ""])
    func noRoad(value: String) {
        #expect(Highway(value, service: nil, access: nil, isBuiltUp: true) == nil)
    }
}
