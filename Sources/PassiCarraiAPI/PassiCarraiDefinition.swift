import Languages
import OpenAPI
import Services

/// The part of the passi carrai in the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
struct PassiCarraiDefinition {
    let language: LocalizedText.Language

    /// Path items as JSON text by path.
    var paths: [String: String] {
        [
            "/passi-carrai": PathOperation.item(
                language,
                [
                    operation(
                        "passiCarrai",
                        language(
                            "Operazioni, dati e regole dei passi carrai", "Operations, data and rules of the driveways"),
                        language(
                            "Che cosa si può chiedere, con quale versione del regolamento e dei dati.",
                            "What can be asked, with which version of the regulation and of the data."),
                        language("Lo stato.", "The state."))
                ]),
            "/passi-carrai/regolamento": PathOperation.item(
                language,
                [
                    operation(
                        "passiCarraiRegolamento",
                        language("Regole e parametri con le fonti", "Rules and parameters with their sources"),
                        language(
                            "Ogni valore con unità, fonte e validità: quelli del Comune prima di quelli statali.",
                            "Every value with unit, source and validity: the comune’s before the State’s."),
                        language("Il regolamento.", "The regulation."))
                ]),
            "/passi-carrai/verifica": PathOperation.item(language, [verify]),
            "/passi-carrai/fronti": PathOperation.item(language, [fronts, frontsByPost]),
            "/passi-carrai/{id}": PathOperation.item(language, [show]),
        ]
    }

    private var verify: PathOperation {
        var verify = operation(
            "passiCarraiVerifica", language("Verifica di un passo carraio", "Check of a driveway"),
            language(
                "Con «scene» tutto ciò che sta intorno, in metri di un sistema piano; oppure con «parcel» e "
                    + "«access» un luogo della base dati. Ogni regola valutata ha esito, misura, soglia, "
                    + "incertezza, fonte, geometria e messaggio; l'esito complessivo è il peggiore. È una "
                    + "pre-istruttoria, mai una decisione. In JSON, o come rapporto da leggere (HTML), da mettere "
                    + "agli atti (PDF), o come disegno (SVG). Con «store=true» e l'access token dell'ufficio (ruolo "
                    + "officer o administrator, scope passi-carrai:registro) il verdetto si conserva con tutto ciò su cui è stato dato; chiunque può chiedere una verifica che non "
                    + "si conserva.",
                "With \"scene\" everything that stands around, in metres of a plane system; or with "
                    + "\"parcel\" and \"access\" a place of the database. Every rule that was evaluated has "
                    + "verdict, measure, threshold, uncertainty, source, geometry and message; the overall outcome "
                    + "is the worst. It is a pre-examination, never a decision. In JSON, or as a report to be read "
                    + "(HTML), to be put on file (PDF), or as a drawing (SVG). With \"store=true\" and the "
                    + "office’s access token (role officer or administrator, scope passi-carrai:registro) the verdict is kept with everything that it was given on; anybody may ask for a check "
                    + "that is not kept."),
            language(
                "Il verdetto, come in /schemas/passi-scene.schema.json e docs/passi-scene.md, o il suo "
                    + "rapporto.",
                "The verdict, as in /schemas/passi-scene.schema.json and docs/passi-scene.md, or its report."))
        (verify.method, verify.bodyExample) = ("post", PassiCarraiExamples.access)
        verify.parameters =
            [
                .init(
                    name: "store",
                    description: language(
                        "Se true il verdetto si conserva: solo l'ufficio.",
                        "If true the verdict is kept: the office alone."),
                    values: ["true", "false"])
            ] + reading
        verify.answerExample = PassiCarraiExamples.verdict
        (verify.mediaTypes, verify.security) = (mediaTypes, ["", SecurityScheme.name])
        verify.created = language("Il verdetto, conservato.", "The verdict, kept.")
        verify.problems =
            [
                (
                    "400",
                    language(
                        "La richiesta non si può leggere; per un rapporto anche: non c'è nulla da disegnare.",
                        "The request cannot be read; of a report also: there is nothing to draw.")
                ),
                ("406", language("Nessuno dei formati è ammesso da Accept.", "Accept admits none of the formats.")),
            ] + tokens + busy
        return verify
    }

    private var tokens: [(status: String, words: String)] {
        SecurityScheme.refusals.map { ($0.status, $0.words[language]) }
    }

