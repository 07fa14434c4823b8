import Foundation
import Languages
public import YAMLText

/// Reads `seeds/regulations/NAME.yaml` and what it extends, strictly: a parameter, rule or zone without a source is a
/// mistake, and so is one that is missing or that nobody asks for.
public struct RegulationReader {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// The regulations of the folder, by name, ascending.
    public var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// - Throws: every mistake of the file and of those that it extends.
    public func read(_ name: String) throws(Mistakes) -> Regulation {
        var mistakes: [Mistake] = []
        var regulation = read(name, after: [], &mistakes)
        if mistakes.isEmpty { check(&regulation, &mistakes) }
        guard mistakes.isEmpty, var regulation else { throw Mistakes(mistakes) }
        regulation.index()
        return regulation
    }

    private func path(_ name: String) -> String { folder + "/" + name + ".yaml" }

    private func read(_ name: String, after: [String], _ mistakes: inout [Mistake]) -> Regulation? {
        let document = YAMLDocument(file: path(name))
        defer { mistakes += document.mistakes }
        guard let bytes = FileManager.default.contents(atPath: path(name)) else {
            let hint = Nearest.hint(name, among: names)
            document.report(0, LocalizedText(it: "il file non c'è", en: "there is no such file") + hint)
            return nil
        }
        guard let root = document.root(String(decoding: bytes, as: UTF8.self)) else { return nil }
        let title = root.mapping("title")
        let words = LocalizedText(title?.requiredText("it") ?? "", english: title?.requiredText("en"))
        title?.close()
        var regulation = Regulation(name: name, title: words, version: "")
        if let written = root.requiredText("regulation"), written != name {
            root.report("regulation", it: "deve essere «\(name)», come il file", en: "must be \"\(name)\", as the file")
        }
        regulation.version = name + " " + (root.requiredText("version") ?? "")
        regulation.comune = root.text("comune")
        for entry in root.mappings("parameters") ?? [] {
            if let parameter = ParameterReader.read(entry) { regulation.parameters.append(parameter) }
        }
        for entry in root.mappings("rules") ?? [] {
            if let id = entry.requiredText("id"), let source = source(entry) { regulation.sources[id] = source }
            entry.close()
        }
        for entry in root.mappings("zones") ?? [] {
            if let zone = zone(entry) { regulation.zones[zone.id] = zone }
            entry.close()
        }
        let base = root.text("extends")
        root.close()
        guard let base else { return regulation }
        guard !after.contains(base), base != name else {
            root.report("extends", it: "«\(base)» estende questo file", en: "\"\(base)\" extends this file")
            return nil
        }
        guard let general = read(base, after: after + [name], &mistakes) else { return nil }
        regulation.parameters += general.parameters
        regulation.sources.merge(general.sources) { own, _ in own }
        regulation.zones.merge(general.zones) { own, _ in own }
        regulation.version += ", " + general.version
        return regulation
    }

    private func source(_ entry: YAMLMapping) -> String? {
        guard let source = entry.requiredText("source") else { return nil }
        guard source.contains(where: \.isLetter) else {
            entry.report("source", it: "source: occorre una fonte", en: "source: expected a source")
            return nil
        }
        return source
    }

    private func zone(_ entry: YAMLMapping) -> Regulation.Zone? {
        let words = Regulation.Zone.Vehicles.allCases.map(\.rawValue)
        guard let id = entry.requiredText("id"), let title = entry.requiredText("title"),
            entry.requiredText("vehicles") != nil, let word = entry.word("vehicles", among: words),
            let vehicles = Regulation.Zone.Vehicles(rawValue: word), let source = source(entry)
        else { return nil }
        return Regulation.Zone(id: id, title: title, vehicles: vehicles, source: source)
    }

    /// What a complete regulation has to have. One that others extend, with no comune, may leave things to them.
    private func check(_ regulation: inout Regulation?, _ mistakes: inout [Mistake]) {
        guard let regulation, regulation.comune != nil else { return }
        let file = path(regulation.name)
        for key in ParameterKey.allCases {
            let entries = regulation.parameters.filter { $0.key == key.rawValue }
            if entries.isEmpty {
                mistakes.append(
                    Mistake(
                        file: file, line: 0, it: "manca il parametro «\(key.rawValue)»",
                        en: "the parameter \"\(key.rawValue)\" is missing"))
            }
        }
        for rule in Rule.all where regulation.sources[rule.id] == nil {
            mistakes.append(
                Mistake(
                    file: file, line: 0, it: "manca la fonte della regola \(rule.id)",
                    en: "the source of rule \(rule.id) is missing"))
        }
        for id in regulation.sources.keys.sorted() where !Rule.all.contains(where: { $0.id == id }) {
            mistakes.append(
                Mistake(file: file, line: 0, it: "regola sconosciuta «\(id)»", en: "unknown rule \"\(id)\""))
        }
    }
}
