public import Languages

/// Where what was measured comes from.
public struct Provenance: Hashable, Sendable {
    /// Who made the data, and their licences; `nil` where nobody says.
    public var attribution: LocalizedText?
    /// Of what day they are, as ``ReportFacts/dataDate``.
    public var dataDate: String

    public init(attribution: LocalizedText? = nil, dataDate: String = "") {
        self.attribution = attribution
        self.dataDate = dataDate
    }

    /// Of collections of a store, by what it keeps of each: `strade.attribution`, `strade.date`.
    ///
    /// - Parameter measured: those of them whose days count; the others only say which zone a place is in.
    public init(of collections: some Sequence<String>, measured: Set<String>, metadata: [String: String]) {
        let names = collections.sorted()
        var sources: [String] = []
        for source in names.compactMap({ metadata[$0 + ".attribution"] }).flatMap(Self.parts)
        where !sources.contains(source) {
            sources.append(source)
        }
        let days = names.filter(measured.contains).compactMap { metadata[$0 + ".date"] }.sorted()
        self.init(attribution: sources.isEmpty ? nil : LocalizedText(sources.joined(separator: "; ")))
        guard let first = days.first, let last = days.last else { return }
        dataDate = first == last ? first : first + "/" + last
    }

    private static func parts(_ attribution: String) -> [String] { attribution.split(separator: "; ").map(String.init) }

    /// Of a scene that brings everything.
    public static let declared = Provenance(
        attribution: LocalizedText(
            it: "Scena dichiarata da chi la presenta", en: "Scene as declared by whoever presents it"))
}

extension ReportFacts {
    /// - Parameter provenance: where it says no source, that is said.
    public init(reference: String, from provenance: Provenance, madeAt: String, fingerprint: String) {
        self.init(
            reference: reference,
            attribution: provenance.attribution ?? LocalizedText(it: "non dichiarata", en: "not declared"),
            madeAt: madeAt, fingerprint: fingerprint)
        dataDate = provenance.dataDate
    }
}
