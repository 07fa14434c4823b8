import Languages
import Markup
import PassiCarrai

/// What there is below `/passi-carrai`, and the state of the data.
struct IndexDocument {
    let bytes: [UInt8]

    init(_ current: CurrentSites, _ baseURL: String) {
        var json = JSONWriter()
        json.object { json in
            json.member("title", "Passi carrai: pre-istruttoria")
            json.member(
                "description",
                "Verifica di una domanda di passo carraio con articolo, misura, soglia, incertezza e disegno. Non è una decisione."
            )
            json.key("links")
            json.array { json in
                for (path, rel, title) in [
                    ("/passi-carrai/verifica", "http://www.opengis.net/def/rel/ogc/1.0/execute", "Verifica (POST)"),
                    ("/passi-carrai/fronti", "related", "Fronti di una particella o di un punto"),
                    (
                        "/passi-carrai/verifica?store=true", "related",
                        "Verifica che si conserva (POST, con l'access token dell'ufficio)"
                    ),
                    ("/passi-carrai/regolamento", "related", "Regole e parametri, con le fonti"),
                    ("/ogc/processes/verifica-passo-carraio", "related", "La stessa verifica come processo OGC"),
                    ("/schemas/passi-scene.schema.json", "describedby", "Schema della scena"),
                ] {
                    json.object { json in
                        json.member("href", baseURL + path)
                        json.member("rel", rel)
                        json.member("type", "application/json")
                        json.member("title", title)
                    }
                }
            }
            switch current.state {
            case .preparing: json.member("status", "preparing")
            case .failed: json.member("status", "failed")
            case .ready(let basis):
                json.member("status", "ready")
                json.member("regulation", basis.regulation.version)
                json.state(of: basis.sites)
            }
        }
        bytes = json.bytes
    }
}

/// Every rule and parameter of a regulation, with its source.
struct RegulationDocument {
    let bytes: [UInt8]

    init(_ regulation: Regulation) {
        var json = JSONWriter()
        json.object { json in
            json.member("regulation", regulation.name)
            json.member("version", regulation.version)
            json.member("comune", regulation.comune)
            json.member("title", regulation.title.italian)
            json.key("rules")
            json.array { json in
                for rule in Rule.all {
                    json.object { json in
                        json.member("id", rule.id)
                        json.member("source", regulation.sources[rule.id])
                    }
                }
            }
            json.key("parameters")
            json.array { json in for parameter in regulation.parameters { Self.write(parameter, &json) } }
        }
        bytes = json.bytes
    }

    private static func write(_ parameter: Parameter, _ json: inout JSONWriter) {
        json.object { json in
            json.member("key", parameter.key)
            json.key("value")
            switch parameter.value {
            case .number(let number): json.number(number)
            case .text(let text): json.string(text)
            case .table(let rows):
                json.array { json in
                    for row in rows {
                        json.array { json in
                            json.number(row.key)
                            json.number(row.value)
                        }
                    }
                }
            }
            json.member("unit", parameter.unit)
            json.member("source", parameter.source)
            json.member("valid_from", parameter.validFrom)
            json.member("valid_to", parameter.validTo)
            write(parameter.condition, &json)
        }
    }

    private static func write(_ condition: Parameter.Condition, _ json: inout JSONWriter) {
        if let classes = condition.classes {
            json.key("classes")
            json.array { json in for item in classes { json.string(item.rawValue) } }
        }
        if let kinds = condition.kinds {
            json.key("kinds")
            json.array { json in for item in kinds { json.string(item.rawValue) } }
        }
        if let isOneway = condition.isOneway {
            json.key("oneway")
            json.boolean(isOneway)
        }
        if let isBuiltUp = condition.isBuiltUp {
            json.key("built_up")
            json.boolean(isBuiltUp)
        }
    }
}
