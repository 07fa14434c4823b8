import Figures
import Languages
import PassiCarrai
import SimpleFeatures

/// A site as a surveyor draws it, with what was measured.
struct SiteDrawing {
    let report: Report
    let plan: SitePlan
    let sheet: Sheet
    let say: Wording
    /// What of the measurements is drawn: near the opening alone in a detail.
    let isDetail: Bool

    /// Back to front.
    var ground: [Element] = []
    var measures: [Element] = []
    var words: [Element] = []
    var board: LabelBoard
    var signs: Set<Sign> = []

    var around: Surroundings { report.scene.surroundings }
    var proposal: Proposal { report.scene.proposal }
    var evidence: Evidence? { report.verdict.evidence }
    var kerb: Kerb? { evidence.flatMap { Kerb($0) } }

    private init(
        _ report: Report, _ language: LocalizedText.Language, _ sheet: Sheet, _ area: Envelope, _ denominator: Double,
        isDetail: Bool
    ) {
        self.report = report
        self.sheet = sheet
        self.isDetail = isDetail
        say = Wording(language: language)
        plan = SitePlan(
            denominator: denominator, center: Position(area.centerX, area.centerY), frame: sheet.frame)
        board = LabelBoard(frame: sheet.frame.grown(by: -1))
        board.take(barPanel.corners)
        board.take(northPanel.corners)
    }

    /// In 1:500, on the smallest sheet that shows everything that was measured; in a smaller scale where none of them
    /// does. `nil` where the opening is no place.
    static func general(_ report: Report, _ language: LocalizedText.Language) -> Drawing? {
        let area = Extent.general(report)
        guard !area.isEmpty, area.width < 1e5, area.height < 1e5 else { return nil }
        for denominator in [500.0, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000] {
            guard let sheet = Sheet.smallest(showing: area, denominator: denominator) else { continue }
            var drawing = SiteDrawing(report, language, sheet, area, denominator, isDetail: false)
            return drawing.drawn()
        }
        return nil
    }

    /// In 1:200, what is near the opening; `nil` where it has no room on A3, and where nothing was measured.
    static func detail(_ report: Report, _ language: LocalizedText.Language) -> Drawing? {
        guard report.evidence?.facing != nil else { return nil }
        let area = Extent.box(Extent.near(report))
        guard !area.isEmpty,
            let sheet = Sheet.smallest(showing: area, denominator: 200, among: Sheet.all.prefix(6))
        else { return nil }
        var drawing = SiteDrawing(report, language, sheet, area, 200, isDetail: true)
        return drawing.drawn()
    }

    private mutating func drawn() -> Drawing {
        drawParcels()
        drawRoads()
        drawBuildings()
        drawObjects()
        drawKerb()
        drawOpening()
        drawDimensions()
        drawSights()
        nameParcels()
        nameRoads()
        let border = Outline.rectangle(sheet.frame)
        let site: [Element] = [
            .group(Group(say("Luogo", "Site"), clip: border, ground)),
            .group(Group(say("Misure", "Measurements"), clip: border, measures)),
            .group(Group(say("Scritte", "Names"), clip: border, words)),
            .path(border, stroke: Stroke(width: 0.5, join: .miter)),
        ]
        var drawing = Drawing(
            width: sheet.width, height: sheet.height, title: title, summary: summary, language: say.language.rawValue)
        let paper = PaperBox(minX: 0, minY: 0, maxX: sheet.width, maxY: sheet.height)
        drawing.elements =
            [.path(.rectangle(paper), fill: Fill(.white))] + site + northAndScale + TitleBlock(self).elements
        return drawing
    }

    var title: String {
        let scale = "1:\(Int(plan.denominator))"
        return isDetail
            ? say("Dettaglio \(scale)", "Detail \(scale)") : say("Planimetria \(scale)", "Site plan \(scale)")
    }

    /// What the drawing tells, for whoever cannot see it.
    private var summary: String {
        guard let evidence, let facing = evidence.facing else {
            return say("Il luogo indicato; nulla è stato misurato.", "The place that was named; nothing was measured.")
        }
        var sentences = [
            say(
                "Apertura larga \(say.metres(proposal.width)) su \(facing.name), a \(say.metres(facing.setback)) dal ciglio.",
                "An opening \(say.metres(proposal.width)) wide on \(facing.name), \(say.metres(facing.setback)) from the kerb."
            )
        ]
        if let first = evidence.intersections.first {
            let streets = first.streets.joined(separator: ", ")
            sentences.append(
                say(
                    "L'area di intersezione con \(streets) dista \(say.metres(first.distance)) lungo il ciglio.",
                    "The area of intersection with \(streets) is \(say.metres(first.distance)) away along the kerb."))
        }
        for sight in evidence.sights {
            let side = sight.from == .left ? say("da sinistra", "from the left") : say("da destra", "from the right")
            sentences.append(
                say(
                    "Visibile \(side) da \(say.metres(sight.visible)).",
                    "Visible \(side) from \(say.metres(sight.visible))."))
        }
        return sentences.joined(separator: " ")
    }

    private var bar: ScaleBar {
        ScaleBar(denominator: plan.denominator, at: PaperPoint(sheet.frame.minX + 6, sheet.frame.maxY - 7.5))
    }

    private var barPanel: PaperBox {
        let frame = sheet.frame
        return PaperBox(
            minX: frame.minX, minY: frame.maxY - 14, maxX: frame.minX + bar.length + 16, maxY: frame.maxY)
    }

    private var northPanel: PaperBox {
        let frame = sheet.frame
        return PaperBox(minX: frame.maxX - 17, minY: frame.minY, maxX: frame.maxX, maxY: frame.minY + 23)
    }

    /// In two corners of the site, over whatever lies there.
    private var northAndScale: [Element] {
        let frame = sheet.frame
        let north = NorthArrow(at: PaperPoint(frame.maxX - 8.5, frame.minY + 12), length: 15)
        let panel = Stroke(width: 0.18, join: .miter)
        let scale = Lettering(
            say("Scala", "Scale") + " 1:\(Int(plan.denominator))", at: PaperPoint(frame.minX + 6, frame.maxY - 9.3),
            size: 2.6, face: .semibold)
        return [
            .path(.rectangle(barPanel), fill: Fill(.white), stroke: panel),
            .path(.rectangle(northPanel), fill: Fill(.white), stroke: panel), .text(scale),
        ] + bar.elements + north.elements
    }
}
