import Deflate
import YAMLText

/// Reads one file of `layers/` that describes a map: several layers, bottom first.
struct MapFile {
    let name: String
    let root: YAMLMapping
    /// Of the file.
    let bytes: [UInt8]

    /// - Parameter layers: the layers that exist.
    func map(_ layers: [String: Layer]) -> MapDefinition? {
        defer { root.close() }
        let title = root.localized("title", required: true)
        let abstract = root.localized("abstract")
        let background = root.text("background") ?? "#FFFFFF"
        if !Self.isColor(background) { root.report("background", "background: expected a colour like #F4F1EA") }
        var drawn: [StyledLayer] = []
        for entry in root.texts("layers") ?? [] {
            // `strade` or `strade/strade-sottili`
            let parts = entry.split(separator: "/", maxSplits: 1).map(String.init)
            guard let layer = layers[parts[0]] else {
                root.report(
                    "layers", "layer \"\(parts[0])\" does not exist" + Nearest.hint(parts[0], among: layers.keys))
                continue
            }
            let style = parts.count > 1 ? parts[1] : layer.styles.first ?? ""
            guard layer.styles.contains(style) else {
                root.report(
                    "layers",
                    "layer \"\(layer.name)\" has no style \"\(style)\"" + Nearest.hint(style, among: layer.styles))
                continue
            }
            drawn.append(StyledLayer(layer: layer.name, style: style))
        }
        guard let title, Self.isColor(background) else { return nil }
        return MapDefinition(
            name: name, title: title, abstract: abstract, layers: drawn, background: background,
            version: FNV1a(bytes).text)
    }

    private static func isColor(_ text: String) -> Bool {
        text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
