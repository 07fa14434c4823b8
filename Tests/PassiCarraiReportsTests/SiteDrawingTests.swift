import Figures
import Foundation
import Languages
import Markup
import PassiCarrai
import PassiCarraiReports
import Testing

@Suite("Site drawing")
struct SiteDrawingTests {
    @Test("A drawing is the same bytes as when somebody last looked at it", arguments: ["example-1", "mestre-1"])
    func golden(name: String) throws {
        for (index, drawing) in try report(name).drawings(.italian).enumerated() {
            try expectGolden(SVGWriter().bytes(drawing), "\(name)-\(index).svg")
        }
    }

    private func texts(_ elements: [Element]) -> [String] {
        elements.flatMap { element -> [String] in
            switch element {
            case .text(let text): [text.text]
            case .group(let group): texts(group.elements)
            case .path: []
            }
        }
    }

    @Test("What was measured stands on it with its figure, in both languages")
    func figures() throws {
        let report = try report("example-1")
        let italian = try texts(#require(report.drawings(.italian).first).elements)
        for text in ["14,00", "12,00", "3,00", "2,00", "Via A", "Via B", "P", "Scala 1:500"] {
            #expect(italian.contains(text), "\(text)")
        }
        let english = try texts(#require(report.drawings(.english).first).elements)
        for text in ["14.00", "Scale 1:500", "Legend", "Area of intersection"] {
            #expect(english.contains(text), "\(text)")
        }
    }

    @Test("The legend has what occurs and nothing else")
    func legend() throws {
        let plain = try texts(#require(report("example-1").drawings(.italian).first).elements)
        for absent in ["Albero", "Edificio", "Passo esistente", "Fermata e sua zona", "Cancello"] {
            #expect(!plain.contains(absent), "\(absent)")
        }
        let rich = try texts(#require(report("mestre-1").drawings(.italian).first).elements)
        for present in [
            "Albero", "Edificio", "Passo esistente", "Fermata e sua zona", "Cancello", "Muro, recinzione o siepe",
        ] {
            #expect(rich.contains(present), "\(present)")
        }
    }

    @Test("Scale is true: the opening is as long as its metres", arguments: [(0, 500.0), (1, 200.0)])
    func scale(index: Int, denominator: Double) throws {
        let report = try report("example-1")
        let drawings = report.drawings(.italian)
        try #require(drawings.count == 2)
        let length = report.scene.proposal.width * 1000 / denominator
        let openings = lines(drawings[index].elements).filter { $0.1 == 1.1 }.map(\.0)
        #expect(openings.contains { abs($0 - length) < 0.001 })
    }

    private func lines(_ elements: [Element]) -> [(Double, Double)] {
        elements.flatMap { element -> [(Double, Double)] in
            switch element {
            case .path(let outline, _, let stroke?): [(outline.points.length, stroke.width)]
            case .group(let group): lines(group.elements)
            case .path, .text: []
            }
        }
    }

    @Test(
        "Everything that was measured is on the sheet, wherever the site lies",
        arguments: [0.0, 0.3, 0.8, 1.57, 3.0, 5.5])
    func turned(angle: Double) throws {
        let moved = try scene("example-1").moved(angle: angle, by: Position(287_000, 5_041_000))
        let drawing = try #require(report(on: moved).drawings(.italian).first)
        #expect(drawing.title == "Planimetria 1:500")
        #expect(texts(drawing.elements).contains("14,00"))
        #expect(drawing.width <= 420)
    }

    @Test("A scene without a road, or without a parcel, is drawn as far as it goes")
    func little() throws {
        var bare = try scene("example-1")
        bare.surroundings.roads = []
        #expect(try report(on: bare).drawings(.italian).count == 1)
        bare.surroundings.parcels = []
        #expect(try report(on: bare).drawings(.italian).count == 1)
    }

    @Test("A place that is no place has no drawing, and its report says so")
    func nowhere() throws {
        var lost = try scene("example-1")
        lost.proposal.p1 = Position(.nan, 0)
        lost.proposal.p2 = Position(.infinity, 0)
        let report = try report(on: lost)
        #expect(report.drawings(.italian).count <= 1)
        #expect(HTMLReport(report).bytes.count > 1000)
        #expect(try PDFReport(report).bytes(typefaces: typefaces()).starts(with: "%PDF".utf8))
    }
}

extension Scene {
    /// Turned about the origin and moved.
    func moved(angle: Double, by shift: Position) -> Scene {
        let (sine, cosine) = (sin(angle), cos(angle))
        func turn(_ point: Position) -> Position {
            Position(point.x * cosine - point.y * sine + shift.x, point.x * sine + point.y * cosine + shift.y)
        }
        var scene = self
        for index in scene.surroundings.roads.indices {
            scene.surroundings.roads[index].points = scene.surroundings.roads[index].points.map(turn)
        }
        for index in scene.surroundings.parcels.indices {
            scene.surroundings.parcels[index].ring = scene.surroundings.parcels[index].ring.map(turn)
        }
        scene.proposal.p1 = turn(scene.proposal.p1)
        scene.proposal.p2 = turn(scene.proposal.p2)
        return scene
    }
}
