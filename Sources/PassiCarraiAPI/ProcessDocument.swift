import Markup

/// The list of processes and the description of the one there is. Source: OGC 18-062r2, 7.9 and 7.10.
enum ProcessDocument {
    static func list(_ baseURL: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("processes")
            json.array { json in
                json.object { json in
                    summary(&json)
                    links([("/ogc/processes/" + ProcessService.process, "self", "Descrizione")], baseURL, &json)
                }
            }
            links([("/ogc/processes", "self", "Processi")], baseURL, &json)
        }
        return json.bytes
    }

    static func description(_ baseURL: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            summary(&json)
            json.key("inputs")
            json.object { json in
                input(
                    "scene", "Tutto ciò che sta intorno all'accesso", baseURL + "/schemas/passi-scene.schema.json",
                    &json)
                input("parcel", "Riferimento catastale, o poligono GeoJSON", nil, &json)
                input(
                    "access", "Estremi dell'apertura (p1, p2), o un punto (at) con la larghezza (width_m)", nil, &json)
                input("proposal", "Genere, veicolo, cancello, pendenza, date", nil, &json)
                input("declared", "Fatti che la base dati non sa", nil, &json)
                input("crs", "Sistema di riferimento delle coordinate di access", nil, &json)
            }
            json.key("outputs")
            json.object { json in
                json.key("verdict")
                json.object { json in
                    json.member("title", "Verdetto")
                    json.key("schema")
                    json.object { json in
                        json.member("type", "object")
                        json.member("contentMediaType", "application/json")
                    }
                }
            }
            links(
                [
                    ("/ogc/processes/" + ProcessService.process, "self", "Descrizione"),
                    (
                        "/ogc/processes/" + ProcessService.process + "/execution",
                        "http://www.opengis.net/def/rel/ogc/1.0/execute", "Esecuzione"
                    ),
                ], baseURL, &json)
        }
        return json.bytes
    }

    private static func summary(_ json: inout JSONWriter) {
        json.member("id", ProcessService.process)
        json.member("title", "Verifica di un passo carraio")
        json.member(
            "description",
            "Pre-istruttoria di una domanda di passo carraio: ogni regola con misura, soglia, fonte e geometria. / "
                + "Pre-examination of a driveway permit.")
        json.member("version", "1.0.0")
        json.key("jobControlOptions")
        json.array { $0.string("sync-execute") }
        json.key("outputTransmission")
        json.array { $0.string("value") }
    }

    private static func input(_ name: String, _ title: String, _ schema: String?, _ json: inout JSONWriter) {
        json.key(name)
        json.object { json in
            json.member("title", title)
            json.key("minOccurs")
            json.integer(0)
            json.key("schema")
            json.object { json in
                if let schema { json.member("$ref", schema) } else { untyped(name, &json) }
            }
        }
    }

    private static func untyped(_ name: String, _ json: inout JSONWriter) {
        switch name {
        case "crs": json.member("type", "string")
        case "parcel":
            json.key("oneOf")
            json.array { json in
                json.object { $0.member("type", "string") }
                json.object { $0.member("type", "object") }
            }
        default: json.member("type", "object")
        }
    }

    private static func links(_ links: [(String, String, String)], _ baseURL: String, _ json: inout JSONWriter) {
        json.key("links")
        json.array { json in
            for (path, rel, title) in links {
                json.object { json in
                    json.member("href", baseURL + path)
                    json.member("rel", rel)
                    json.member("type", "application/json")
                    json.member("title", title)
                }
            }
        }
    }
}
