public import Markup

/// What only the office reads of an entry.
public struct RegisterDossier: Sendable {
    public let applicant: String?
    public let history: [HistoryEntry]
    public let verdicts: [KeptVerdict.Record]

    public init(applicant: String?, history: [HistoryEntry], verdicts: [KeptVerdict.Record]) {
        self.applicant = applicant
        self.history = history
        self.verdicts = verdicts
    }

    /// As the member `ufficio` of a feature.
    public func write(to json: inout JSONWriter) {
        json.key("ufficio")
        json.object { json in
            json.member("richiedente", applicant)
            json.key("storia")
            json.array { json in for entry in history { write(entry, &json) } }
            json.key("verdetti")
            json.array { json in for record in verdicts { write(record, &json) } }
        }
    }

    private func write(_ entry: HistoryEntry, _ json: inout JSONWriter) {
        json.object { json in
            json.key("revisione")
            json.integer(Int64(entry.revision))
            json.member("quando", entry.moment)
            json.member("da", entry.from?.rawValue)
            json.member("a", entry.to.rawValue)
            json.member("chi", entry.actor)
            json.member("nota", entry.note)
        }
    }

    private func write(_ record: KeptVerdict.Record, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", record.id)
            json.member("quando", record.moment)
            json.member("esito", record.verdict.outcome)
            json.member("regolamento", record.verdict.regulation)
            for (name, text) in [
                ("dati", record.verdict.data), ("richiesta", record.verdict.request),
                ("evidenza", record.verdict.evidence), ("verdetto", record.verdict.verdict),
            ] {
                json.key(name)
                // What was kept as plain words stays so.
                if (try? JSONValue(Array(text.utf8))) == nil { json.string(text) } else { json.raw(text.utf8) }
            }
        }
    }
}
