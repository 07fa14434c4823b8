import Figures
import PassiCarrai

/// A sign for a verdict that is told by its shape, whatever the colour.
enum Emblem {
    /// - Parameter size: of its side, millimetres.
    static func figure(_ severity: Severity, size: Double, title: String = "") -> Drawing {
        var drawing = Drawing(width: size, height: size, title: title)
        drawing.elements = elements(severity, size)
        return drawing
    }

    static func color(_ severity: Severity) -> Color {
        switch severity {
        case .pass: Color(0x1B6B3A)
        case .info: Color(0x1F4E8C)
        case .warning: Color(0x8A5A00)
        case .manualReview, .needsWaiver: Color(0x7A3E00)
        case .reject, .invalid: Color(0x9B1C1C)
        case .notApplicable: Color(0x5A5A5A)
        }
    }

    private static func elements(_ severity: Severity, _ size: Double) -> [Element] {
        let color = color(severity)
        func at(_ x: Double, _ y: Double) -> PaperPoint { PaperPoint(x * size, y * size) }
        let white = Stroke(.white, width: 0.13 * size, cap: .round)
        func letter(_ text: String, dy: Double = 0) -> Element {
            .text(
                Lettering(
                    text, at: at(0.5, 0.5 + dy), size: 0.72 * size, face: .bold, anchor: .middle, baseline: .middle,
                    color: .white))
        }
        let disc = Element.path(.circle(at(0.5, 0.5), radius: 0.47 * size), fill: Fill(color))
        let octagon = Element.path(
            .polygon((0..<8).map { at(0.5, 0.5) + PaperPoint(0.5 * size, 0).turned(degrees: 22.5 + 45 * Double($0)) }),
            fill: Fill(color))
        let triangle = Element.path(.polygon([at(0.5, 0.03), at(0.99, 0.93), at(0.01, 0.93)]), fill: Fill(color))
        let diamond = Element.path(.polygon([at(0.5, 0), at(1, 0.5), at(0.5, 1), at(0, 0.5)]), fill: Fill(color))
        switch severity {
        case .pass:
            return [disc, .path(.polyline([at(0.27, 0.53), at(0.44, 0.7), at(0.74, 0.33)]), stroke: white)]
        case .info: return [disc, letter("i")]
        case .warning: return [triangle, letter("!", dy: 0.13)]
        case .manualReview: return [diamond, letter("?")]
        case .needsWaiver: return [diamond, letter("D")]
        case .reject, .invalid:
            return [
                octagon, .path(.line(at(0.3, 0.3), at(0.7, 0.7)), stroke: white),
                .path(.line(at(0.7, 0.3), at(0.3, 0.7)), stroke: white),
            ]
        case .notApplicable:
            return [
                .path(.circle(at(0.5, 0.5), radius: 0.43 * size), stroke: Stroke(color, width: 0.08 * size)),
                .path(.line(at(0.3, 0.5), at(0.7, 0.5)), stroke: Stroke(color, width: 0.1 * size, cap: .round)),
            ]
        }
    }
}
