public import YAMLText

/// Of which collections of which comuni a gazetteer is made: what `seeds/gazetteer.yaml` says.
public struct GazetteerDefinition: Hashable, Sendable {
    /// The one that is looked in first before the others. Those collections that several name (outlines, sheets) are
    /// read once.
    public var comuni: [GazetteerSources]

    public init(_ comuni: [GazetteerSources]) { self.comuni = comuni }

    /// Every collection that is named.
    public var collections: Set<String> {
        Set(comuni.flatMap { comune in GazetteerSources.kinds.compactMap { comune[keyPath: $0.path] } })
    }

    /// Gives every collection without a credit the one that `words` knows of it.
    public mutating func fillCredits(_ words: (_ collection: String) -> (licence: String, attribution: String)?) {
        for index in comuni.indices {
            for name in GazetteerSources.kinds.compactMap({ comuni[index][keyPath: $0.path] })
            where comuni[index].credits[name] == nil {
                guard let (licence, attribution) = words(name) else { continue }
                comuni[index].credits[name] = Credit(collection: name, licence: licence, attribution: attribution)
            }
        }
    }

    /// Differs when the gazetteer would be another one for the same collections.
    var fingerprint: UInt64 {
        var text = ""
        for comune in comuni {
            text += "\(comune.belfiore)\n\(comune.name)\n"
            for kind in GazetteerSources.kinds { text += "\(comune[keyPath: kind.path] ?? "-")\n" }
            for (code, name) in comune.numberedAreas.sorted(by: { $0.key < $1.key }) { text += "\(code) \(name)\n" }
            for (code, name) in comune.placedCodes.sorted(by: { $0.key < $1.key }) { text += "\(code) in \(name)\n" }
            for (key, credit) in comune.credits.sorted(by: { $0.key < $1.key }) {
                text += "\(key): \(credit.licence), \(credit.attribution)\n"
            }
        }
        var checksum = Checksum()
        unsafe Array(text.utf8).withUnsafeBytes { unsafe checksum.add($0) }
        return checksum.value
    }
}

extension GazetteerDefinition {
    /// Reads the text of a `gazetteer.yaml` strictly.
    ///
    /// - Parameter file: its name for messages. - Throws: all mistakes at once, each with its line.
    public init(text: String, file: String) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        var comuni: [GazetteerSources] = []
        if let root = document.root(text) {
            for entry in root.mappings("comuni") ?? [] {
                guard let comune = GazetteerSources(entry) else { continue }
                if comuni.contains(where: { $0.belfiore == comune.belfiore }) {
                    entry.report(
                        "belfiore", it: "il comune \(comune.belfiore) è scritto due volte",
                        en: "the comune \(comune.belfiore) stands twice")
                }
                comuni.append(comune)
            }
            if !root.keys.contains("comuni") {
                root.report("comuni", it: "manca la chiave «comuni»", en: "the key \"comuni\" is missing")
            } else if comuni.isEmpty && document.mistakes.isEmpty {
                root.report("comuni", it: "comuni: almeno uno", en: "comuni: at least one")
            }
            root.close()
        }
        guard document.mistakes.isEmpty else { throw Mistakes(document.mistakes) }
        self.comuni = comuni
    }
}

extension GazetteerSources {
    /// Each kind of source by its key.
    static var kinds: [(key: String, path: WritableKeyPath<GazetteerSources, String?>)] {
        [
            ("civici", \.civici), ("stradario", \.stradario), ("odonyms", \.odonyms), ("streets", \.streets),
            ("named_streets", \.namedStreets), ("street_names", \.streetNames), ("localities", \.localities),
            ("districts", \.districts), ("municipalities", \.municipalities), ("comuni", \.comuni), ("poi", \.poi),
            ("bridges", \.bridges), ("canals", \.canals), ("waterways", \.waterways), ("sheets", \.sheets),
            ("parcels", \.parcels),
        ]
    }

    /// Reads one entry of `comuni`; `nil`, with mistakes noted, when it has no code or name.
    fileprivate init?(_ entry: YAMLMapping) {
        let belfiore = entry.requiredText("belfiore")
        let name = entry.requiredText("name")
        if let belfiore, !Self.isBelfiore(belfiore) {
            entry.report(
                "belfiore", it: "belfiore: una lettera e tre cifre, come L736",
                en: "belfiore: a letter and three digits, like L736")
        }
        self.init(belfiore: belfiore ?? "", name: name ?? "")
        let collections = entry.mapping("collections")
        if !entry.keys.contains("collections") {
            entry.report("collections", it: "manca la chiave «collections»", en: "the key \"collections\" is missing")
        }
        for kind in Self.kinds { self[keyPath: kind.path] = collections?.text(kind.key) }
        collections?.close()
        numberedAreas = Self.codes("numbered_areas", entry)
        placedCodes = Self.codes("placed_codes", entry)
        for credit in entry.mappings("credits") ?? [] {
            let key = credit.requiredText("of")
            let licence = credit.requiredText("licence")
            let attribution = credit.requiredText("attribution")
            credit.close()
            guard let key, let licence, let attribution else { continue }
            let collection = key.split(separator: " ").first.map(String.init) ?? key
            credits[key] = Credit(collection: collection, licence: licence, attribution: attribution)
        }
        entry.close()
        guard belfiore != nil, name != nil else { return nil }
    }

    private static func isBelfiore(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 4 && (65...90).contains(bytes[0])
            && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
    }

    private static func codes(_ key: String, _ entry: YAMLMapping) -> [Int64: String] {
        var names: [Int64: String] = [:]
        guard let mapping = entry.mapping(key) else { return names }
        for code in mapping.keys {
            guard let number = Int64(code) else {
                mapping.report(
                    code, it: "\(key): «\(code)» non è un codice di via", en: "\(key): \"\(code)\" is no street code")
                _ = mapping.text(code)
                continue
            }
            names[number] = mapping.text(code)
        }
        mapping.close()
        return names
    }
}
