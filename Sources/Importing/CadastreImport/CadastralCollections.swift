public import SimpleFeatures

/// The collections of the cadastral map, whatever file or rule they come from.
public enum CadastralCollections {
    /// Parcels and the pseudo-parcels of public streets and waters.
    public static let particelle = FeatureType(
        name: "particelle", properties: common + [Property("particella", .text, isRequired: true)] + tail,
        geometry: .multiPolygon, srid: 25833)

    /// Map sheets and their pieces.
    public static let fogli = FeatureType(
        name: "fogli", properties: common + tail, geometry: .multiPolygon, srid: 25833)

    /// Buildings as CXF has them; each carries the number of its parcel, which may have several.
    public static let fabbricati = FeatureType(
        name: "fabbricati", properties: common + [Property("particella", .text)] + tail, geometry: .multiPolygon,
        srid: 25833)

    static let all = [particelle, fogli, fabbricati]

    /// What objects of a real map have as their origin.
    static let imported = "agenzia-entrate"

    private static let common = [
        Property("riferimento", .text, isRequired: true), Property("comune", .text, isRequired: true),
        Property("sezione", .text), Property("foglio", .integer, isRequired: true), Property("allegato", .text),
        Property("sviluppo", .text),
    ]

    private static let tail = [
        Property("etichetta", .text), Property("tipo", .text, isRequired: true), Property("area_m2", .real),
        Property("origine", .text, isRequired: true), Property("validita_dal", .date),
        Property("avvertenza", .text),
    ]

    /// What every parcel of a real map says of itself. Source: AdE, cartografia catastale, condizioni d'uso.
    public static let realNotice =
        "Rappresentazione della mappa catastale senza valore probatorio sui confini."
    /// What every demonstration parcel says of itself.
    public static let demonstrationNotice =
        "Particella dimostrativa, derivata da strade e accessi: non è catastale e non ha valore legale."

    /// The values of one object, in the order of its collection's properties.
    static func values(_ record: CadastralRecord, origin: String, notice: String) -> [Value] {
        let reference = record.reference
        var values: [Value] = [
            .text(reference.description), .text(reference.comune), .text(reference.sezione),
            .integer(Int64(reference.foglio)), .text(reference.allegato), .text(reference.sviluppo),
        ]
        if record.kind != .foglio { values.append(reference.particella.map { .text($0) } ?? .null) }
        values += [
            .text(record.label), .text(record.kind.rawValue), record.area.map { .real(squareMetres($0)) } ?? .null,
            .text(origin), day(record.validFrom ?? record.beginLifespan), .text(notice),
        ]
        return values
    }

    /// An area as it is stored: to 0.01 m², finer than any map is drawn.
    static func squareMetres(_ area: Double) -> Double { (area * 100).rounded() / 100 }

    /// The day of a date or time; null for what is neither.
    private static func day(_ text: String?) -> Value {
        guard let text, let day = CalendarDate(Array(text.utf8.prefix(10))[...]) else { return .null }
        return .text(day.text)
    }
}
