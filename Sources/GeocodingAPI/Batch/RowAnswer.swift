import Geocoding
import Services

/// What a row of a table is answered.
struct RowAnswer: Sendable {
    enum Status: String, Sendable {
        case found = "trovato"
        /// Found, and a person should look: two candidates are close, or the confidence is low.
        case unsure = "da-verificare"
        case notFound = "non-trovato"
        case faulty = "errore"
    }

    var status: Status
    var answer: Answer?
    var question: Question?
    var notes: [Note] = []
    /// What is wrong with the row, and what would be right.
    var error: String?

    static func faulty(_ error: String) -> RowAnswer { RowAnswer(status: .faulty, error: error) }
}

extension BatchRequest {
    /// Answers one row.
    func answer(_ fields: [String], _ mapping: ColumnMapping, _ geocoder: Geocoder) -> RowAnswer {
        let words = parameters.words
        switch operation {
        case .reverse:
            guard let x = mapping.text(.lon, in: fields), let y = mapping.text(.lat, in: fields) else {
                return .faulty(words("mancano le coordinate", "the coordinates are missing"))
            }
            do throws(ServiceError) {
                let point = try points.coordinate(x, y, parameters)
                var options = ReverseOptions()
                options.reach = reach
                options.language = self.options.language
                let result = geocoder.reverse(point, options)
                guard let answer = result.civici.first ?? result.street ?? result.all.first else {
                    return RowAnswer(status: .notFound, notes: result.notes)
                }
                let isCivico = !result.civici.isEmpty
                return RowAnswer(
                    status: isCivico ? .found : .unsure, answer: answer, notes: result.notes + answer.notes)
            } catch {
                return .faulty(words(error.detail))
            }
        case .report:
            guard let text = mapping.text(.q, in: fields) else {
                return .faulty(words("il testo è vuoto", "the text is empty"))
            }
            let report = geocoder.report(text, options)
            return judged(report.candidates, report.question, report.notes)
        case .search:
            let result: SearchResult
            if mapping.isPlainText {
                guard let text = mapping.text(.q, in: fields) else {
                    return .faulty(words("l’indirizzo è vuoto", "the address is empty"))
                }
                result = geocoder.search(text, options)
            } else {
                let address = address(fields, mapping)
                guard address != StructuredAddress() else {
                    return .faulty(words("l’indirizzo è vuoto", "the address is empty"))
                }
                result = geocoder.structured(address, options)
            }
            return judged(result.answers, result.question, result.notes)
        }
    }

    private func address(_ fields: [String], _ mapping: ColumnMapping) -> StructuredAddress {
        var address = StructuredAddress()
        // A column of addresses beside one of numbers or towns holds the street.
        let texts = [mapping.text(.street, in: fields), mapping.text(.q, in: fields)].compactMap { $0 }
        address.street = texts.isEmpty ? nil : texts.joined(separator: ", ")
        address.number = mapping.text(.number, in: fields)
        if let exponent = mapping.text(.exponent, in: fields), let number = address.number {
            address.number = number + "/" + exponent
        }
        address.sestiere = mapping.text(.sestiere, in: fields)
        address.locality = mapping.text(.locality, in: fields)
        address.municipality = mapping.text(.municipality, in: fields)
        address.comune = mapping.text(.comune, in: fields)
        address.postcode = mapping.text(.postcode, in: fields)
        address.name = mapping.text(.name, in: fields)
        return address
    }

    private func judged(_ answers: [Answer], _ question: Question?, _ notes: [Note]) -> RowAnswer {
        guard let answer = answers.first else { return RowAnswer(status: .notFound, question: question, notes: notes) }
        let isSure = question == nil && answer.confidence >= certain
        return RowAnswer(
            status: isSure ? .found : .unsure, answer: answer, question: question, notes: notes + answer.notes)
    }

    /// A row that cannot be asked for, in words.
    func words(_ fault: TableReader.Fault) -> String {
        let words = parameters.words
        return switch fault {
        case .openQuote: words("virgolette aperte e non chiuse", "a quote is opened and never closed")
        case .tooLong(let limit): words("riga più lunga di \(limit) byte", "the row is longer than \(limit) bytes")
        case .notText(let encoding): words("non è testo \(encoding)", "no \(encoding) text")
        }
    }
}
