import Markup

/// The part of the passi carrai in the API definition. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
enum PassiCarraiDefinition {
    /// Path items as JSON text by path.
    static var paths: [String: String] {
        [
            "/passi-carrai": get(
                "passiCarrai", "Operazioni, dati e regole dei passi carrai",
                "Che cosa si può chiedere, con quale versione del regolamento e dei dati.", [], "Lo stato."),
            "/passi-carrai/regolamento": get(
                "passiCarraiRegolamento", "Regole e parametri con le fonti",
                "Ogni valore con unità, fonte e validità: quelli del Comune prima di quelli statali.", [],
                "Il regolamento."),
            "/passi-carrai/verifica": post(
                "passiCarraiVerifica", "Verifica di un passo carraio",
                "Con «scene» tutto ciò che sta intorno, in metri di un sistema piano; oppure con «parcel» e «access» un "
                    + "luogo della base dati. Ogni regola valutata ha esito, misura, soglia, incertezza, fonte, geometria e "
                    + "messaggio; l'esito complessivo è il peggiore. È una pre-istruttoria, mai una decisione.",
                verdict: true),
            "/passi-carrai/fronti": merged(
                get(
                    "passiCarraiFronti", "Fronti possibili di una particella",
                    "Fino a tre lati che danno su una strada: della particella, o di quelle nel punto.",
                    [
                        ("parcel", "Il riferimento catastale.", "L736_014400.123"),
                        ("at", "Il punto: longitudine,latitudine.", "12.2431,45.4936"),
                        ("width", "La larghezza dell'apertura, in metri.", "3.5"),
                        ("crs", "Il sistema di riferimento del punto e della risposta.", "EPSG:25833"),
                    ], "Un elemento GeoJSON per fronte: l'apertura come linea."),
                post(
                    "passiCarraiFrontiPost", "Fronti possibili di una particella",
                    "Gli stessi campi della verifica per luogo.", verdict: false)),
        ]
    }

    /// Of an access by its place.
    static let accessExample = """
        {"parcel": "L736_014400.123", "access": {"at": [12.2431, 45.4936], "width_m": 3.5}, \
        "proposal": {"kind": "manufatto", "vehicle": "car"}}
        """

    private static func get(
        _ id: String, _ summary: String, _ description: String, _ parameters: [(String, String, String)],
        _ answer: String
    ) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("get")
            json.object { json in
                head(id, summary, description, &json)
                json.key("parameters")
                json.array { json in
                    for (name, words, example) in parameters {
                        json.object { json in
                            json.member("name", name)
                            json.member("in", "query")
                            json.member("description", words)
                            json.key("schema")
                            json.object { $0.member("type", "string") }
                            json.member("example", example)
                        }
                    }
                }
                responses(answer, &json)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func post(_ id: String, _ summary: String, _ description: String, verdict: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("post")
            json.object { json in
                head(id, summary, description, &json)
                json.key("requestBody")
                json.object { json in
                    json.key("required")
                    json.boolean(true)
                    json.key("content")
                    json.object { json in
                        json.key("application/json")
                        json.object { json in
                            json.key("schema")
                            json.object { $0.member("type", "object") }
                            json.key("example")
                            json.raw(accessExample.utf8)
                        }
                    }
                }
                responses(
                    verdict
                        ? "Il verdetto, come in /schemas/passi-scene.schema.json e docs/passi-scene.md." : "I fronti.",
                    &json)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func head(_ id: String, _ summary: String, _ description: String, _ json: inout JSONWriter) {
        json.member("operationId", id)
        json.member("summary", summary)
        json.member("description", description)
        json.key("tags")
        json.array { $0.string("Passi carrai") }
    }

    private static func responses(_ answer: String, _ json: inout JSONWriter) {
        json.key("responses")
        json.object { json in
            for (status, words, type) in [
                ("200", answer, "application/json"),
                ("400", "La richiesta non si può leggere.", "application/problem+json"),
                ("503", "I dati non sono pronti, o le richieste sono troppe: riprovare.", "application/problem+json"),
            ] {
                json.key(status)
                json.object { json in
                    json.member("description", words)
                    json.key("content")
                    json.object { json in
                        json.key(type)
                        json.object { json in
                            json.key("schema")
                            json.object { $0.member("type", "object") }
                        }
                    }
                }
            }
        }
    }

    /// Two path items of one path.
    private static func merged(_ one: String, _ other: String) -> String { one.dropLast() + "," + other.dropFirst() }
}
