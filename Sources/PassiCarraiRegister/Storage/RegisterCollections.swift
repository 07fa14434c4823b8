public import FeatureStores
public import SimpleFeatures
import SpatiaLiteStore

/// The collections of the register. The first is published as a layer; the others never are.
///
/// An entry stands in one of the first two, by its state: ``PassoState/isPublic``.
public enum RegisterCollections {
    /// What everybody may know of: the opening from one end to the other, and nothing that tells of a person.
    public static let passi = FeatureType(
        name: "passi_carrai",
        properties: [
            Property("numero", .text), Property("anno", .integer), Property("stato", .text, isRequired: true),
            Property("particella", .text), Property("via", .text), Property("civico", .text),
            Property("larghezza_m", .real), Property("genere", .text), Property("veicolo", .text),
            Property("esistente_dal", .date), Property("scadenza", .date), Property("esito", .text),
            Property("posizione", .text), Property("precisione_m", .real),
            Property("aggiornato", .dateTime, isRequired: true), Property("revisione", .integer, isRequired: true),
        ], geometry: .lineString, srid: 25833)

    /// Applications, with the same properties: for whoever applied and for the office.
    public static let domande = FeatureType(
        name: "passi_carrai_domande", properties: passi.properties, geometry: passi.geometry, srid: passi.srid)

    /// The one that an entry stands in.
    static func entries(in state: PassoState) -> FeatureType { state.isPublic ? passi : domande }

    /// A row a change.
    public static let storia = FeatureType(
        name: "passi_carrai_storia",
        properties: [
            Property("passo", .text, isRequired: true), Property("revisione", .integer, isRequired: true),
            Property("quando", .dateTime, isRequired: true), Property("da", .text),
            Property("a", .text, isRequired: true), Property("chi", .text, isRequired: true), Property("nota", .text),
        ], geometry: nil, srid: 0)

    /// A row a verdict, with what it was given on.
    public static let verdetti = FeatureType(
        name: "passi_carrai_verdetti",
        properties: [
            Property("passo", .text, isRequired: true), Property("quando", .dateTime, isRequired: true),
            Property("esito", .text, isRequired: true), Property("regolamento", .text, isRequired: true),
            Property("dati", .text, isRequired: true), Property("richiesta", .text, isRequired: true),
            Property("evidenza", .text, isRequired: true), Property("verdetto", .text, isRequired: true),
        ], geometry: nil, srid: 0)

    /// Who applied, by a pseudonym; apart from what is published, so that no layer can name it.
    public static let richiedenti = FeatureType(
        name: "passi_carrai_richiedenti",
        properties: [Property("passo", .text, isRequired: true), Property("richiedente", .text, isRequired: true)],
        geometry: nil, srid: 0)

    static let all = [passi, domande, storia, verdetti, richiedenti]

    /// What a database that is made anew takes over from the old one.
    public static let names = all.map(\.name)

    /// Makes those that a database does not have yet, empty, and sees to their indexes; what is in them stays.
    ///
    /// - Throws: ``RegisterError/store(_:)``.
    public static func create(in database: String) throws(RegisterError) {
        do throws(StoreError) {
            try create(CollectionWriter(path: database))
        } catch {
            throw .store(error)
        }
    }

    /// Whether a database lacks one of them. Milliseconds.
    public static func areMissing(in store: some FeatureStore) async -> Bool {
        guard let known = try? await store.collections() else { return false }
        return !names.allSatisfy(known.contains)
    }

    /// The same where one is missing; else nothing is written, and nobody who writes is waited for.
    static func complete(_ writer: CollectionWriter) throws(StoreError) {
        for type in all where try writer.featureType(of: type.name) == nil { return try create(writer) }
    }

    private static func create(_ writer: CollectionWriter) throws(StoreError) {
        do {
            try writer.transaction {
                for type in all {
                    let isNew = try writer.featureType(of: type.name) == nil
                    if isNew {
                        try writer.replace(type, uniqueKeys: type == passi ? [["anno", "numero"]] : [])
                        try writer.finish(type.name)
                    }
                    if isNew, type == domande { try moveApplications(writer) }
                    if type.geometry == nil { try writer.index(type.name, by: ["passo"]) }
                }
                try writer.index(richiedenti.name, by: ["richiedente"])
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
    }

    /// Of a register from before applications had a collection of their own.
    private static func moveApplications(_ writer: CollectionWriter) throws(StoreError) {
        var (here, there) = (try writer.beginChange(of: passi.name), try writer.beginChange(of: domande.name))
        for state in PassoState.allCases where !state.isPublic {
            let condition = [(property: "stato", value: Value.text(state.rawValue))]
            let batch = try writer.features(of: passi, where: condition)
            guard !batch.isEmpty else { continue }
            let entries = (0..<batch.count).map { PassoCarraio(batch, $0) }
            for entry in entries { try writer.append(entry.batch, to: domande, noting: &there) }
            _ = try writer.remove(from: passi, where: condition, noting: &here)
        }
        try writer.finish(passi.name, after: here)
        try writer.finish(domande.name, after: there)
    }
}
