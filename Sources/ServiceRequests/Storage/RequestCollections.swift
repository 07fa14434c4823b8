import FeatureStores
public import SimpleFeatures
import SpatiaLiteStore

/// The collections of the reports. The first may be published as a layer; the others never are.
public enum RequestCollections {
    /// What everybody may know of: nothing that somebody has written.
    public static let segnalazioni = FeatureType(
        name: "segnalazioni",
        properties: [
            Property("servizio", .text, isRequired: true), Property("categoria", .text, isRequired: true),
            Property("stato", .text, isRequired: true), Property("status", .text, isRequired: true),
            Property("descrizione", .text), Property("nota", .text), Property("ente", .text),
            Property("indirizzo", .text), Property("civico_id", .text), Property("cap", .text),
            Property("ricevuta", .dateTime, isRequired: true), Property("aggiornata", .dateTime, isRequired: true),
            Property("prevista", .dateTime), Property("chiusa", .dateTime), Property("duplicata_di", .text),
            Property("posizione", .text, isRequired: true), Property("confidenza", .real, isRequired: true),
            Property("precisione_m", .real), Property("revisione", .integer, isRequired: true),
        ], geometry: .point, srid: 25833)

    /// What was written, under the id of its report.
    static let contenuti = FeatureType(
        name: "segnalazioni_contenuti",
        properties: [
            Property("segnalazione", .text, isRequired: true), Property("descrizione", .text),
            Property("media_url", .text), Property("attributi", .text, isRequired: true),
            Property("indirizzo_scritto", .text),
        ], geometry: nil, srid: 0)

    /// Who reported, by a pseudonym, and on which day.
    static let segnalanti = FeatureType(
        name: "segnalazioni_segnalanti",
        properties: [
            Property("segnalazione", .text, isRequired: true), Property("segnalante", .text, isRequired: true),
            Property("giorno", .date, isRequired: true),
        ], geometry: nil, srid: 0)

    /// A row a change.
    static let storia = FeatureType(
        name: "segnalazioni_storia",
        properties: [
            Property("segnalazione", .text, isRequired: true), Property("revisione", .integer, isRequired: true),
            Property("quando", .dateTime, isRequired: true), Property("da", .text),
            Property("a", .text, isRequired: true), Property("chi", .text, isRequired: true), Property("nota", .text),
        ], geometry: nil, srid: 0)

    static let all = [segnalazioni, contenuti, segnalanti, storia]

    /// What a database that is made anew takes over from the old one.
    public static let names = all.map(\.name)

    /// Makes those that a database does not have yet, empty, and sees to their indexes; what is in them stays.
    ///
    /// - Throws: ``RequestError/store(_:)``.
    public static func create(in database: String) throws(RequestError) {
        do throws(StoreError) {
            try create(CollectionWriter(path: database))
        } catch {
            throw .store(error)
        }
    }

    /// The same for a database from before there were reports; else nothing is written.
    ///
    /// - Throws: ``RequestError/store(_:)``.
    public static func complete(in database: String) throws(RequestError) {
        do throws(StoreError) {
            try complete(CollectionWriter(path: database))
        } catch {
            throw .store(error)
        }
    }

    /// The same where one is missing; else nothing is written, and nobody who writes is waited for.
    static func complete(_ writer: CollectionWriter) throws(StoreError) {
        for type in all where try writer.featureType(of: type.name) == nil { return try create(writer) }
    }

    private static func create(_ writer: CollectionWriter) throws(StoreError) {
        do {
            try writer.transaction {
                for type in all {
                    if try writer.featureType(of: type.name) == nil {
                        try writer.replace(type)
                        try writer.finish(type.name)
                    }
                    if type.geometry == nil { try writer.index(type.name, by: ["segnalazione"]) }
                }
                try writer.index(segnalazioni.name, by: ["ricevuta"])
                try writer.index(segnalanti.name, by: ["segnalante", "giorno"])
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .fault("\(error)")
        }
    }
}
