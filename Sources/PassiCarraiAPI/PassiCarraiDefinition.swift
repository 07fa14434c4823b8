/// The part of the passi carrai in the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
enum PassiCarraiDefinition {
    /// Path items as JSON text by path.
    static var paths: [String: String] {
        [
            "/passi-carrai": PathOperation.item([
                operation(
                    "passiCarrai", "Operazioni, dati e regole dei passi carrai",
                    "Che cosa si può chiedere, con quale versione del regolamento e dei dati.", "Lo stato.")
            ]),
            "/passi-carrai/regolamento": PathOperation.item([
                operation(
                    "passiCarraiRegolamento", "Regole e parametri con le fonti",
                    "Ogni valore con unità, fonte e validità: quelli del Comune prima di quelli statali.",
                    "Il regolamento.")
            ]),
            "/passi-carrai/verifica": PathOperation.item([verify]),
            "/passi-carrai/fronti": PathOperation.item([fronts, frontsByPost]),
        ]
    }

    /// Of an access by its place.
    static let accessExample = """
        {"parcel": "L736_014400.123", "access": {"at": [12.2431, 45.4936], "width_m": 3.5}, \
        "proposal": {"kind": "manufatto", "vehicle": "car"}}
        """

    private static var verify: PathOperation {
        var verify = operation(
            "passiCarraiVerifica", "Verifica di un passo carraio",
            "Con «scene» tutto ciò che sta intorno, in metri di un sistema piano; oppure con «parcel» e «access» un "
                + "luogo della base dati. Ogni regola valutata ha esito, misura, soglia, incertezza, fonte, geometria e "
                + "messaggio; l'esito complessivo è il peggiore. È una pre-istruttoria, mai una decisione.",
            "Il verdetto, come in /schemas/passi-scene.schema.json e docs/passi-scene.md.")
        (verify.method, verify.bodyExample) = ("post", accessExample)
        return verify
    }

    private static var fronts: PathOperation {
        var fronts = operation(
            "passiCarraiFronti", "Fronti possibili di una particella",
            "Fino a tre lati che danno su una strada: della particella, o di quelle nel punto.",
            "Un elemento GeoJSON per fronte: l'apertura come linea.")
        fronts.parameters = [
            .init(name: "parcel", description: "Il riferimento catastale.", example: "L736_014400.123"),
            .init(name: "at", description: "Il punto: longitudine,latitudine.", example: "12.2431,45.4936"),
            .init(name: "width", description: "La larghezza dell'apertura, in metri.", example: "3.5"),
            .init(
                name: "crs", description: "Il sistema di riferimento del punto e della risposta.", example: "EPSG:25833"
            ),
        ]
        return fronts
    }

    private static var frontsByPost: PathOperation {
        var fronts = operation(
            "passiCarraiFrontiPost", "Fronti possibili di una particella",
            "Gli stessi campi della verifica per luogo.", "I fronti.")
        (fronts.method, fronts.bodyExample) = ("post", accessExample)
        return fronts
    }

    private static func operation(
        _ identifier: String, _ summary: String, _ description: String, _ answer: String
    ) -> PathOperation {
        PathOperation(
            identifier: identifier, summary: summary, description: description, tag: "Passi carrai", answer: answer,
            problems: [
                ("400", "La richiesta non si può leggere."),
                ("503", "I dati non sono pronti, o le richieste sono troppe: riprovare."),
            ])
    }
}
