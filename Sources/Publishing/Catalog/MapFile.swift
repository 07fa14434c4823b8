import Deflate
import Languages
import YAMLText

/// Reads one file of `layers/` that describes a map: several layers, bottom first.
struct MapFile {
    let name: String
    let root: YAMLMapping
    /// Of the file.
    let bytes: [UInt8]

    /// - Parameters:
    ///   - layers: the layers that exist.
    ///   - unread: those whose files have mistakes of their own, or that wait for their data.
    func map(_ layers: [String: Layer], unread: Set<String>) -> MapDefinition? {
        defer { root.close() }
        let title = root.localized("title", required: true)
        let abstract = root.localized("abstract")
        let background = root.text("background") ?? "#FFFFFF"
        if !Self.isColor(background) {
            root.report(
                "background", it: "background: occorre un colore come #F4F1EA",
                en: "background: expected a colour like #F4F1EA")
        }
        var drawn: [StyledLayer] = []
        var named: [String] = []
        for entry in root.texts("layers") ?? [] {
            // `strade` or `strade/strade-sottili`
            let parts = entry.split(separator: "/", maxSplits: 1).map(String.init)
            named.append(parts[0])
            guard let layer = layers[parts[0]] else {
                guard !unread.contains(parts[0]) else { continue }
                root.report(
                    "layers",
                    LocalizedText(it: "lo strato «\(parts[0])» non esiste", en: "layer \"\(parts[0])\" does not exist")
                        + Nearest.hint(parts[0], among: layers.keys))
                continue
            }
            let style = parts.count > 1 ? parts[1] : layer.styles.first ?? ""
            guard layer.styles.contains(style) else {
                root.report(
                    "layers",
                    LocalizedText(
                        it: "lo strato «\(layer.name)» non ha lo stile «\(style)»",
                        en: "layer \"\(layer.name)\" has no style \"\(style)\"")
                        + Nearest.hint(style, among: layer.styles))
                continue
            }
            drawn.append(StyledLayer(layer: layer.name, style: style))
        }
        let extentLayers = extentLayers(named).filter { layers[$0] != nil }
        guard let title, Self.isColor(background) else { return nil }
        return MapDefinition(
            name: name, title: title, abstract: abstract, layers: drawn, extentLayers: extentLayers,
            background: background, version: FNV1a(bytes).text)
    }

    /// `extent_from: [strade, canali]`: the layers that say how far the map reaches; all of them without the key.
    private func extentLayers(_ drawn: [String]) -> [String] {
        guard let names = root.texts("extent_from") else { return drawn }
        for name in names where !drawn.contains(name) {
            root.report(
                "extent_from",
                LocalizedText(
                    it: "lo strato «\(name)» non è tra quelli della mappa",
                    en: "layer \"\(name)\" is not one of the map's") + Nearest.hint(name, among: drawn))
        }
        if names.isEmpty {
            root.report(
                "extent_from", it: "extent_from: occorre uno degli strati della mappa",
                en: "extent_from: expected one of the map's layers")
        }
        return names.filter { drawn.contains($0) }
    }

    private static func isColor(_ text: String) -> Bool {
        text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
