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
            "/passi-carrai/{id}": PathOperation.item([show]),
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
                + "messaggio; l'esito complessivo è il peggiore. È una pre-istruttoria, mai una decisione. In JSON, o come "
                + "rapporto da leggere (HTML), da mettere agli atti (PDF), o come disegno (SVG). Con «store=true» e la "
                + "chiave dell'ufficio il verdetto si conserva con tutto ciò su cui è stato dato; chiunque può chiedere "
                + "una verifica che non si conserva.",
            "Il verdetto, come in /schemas/passi-scene.schema.json e docs/passi-scene.md, o il suo rapporto.")
        (verify.method, verify.bodyExample) = ("post", accessExample)
        verify.parameters =
            [
                .init(
                    name: "store", description: "Se true il verdetto si conserva: solo l'ufficio.",
                    values: ["true", "false"])
            ] + reading
        (verify.mediaTypes, verify.security) = (mediaTypes, ["", "ufficio"])
        verify.created = "Il verdetto, conservato."
        verify.problems =
            [
                ("400", "La richiesta non si può leggere; per un rapporto anche: non c'è nulla da disegnare."),
                ("401", "Per conservare occorre la chiave dell'ufficio."),
                ("403", "Su questo server nessuno può conservare verdetti."),
                ("406", "Nessuno dei formati è ammesso da Accept."),
            ] + busy
        return verify
    }

    private static var show: PathOperation {
        var show = operation(
            "passiCarraiVerdetto", "Un verdetto conservato",
            "Com'è stato dato, con «kept» (quando, e l'impronta delle evidenze) e «since»: se da allora sono cambiate "
                + "le norme o i dati, e che cosa direbbero le norme di oggi di ciò che era stato misurato. Lo legge chi ne "
                + "ha l'identificativo, che non si indovina; quelli dei passi del registro solo l'ufficio.",
            "Il verdetto o il suo rapporto.")
        show.parameters =
            [.init(name: "id", place: "path", description: "Quello che Location ha detto.")] + reading
        (show.mediaTypes, show.security) = (mediaTypes, ["", "ufficio"])
        show.problems =
            [
                ("400", "Un parametro è sbagliato."), ("401", "La chiave non è quella dell'ufficio."),
                ("404", "Non c'è un verdetto conservato con questo identificativo."),
                ("406", "Nessuno dei formati è ammesso da Accept."),
            ] + busy
        return show
    }

    /// How a verdict is to come back.
    private static let reading: [PathOperation.Parameter] = [
        .init(
            name: "f", description: "Il formato; altrimenti decide Accept, altrimenti JSON.",
            values: VerdictFormat.allCases.map(\.rawValue)),
        .init(name: "lang", description: "La lingua del rapporto; altrimenti Accept-Language.", values: ["it", "en"]),
        .init(name: "reference", description: "Numero o nome della pratica, nel rapporto.", example: "12/2026"),
        .init(
            name: "drawing", description: "In SVG: la planimetria, o il dettaglio 1:200.",
            values: VerdictParameters.Picture.allCases.map(\.rawValue)),
    ]

    private static let mediaTypes = VerdictFormat.allCases.map { format in
        format.mediaType.split(separator: ";").first.map(String.init) ?? format.mediaType
    }

    private static let busy = [("503", "I dati non sono pronti, o le richieste sono troppe: riprovare.")]

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
            problems: [("400", "La richiesta non si può leggere.")] + busy)
    }
}
