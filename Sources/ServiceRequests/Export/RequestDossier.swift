public import Markup

/// What only the office reads of a report, and of it what whoever reported reads too.
public struct RequestDossier: Sendable {
    public let content: RequestContent?
    public let reporter: String?
    public let history: [RequestEvent]

    public init(content: RequestContent?, reporter: String?, history: [RequestEvent]) {
        self.content = content
        self.reporter = reporter
        self.history = history
    }

    /// As the member `ufficio` of a feature.
    public func write(to json: inout JSONWriter) {
        json.key("ufficio")
        json.object { json in
            json.member("segnalante", reporter)
            content?.write(to: &json)
            json.key("storia")
            json.array { json in
                for event in history {
                    json.object { json in
                        json.key("revisione")
                        json.integer(Int64(event.revision))
                        json.member("quando", event.moment)
                        json.member("da", event.from?.rawValue)
                        json.member("a", event.to.rawValue)
                        json.member("chi", event.actor)
                        json.member("nota", event.note)
                    }
                }
            }
        }
    }
}

extension RequestContent {
    /// Its members, into an object.
    public func write(to json: inout JSONWriter) {
        json.member("descrizione", description)
        json.member("media_url", mediaURL)
        json.member("indirizzo_scritto", writtenAddress)
        json.key("attributi")
        json.object { json in
            for answer in attributes {
                json.key(answer.code)
                json.array { json in for value in answer.values { json.string(value) } }
            }
        }
    }
}