    private var show: PathOperation {
        var show = operation(
            "passiCarraiVerdetto", language("Un verdetto conservato", "A kept verdict"),
            language(
                "Com'è stato dato, con «kept» (quando, e l'impronta delle evidenze) e «since»: se da allora "
                    + "sono cambiate le norme o i dati, e che cosa direbbero le norme di oggi di ciò che era stato "
                    + "misurato. Lo legge chi ne ha l'identificativo, che non si indovina; quelli dei passi del "
                    + "registro solo l'ufficio.",
                "As it was given, with \"kept\" (when, and the fingerprint of the evidence) and \"since\": "
                    + "whether rules or data have changed since, and what the rules of today would say of what was "
                    + "measured then. Whoever has its id, which cannot be guessed, reads it; those of the "
                    + "register’s entries the office alone."),
            language("Il verdetto o il suo rapporto.", "The verdict or its report."))
        show.parameters =
            [
                .init(
                    name: "id", place: "path",
                    description: language("Quello che Location ha detto.", "The one that Location has told."))
            ] + reading
        show.answerExample = PassiCarraiExamples.verdict
        (show.mediaTypes, show.security) = (mediaTypes, ["", SecurityScheme.name])
        show.problems =
            [
                ("400", language("Un parametro è sbagliato.", "A parameter is wrong.")),
                (
                    "404",
                    language(
                        "Non c'è un verdetto conservato con questo identificativo.",
                        "There is no kept verdict with this id.")
                ),
                ("406", language("Nessuno dei formati è ammesso da Accept.", "Accept admits none of the formats.")),
            ] + tokens + busy
        return show
    }

    /// How a verdict is to come back.
    private var reading: [PathParameter] {
        [
            .init(
                name: "f",
                description: language(
                    "Il formato; altrimenti decide Accept, altrimenti JSON.",
                    "The format; otherwise Accept decides, otherwise JSON."),
                values: VerdictFormat.allCases.map(\.rawValue)),
            .init(
                name: "lang",
                description: language(
                    "La lingua del rapporto; altrimenti Accept-Language.",
                    "The language of the report; otherwise Accept-Language."), values: ["it", "en"]),
            .init(
                name: "reference",
                description: language(
                    "Numero o nome della pratica, nel rapporto.", "Number or name of the case, in the report."),
                example: "12/2026"),
            .init(
                name: "drawing",
                description: language(
                    "In SVG: la planimetria, o il dettaglio 1:200.", "In SVG: the site plan, or the detail in 1:200."),
                values: VerdictParameters.Picture.allCases.map(\.rawValue)),
        ]
    }

    private var mediaTypes: [String] {
        VerdictFormat.allCases.map { format in
            format.mediaType.split(separator: ";").first.map(String.init) ?? format.mediaType
        }
    }

    private var busy: [(status: String, words: String)] {
        [
            (
                "503",
                language(
                    "I dati non sono pronti, o le richieste sono troppe: riprovare.",
                    "The data are not ready, or there are too many requests: try again.")
            )
        ]
    }

    private var fronts: PathOperation {
        var fronts = operation(
            "passiCarraiFronti", language("Fronti possibili di una particella", "Possible fronts of a parcel"),
            language(
                "Fino a tre lati che danno su una strada: della particella, o di quelle nel punto.",
                "Up to three sides that face a road: of the parcel, or of those at the point."),
            language(
                "Un elemento GeoJSON per fronte: l'apertura come linea.",
                "A GeoJSON feature for each front: the opening as a line."))
        fronts.answerExample = PassiCarraiExamples.fronts
        fronts.parameters = [
            .init(
                name: "parcel", description: language("Il riferimento catastale.", "The cadastral reference."),
                example: "L736_014400.123"),
            .init(
                name: "at",
                description: language("Il punto: longitudine,latitudine.", "The point: longitude,latitude."),
                example: "12.2431,45.4936"),
            .init(
                name: "width",
                description: language("La larghezza dell'apertura, in metri.", "The width of the opening, in metres."),
                example: "3.5"),
            .init(
                name: "crs",
                description: language(
                    "Il sistema di riferimento del punto e della risposta.",
                    "The reference system of the point and of the answer."), example: "EPSG:25833"
            ),
        ]
        return fronts
    }

    private var frontsByPost: PathOperation {
        var fronts = operation(
            "passiCarraiFrontiPost", language("Fronti possibili di una particella", "Possible fronts of a parcel"),
            language("Gli stessi campi della verifica per luogo.", "The same fields as of the check by place."),
            language("I fronti.", "The fronts."))
        (fronts.method, fronts.bodyExample) = ("post", PassiCarraiExamples.access)
        fronts.answerExample = PassiCarraiExamples.fronts
        return fronts
    }

    private func operation(
        _ identifier: String, _ summary: String, _ description: String, _ answer: String
    ) -> PathOperation {
        PathOperation(
            identifier: identifier, summary: summary, description: description,
            tag: language("Passi carrai", "Driveways"), answer: answer,
            problems: [("400", language("La richiesta non si può leggere.", "The request cannot be read."))] + busy)
    }
}
