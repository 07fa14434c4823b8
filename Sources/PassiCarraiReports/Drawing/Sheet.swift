import Figures
import PassiCarrai
import SimpleFeatures

/// A sheet of ISO 216 with a border, the site, and words in a column on the right or in a strip below.
struct Sheet: Hashable {
    enum Side { case right, bottom }

    var name: String
    var width: Double
    var height: Double
    /// Where the words stand.
    var side: Side

    private static let margin = 10.0
    /// Of a column of words.
    static let column = 66.0
    private static let strip = 62.0

    private var border: PaperBox {
        PaperBox(minX: Sheet.margin, minY: Sheet.margin, maxX: width - Sheet.margin, maxY: height - Sheet.margin)
    }

    /// The part that shows the site.
    var frame: PaperBox {
        var frame = border
        if side == .right { frame.maxX -= Sheet.column } else { frame.maxY -= Sheet.strip }
        return frame
    }

    /// The part with words.
    var block: PaperBox {
        var block = border
        if side == .right { block.minX = block.maxX - Sheet.column } else { block.minY = block.maxY - Sheet.strip }
        return block
    }

    private static let sizes: [(String, Double, Double)] = [
        ("A4", 297, 210), ("A3", 420, 297), ("A2", 594, 420), ("A1", 841, 594), ("A0", 1189, 841),
    ]

    /// From the smallest, each lying and standing; a strip has room for words only where the sheet lies.
    static let all = sizes.flatMap { name, long, short in
        [
            Sheet(name: name, width: long, height: short, side: .right),
            Sheet(name: name, width: long, height: short, side: .bottom),
            Sheet(name: name, width: short, height: long, side: .right),
        ]
    }

    /// The smallest sheet that shows all of an area at a scale, with a margin; `nil` when none does.
    static func smallest(
        showing area: Envelope, denominator: Double, among sheets: some Sequence<Sheet> = all
    ) -> Sheet? {
        let (width, height) = (area.width * 1000 / denominator, area.height * 1000 / denominator)
        return sheets.first { $0.frame.width >= width + 24 && $0.frame.height >= height + 24 }
    }
}

/// What of a site has to be on a drawing.
enum Extent {
    /// Everything that was measured.
    static func general(_ report: Report) -> Envelope {
        var positions = near(report)
        guard let evidence = report.evidence else { return box(positions) }
        positions += evidence.sights.flatMap {
            SightLine($0, report).map { [$0.observer, $0.target] } ?? []
        }
        for finding in report.verdict.findings where finding.severity > .info && finding.rule != "PC-030" {
            positions += finding.figure?.everyPosition ?? []
        }
        if let first = evidence.intersections.first, first.distance <= 60 { positions += first.area.everyPosition }
        return box(positions)
    }

    /// What is near the opening: twelve metres along the kerb, and the way to an intersection that is not far.
    static func near(_ report: Report) -> [Position] {
        let proposal = report.scene.proposal
        var positions = [proposal.p1, proposal.p2]
        if let gate = proposal.gate?.middle { positions.append(gate) }
        guard let evidence = report.evidence, let facing = evidence.facing else {
            // Nothing was measured: the place is shown as it lies.
            let ring = report.scene.surroundings.parcels.first { $0.id == proposal.targetParcel }?.ring ?? []
            let isSmall = box(ring).width < 200 && box(ring).height < 200
            return positions + (isSmall ? ring : []) + around(proposal.middle, 20)
        }
        positions += facing.feet
        positions += Kerb(evidence)?.twelveMetres ?? []
        if let first = evidence.intersections.first, first.distance <= 30 { positions += first.way.everyPosition }
        for access in evidence.accesses where (access.gap ?? 100) < 12 { positions += access.figure.everyPosition }
        return positions
    }

    private static func around(_ center: Position, _ reach: Double) -> [Position] {
        [Position(center.x - reach, center.y - reach), Position(center.x + reach, center.y + reach)]
    }

    static func box(_ positions: [Position]) -> Envelope {
        var box = Envelope.empty
        for position in positions where position.isFinite { box.extend(x: position.x, y: position.y) }
        return box
    }
}
