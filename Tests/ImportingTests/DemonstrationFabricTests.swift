import Importing
import SimpleFeatures
import Testing
import Topology

@Suite("Demonstration parcels")
struct DemonstrationFabricTests {
    /// A town of 300 by 300 m at the origin of nowhere: streets every hundred metres, a canal along the eastern side,
    /// a door every 15 m, two sheets.
    static func town(halfWidth: Double = 1.5) -> DemonstrationSources {
        let (x, y) = (290_000.0, 5_034_000.0)
        var streets: [DemonstrationSources.Street] = []
        var accesses: [Double] = []
        for line in stride(from: 0.0, through: 300, by: 100) {
            let rows = [[x, y + line, x + 300, y + line], [x + line, y, x + line, y + 300]]
            streets += rows.map { DemonstrationSources.Street(line: .lineString($0), halfWidth: halfWidth) }
            for door in stride(from: 10.0, to: 300, by: 15) {
                accesses += [x + door, y + line + 2, x + line + 2, y + door]
            }
        }
        let square = Geometry.polygon([[x, y, x + 300, y, x + 300, y + 300, x, y + 300, x, y]])
        let canal = Geometry.polygon([
            [x + 280, y - 10, x + 310, y - 10, x + 310, y + 310, x + 280, y + 310, x + 280, y - 10]
        ])
        return DemonstrationSources(
            land: [square], water: [canal], streets: streets, accesses: accesses,
            sheets: [.init(foglio: 15, x: x + 50, y: y + 150), .init(foglio: 16, x: x + 250, y: y + 150)],
            boundary: square)
    }

    @Test("Parcels are valid, do not overlap, and cover the blocks without streets and water")
    func coverage() throws {
        let parcels = try DemonstrationFabric(comune: "L736", Self.town()).parcels()
        #expect(parcels.count > 100)
        #expect(parcels.allSatisfy { $0.geometry.kind == .polygon && $0.geometry.isValid && $0.area >= 15 })
        let whole = try Geometry.multiPolygon(parcels.map { $0.geometry.parts }.flatMap { $0 }).unaryUnion()
        let sum = parcels.map(\.area).reduce(0, +)
        #expect(abs(whole.area - sum) < 0.5)
        // Three by three blocks of 97 m, the eastern ones cut at 280 m by the canal.
        #expect(abs(sum - (6 * 97 * 97 + 3 * 97 * 78.5)) < 10)
        for street in Self.town().streets {
            #expect(try whole.intersection(street.line).isEmpty)
        }
    }

    @Test("Numbers run from D1 without gaps within each sheet, and references can be read back")
    func numbers() throws {
        let parcels = try DemonstrationFabric(comune: "L736", Self.town()).parcels()
        #expect(Set(parcels.map(\.foglio)) == [15, 16])
        for foglio in [15, 16] {
            let numbers = parcels.filter { $0.foglio == foglio }.map(\.numero)
            #expect(numbers == (1...numbers.count).map { "D\($0)" })
        }
        #expect(parcels.allSatisfy { NationalCadastralReference($0.reference.description) == $0.reference })
        #expect(parcels.first?.reference.description == "L736_001500.D1")
    }

    @Test("The same input gives the same parcels")
    func determinism() throws {
        let first = try DemonstrationFabric(comune: "L736", Self.town()).parcels()
        #expect(try DemonstrationFabric(comune: "L736", Self.town()).parcels() == first)
    }

    @Test("A block without accesses stays one parcel")
    func withoutAccesses() throws {
        var sources = Self.town()
        sources.accesses = []
        #expect(try DemonstrationFabric(comune: "L736", sources).parcels().count == 9)
    }

    @Test("Open land is divided into fields, and left alone far from streets")
    func fields() throws {
        var sources = Self.town()
        let land = Geometry.polygon([
            [280_000, 5_030_000, 283_000, 5_030_000, 283_000, 5_033_000, 280_000, 5_033_000, 280_000, 5_030_000]
        ])
        sources.land = [land]
        sources.boundary = land
        sources.water = []
        sources.streets = [.init(line: .lineString([280_000, 5_030_000, 283_000, 5_030_000]), halfWidth: 5.5)]
        sources.accesses = []
        let parcels = try DemonstrationFabric(comune: "L736", sources).parcels()
        #expect(parcels.count > 10)
        #expect(parcels.allSatisfy { $0.geometry.envelope.maxY <= 5_030_251 && $0.area < 40_000 })
    }

    @Test("Where no locality is mapped, there is land around an access")
    func shore() throws {
        var sources = Self.town()
        sources.land = []
        sources.boundary = .polygon([
            [280_000, 5_030_000, 300_000, 5_030_000, 300_000, 5_040_000, 280_000, 5_040_000, 280_000, 5_030_000]
        ])
        sources.accesses = [290_050, 5_034_010]
        let parcels = try DemonstrationFabric(comune: "L736", sources).parcels()
        #expect(!parcels.isEmpty && parcels.map(\.area).reduce(0, +) < 2000)
    }

    @Test(
        "A street is as wide as streets of its kind are where it lies",
        arguments: [
            ("Venezia - Murano - Burano", nil, 1.5), ("Venezia - Murano - Burano", "Campo San Polo", 4.5),
            ("Venezia - Murano - Burano", "Fondamenta Minotto", 2.5), ("Lido - Pellestrina", "Via Dandolo", 4.5),
            ("Marghera", "Via Fratelli Bandiera", 5.5), ("Marghera", "Vicolo Sile", 3), (nil, "", 5.5),
        ] as [(String?, String?, Double)])
    func width(municipalita: String?, nome: String?, expected: Double) {
        #expect(DemonstrationSources.Street.halfWidth(municipalita: municipalita, nome: nome) == expected)
    }

    @Test("Progress only goes on, and ends")
    func progress() throws {
        var stages: [DemonstrationFabric.Progress] = []
        _ = try DemonstrationFabric(comune: "L736", Self.town()).parcels { stages.append($0) }
        #expect(stages.allSatisfy { $0.done <= $0.total })
        #expect(stages.last?.stage == .numbers)
        #expect(Set(stages.map(\.stage)).count == 4)
    }

    @Test("Nothing in, nothing out; what is no geometry is refused")
    func anomalies() throws {
        let nothing = DemonstrationSources(
            land: [], water: [], streets: [], accesses: [], sheets: [],
            boundary: Geometry(kind: .polygon, coordinates: [], pathEnds: [], partEnds: []))
        #expect(try DemonstrationFabric(comune: "L736", nothing).parcels().isEmpty)
        var broken = Self.town()
        broken.streets.append(.init(line: .lineString([.nan, 0, 1, 1]), halfWidth: 3))
        #expect(throws: TopologyError.notFinite) { try DemonstrationFabric(comune: "L736", broken).parcels() }
        var elsewhere = Self.town()
        elsewhere.accesses += [.infinity, 0, 1e300, -1e300, .nan, .nan]
        #expect(throws: TopologyError.notFinite) { try DemonstrationFabric(comune: "L736", elsewhere).parcels() }
    }
}

extension Geometry {
    /// The one polygon as nested rings.
    fileprivate var parts: [[[Double]]] {
        [
            pathEnds.indices.map { path in
                let points = self.path(path)
                return Array(coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
            }
        ]
    }
}
