import Figures

/// A sign as the legend shows it.
enum SignSample {
    static func elements(_ sign: Sign, in box: PaperBox) -> [Element] {
        let (left, right) = (PaperPoint(box.minX, box.center.y), PaperPoint(box.maxX, box.center.y))
        let middle = box.center
        func line(_ stroke: Stroke) -> [Element] { [.path(.line(left, right), stroke: stroke)] }
        func area(_ fill: Fill?, _ stroke: Stroke?) -> [Element] {
            [.path(.rectangle(box), fill: fill, stroke: stroke)]
        }
        switch sign {
        case .opening:
            let post = PaperPoint(0, 1.2)
            return line(Pen.opening)
                + [left, right].map { .path(.line($0 - post, $0 + post), stroke: Stroke(Pen.red, width: 0.4)) }
        case .measuredKerb: return line(Pen.measuredKerb)
        case .twelveMetres:
            let band = PaperBox(minX: box.minX, minY: middle.y - 0.75, maxX: box.maxX, maxY: middle.y + 0.75)
            return [
                .path(
                    .rectangle(band), fill: Fill(.white, hatch: Pen.twelveHatch), stroke: Stroke(Pen.red, width: 0.16))
            ]
        case .intersection:
            return area(.hatch(Pen.intersectionHatch), Stroke(Pen.red, width: 0.25, dashes: [1.5, 0.8]))
        case .measured:
            return line(Stroke(width: 0.18))
                + [
                    Element.arrowhead(at: left, from: right, length: 2),
                    Element.arrowhead(at: right, from: left, length: 2),
                ]
                .compactMap { $0 }
        case .sight: return line(Pen.sight)
        case .hidden: return line(Pen.hidden)
        case .gate: return line(Pen.gate)
        case .stall: return area(nil, Pen.stall)
        case .strip: return area(.hatch(Pen.stripHatch), Stroke(Pen.grey, width: 0.16))
        case .obstacle: return area(.hatch(Pen.obstacleHatch), Stroke(width: 0.35))
        case .targetParcel: return area(Fill(Pen.target), Pen.target1)
        case .parcel:
            return area(nil, Pen.parcel)
                + [.text(Lettering("123", at: middle, size: 2, anchor: .middle, baseline: .middle))]
        case .building: return area(Fill(.white, hatch: Pen.buildingHatch), Pen.building)
        case .wall: return line(Pen.wall)
        case .carriageway: return area(Fill(Pen.road), Pen.kerb) + line(Pen.axis)
        case .privateWay: return area(nil, Pen.privateWay)
        case .footway: return area(nil, Pen.footway)
        case .access: return SiteDrawing.access(left, right)
        case .crossing:
            let stripes = Hatch(.lines, spacing: 2, angle: 90, stroke: Stroke(Color(0x404040), width: 1))
            return area(Fill(.white, hatch: stripes), Stroke(width: 0.13))
        case .busStop: return SiteDrawing.stop(at: middle)
        case .tree: return SiteDrawing.tree(at: middle, radius: 1.3)
        case .lamp: return SiteDrawing.lamp(at: middle)
        case .bay: return area(.hatch(Pen.bayHatch), Stroke(width: 0.2))
        case .tramLane: return line(Stroke(width: 0.2, dashes: [3, 0.8, 0.6, 0.8, 0.6, 0.8]))
        }
    }
}
