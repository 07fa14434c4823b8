public import Portrayal
public import SimpleFeatures

extension Style {
    /// What a layer without a style of its own is drawn in: a dark outline, a light ground.
    public static func plain(_ kind: GeometryKind?) -> Style {
        let ink = Color(red: 0x4A, green: 0x55, blue: 0x68)
        let ground = Color(red: 0xE2, green: 0xE8, blue: 0xF0)
        switch kind?.dimension {
        case 1: return Style(name: "plain", .line(LineSymbolizer(stroke: Outline(ink, width: 1.5))))
        case 2:
            return Style(
                name: "plain",
                .polygon(PolygonSymbolizer(fill: Fill(ground), stroke: Outline(ink, width: 0.8))))
        default: return Style(name: "plain", .point(PointSymbolizer(graphic: Graphic())))
        }
    }
}
