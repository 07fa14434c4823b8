import Markup

/// The processes in the API definition. Source: OpenAPI 3.0.3; OGC 18-062r2, 7.2.
enum ProcessDefinition {
    static var paths: [String: String] {
        [
            "/ogc/processes": get("getProcesses", "I processi", "L'elenco dei processi.", hasProcess: false),
            "/ogc/processes/{process}": get("getProcess", "Un processo", "Ingressi e uscite.", hasProcess: true),
            "/ogc/processes/{process}/execution": execution,
        ]
    }

    private static func get(_ id: String, _ summary: String, _ answer: String, hasProcess: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("get")
            json.object { json in
                head(id, summary, hasProcess, &json)
                responses(answer, hasProcess, &json)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static var execution: String {
        var json = JSONWriter()
        json.object { json in
            json.key("post")
            json.object { json in
                head("execute", "Esegue il processo", true, &json)
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
                            json.raw(("{\"inputs\": " + PassiCarraiDefinition.accessExample + "}").utf8)
                        }
                    }
                }
                responses("Il verdetto; con \"response\": \"document\" sotto il nome dell'uscita.", true, &json)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func head(_ id: String, _ summary: String, _ hasProcess: Bool, _ json: inout JSONWriter) {
        json.member("operationId", id)
        json.member("summary", summary)
        json.key("tags")
        json.array { $0.string("Processi") }
        guard hasProcess else { return }
        json.key("parameters")
        json.array { json in
            json.object { json in
                json.member("name", "process")
                json.member("in", "path")
                json.key("required")
                json.boolean(true)
                json.key("schema")
                json.object { json in
                    json.member("type", "string")
                    json.key("enum")
                    json.array { $0.string(ProcessService.process) }
                }
            }
        }
    }

    private static func responses(_ answer: String, _ hasProcess: Bool, _ json: inout JSONWriter) {
        json.key("responses")
        json.object { json in
            var all = [("200", answer, "application/json")]
            if hasProcess {
                all.append(("400", "Gli ingressi non si possono leggere.", "application/problem+json"))
                all.append(("404", "Non c'è un processo con questo nome.", "application/problem+json"))
            }
            for (status, words, type) in all {
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
}
