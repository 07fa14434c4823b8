import ReferenceSystems
import SimpleFeatures
import Testing

@Suite("Coordinate reference systems")
struct CRSTests {
    @Test(
        "Every notation of the same CRS names the same CRS",
        arguments: [
            ("EPSG:25833", 25833), ("epsg:25833", 25833), ("urn:ogc:def:crs:EPSG::25833", 25833),
            ("urn:ogc:def:crs:EPSG:9.9:25833", 25833), ("http://www.opengis.net/def/crs/EPSG/0/25833", 25833),
            ("https://www.opengis.net/def/crs/EPSG/0/25833", 25833),
            ("http://www.opengis.net/gml/srs/epsg.xml#25833", 25833), ("CRS:84", 0),
            ("urn:ogc:def:crs:OGC:1.3:CRS84", 0), ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 0),
        ] as [(String, Int32)])
    func notation(text: String, code: Int32) throws { #expect(try CRS(text).code == code) }

    @Test(
        "What is no CRS is refused by name",
        arguments: [
            "", "EPSG:", "EPSG:abc", "EPSG:-1", "EPSG:99999999999", "EPSG:999999", "CRS:1", "25833",
            "urn:ogc:def:crs:EPSG", "EPSG:5703", "EPSG:4978", "http://www.opengis.net/def/crs/EPSG/25833",
        ])
    func refused(text: String) { #expect(throws: CRSError.self) { try CRS(text) } }

    @Test(
        "The axis order is the register's",
        arguments: [
            (4326, true), (4258, true), (6706, true), (6708, true), (3035, true), (7795, false), (7792, false),
            (25833, false), (3857, false), (3003, false), (0, false),
        ] as [(Int32, Bool)])
    func axes(code: Int32, northingFirst: Bool) throws {
        let crs = code == 0 ? CRS.crs84 : try CRS(epsg: code)
        #expect(crs.isNorthingFirst == northingFirst)
    }

    @Test(
        "San Marco lies where the domain brief says",
        arguments: [
            (25833, 291855.05, 5034609.07, 0.05), (6708, 291855.05, 5034609.07, 0.05),
            (25832, 761160.09, 5036588.55, 0.05), (7794, 7026478.92, 5025683.44, 0.05),
            (3857, 1373560.06, 5690106.65, 0.05), (3003, 1761192.74, 5036607.60, 0.5),
            (3004, 2311860.15, 5034626.72, 0.5),
        ] as [(Int32, Double, Double, Double)])
    func sanMarco(code: Int32, x: Double, y: Double, tolerance: Double) throws {
        let there = try Transformation(from: .wgs84, to: CRS(epsg: code)).transform(x: 12.3389, y: 45.4340)
        #expect(abs(there.x - x) < tolerance && abs(there.y - y) < tolerance)
    }

    @Test("Monte Mario goes through a Helmert shift of stated accuracy, never a ballpark one")
    func monteMario() throws {
        let accuracy = try #require(try Transformation(from: CRS(epsg: 3003), to: CRS(epsg: 6708)).accuracy)
        #expect(accuracy > 0 && accuracy <= 4)
    }

    @Test("A point without an image is infinite, and a box of such points is empty")
    func outside() throws {
        let transformation = try Transformation(from: .crs84, to: .webMercator)
        let pole = transformation.transform(x: 12, y: 90)
        #expect(!pole.y.isFinite || abs(pole.y) > 1e8)
        let nowhere = Envelope(minX: 1e9, minY: 1e9, maxX: 2e9, maxY: 2e9)
        let back = try Transformation(from: CRS(epsg: 25833), to: .crs84).transform(nowhere)
        #expect(back.isEmpty || back.maxX.isFinite)
    }

    @Test("The catalogue holds what the register has for Venice and nothing of other continents")
    func catalogue() {
        let codes = Set(CRS.catalogue(meeting: Transformation.areaOfInterest).map(\.code))
        #expect(codes.isSuperset(of: [3003, 3004, 3035, 3857, 4258, 4326, 6706, 6708, 7792, 7795, 25832, 32633]))
        #expect(codes.isDisjoint(with: [27700, 2263, 28992]))
        // The register's area for ETRS89 / UTM 33N ends at 46.4° N: a layer must name it to offer it.
        #expect(!codes.contains(25833))
    }

    @Test(
        "A search finds the CRSs that operations of known accuracy lead to and back",
        arguments: [
            (25833, true), (4326, true), (3857, true), (3003, true), (6708, true), (32633, true), (4230, false),
            (4284, false), (32600, false),
        ] as [(Int32, Bool)])
    func roundTrips(code: Int32, leads: Bool) {
        let trips = RoundTrips()
        guard let crs = try? CRS(epsg: code) else { return #expect(!leads) }
        // The same context answers again.
        let answers = [trips.lead(from: .utm33, to: crs), trips.lead(from: .utm33, to: crs)]
        #expect(answers == [leads, leads])
    }

    @Test("CRS84 is led to as EPSG:4326 is")
    func twins() {
        let trips = RoundTrips()
        let answers = [trips.lead(from: .wgs84, to: .crs84), trips.lead(from: .utm33, to: .crs84)]
        #expect(answers == [true, true])
    }
}
