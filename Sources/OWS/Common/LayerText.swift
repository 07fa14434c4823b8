import FeatureStores
import Languages
import Publishing

extension Layer {
    /// What a layer list shows: the abstract, then the notice.
    func summary(_ language: LocalizedText.Language) -> String {
        [abstract?[language], notice.map { Self.sentence($0[language]) }].compactMap { $0 }.joined(separator: " ")
    }

    /// Whom a map with this layer has to name, the licence, and the notice.
    func credit(_ language: LocalizedText.Language) -> String {
        [source(language), notice?[language]].compactMap { $0 }.joined(separator: ". ")
    }

    /// Whom a map with this layer has to name, and the licence.
    fileprivate func source(_ language: LocalizedText.Language) -> String {
        var credit = attribution[language]
        let name = license.identifier
        // Some licences prescribe words that name them already.
        let isNamed = [name, name.split(separator: "-").joined(separator: " ")].contains { credit.contains($0) }
        if !isNamed { credit += (language == .english ? ", licence " : ", licenza ") + name }
        return credit
    }

    private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}

extension Catalog {
    /// The layers that a map is drawn from, bottom first.
    func layers(of map: MapDefinition) -> [Layer] { map.layers.compactMap { layer($0.layer) } }

    /// The credits of all layers of a map: each part of them once, then each notice once.
    func credit(of map: MapDefinition, _ language: LocalizedText.Language) -> String {
        var notices: [String] = []
        for layer in layers(of: map) {
            guard let notice = layer.notice?[language], !notices.contains(notice) else { continue }
            notices.append(notice)
        }
        let parts = Layer.parts(of: layers(of: map).map { $0.source(language) })
        return ([parts.joined(separator: "; ")] + notices).joined(separator: ". ")
    }

    /// The abstract of a map and the notices of its layers.
    func summary(of map: MapDefinition, _ language: LocalizedText.Language) -> String {
        var notices: [String] = []
        for layer in layers(of: map) {
            guard let notice = layer.notice?[language], !notices.contains(notice) else { continue }
            notices.append(notice)
        }
        return ([map.abstract?[language]].compactMap { $0 } + notices.map { $0.hasSuffix(".") ? $0 : $0 + "." })
            .joined(separator: " ")
    }
}
