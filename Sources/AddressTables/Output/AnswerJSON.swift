public import Geocoding
public import Markup

/// Answers as JSON: members in English, codes as the library has them, positions in one CRS that is named.
public struct AnswerJSON: Sendable {
    public let frame: PositionFrame

    public init(_ frame: PositionFrame) { self.frame = frame }

    /// `{"query", "status", "crs", "answers", "question", "notes"}`
    public func write(_ query: String, _ outcome: Outcome, to json: inout JSONWriter) {
        json.object { json in
            json.member("query", query)
            json.member("status", outcome.status.rawValue)
            json.member("crs", frame.name)
            json.key("answers")
            json.array { json in for answer in outcome.answers { write(answer, to: &json) } }
            write(outcome.question, outcome.notes, to: &json)
        }
    }

    /// The same with the mentions of the text: their span in bytes of UTF-8, relation and candidates.
    public func write(_ query: String, _ report: Report, _ status: Status, to json: inout JSONWriter) {
        json.object { json in
            json.member("query", query)
            json.member("status", status.rawValue)
            json.member("crs", frame.name)
            json.member("relation", report.relation.rawValue)
            json.key("answers")
            json.array { json in for answer in report.candidates { write(answer, to: &json) } }
            json.key("mentions")
            json.array { json in for mention in report.mentions { write(mention, to: &json) } }
            write(report.question, report.notes, to: &json)
        }
    }

    private func write(_ mention: Report.Mention, to json: inout JSONWriter) {
        json.object { json in
            json.member("text", mention.text)
            json.key("span")
            json.array { json in
                json.integer(Int64(mention.span.lowerBound))
                json.integer(Int64(mention.span.upperBound))
            }
            json.member("relation", mention.relation.rawValue)
            json.key("aside")
            json.boolean(mention.isAside)
            json.key("confidence")
            json.number(mention.confidence, DecimalText(decimals: 4))
            json.key("candidates")
            json.array { json in for answer in mention.candidates { write(answer, to: &json) } }
            write(mention.question, [], to: &json)
        }
    }

    /// What is at a point: `{"query", "status", "crs", "label", "civici", "side", "street", …}`
    public func write(_ query: String, _ reverse: ReverseResult, _ status: Status, to json: inout JSONWriter) {
        json.object { json in
            json.member("query", query)
            json.member("status", status.rawValue)
            json.member("crs", frame.name)
            json.member("label", reverse.label)
            json.key("civici")
            json.array { json in for answer in reverse.civici { write(answer, to: &json) } }
            json.member("side", reverse.side?.rawValue)
            for (name, answer) in reverse.surroundings {
                json.key(name)
                write(answer, to: &json)
            }
            write(nil, reverse.notes, to: &json)
        }
    }

    private func write(_ question: Question?, _ notes: [Note], to json: inout JSONWriter) {
        if let question {
            json.key("question")
            json.object { json in
                json.member("text", question.text)
                json.key("options")
                json.array { json in
                    for option in question.options {
                        json.object { json in
                            json.member("label", option.label)
                            json.key("answer")
                            json.integer(Int64(option.answer))
                        }
                    }
                }
            }
        }
        if !notes.isEmpty { write(notes, to: &json) }
    }

    private func write(_ notes: [Note], to json: inout JSONWriter) {
        json.key("notes")
        json.array { json in
            for note in notes {
                json.object { json in
                    json.member("code", note.code.rawValue)
                    json.member("text", note.text)
                }
            }
        }
    }

    func write(_ answer: Answer, to json: inout JSONWriter) {
        json.object { json in
            members(answer, to: &json)
            if let position = answer.position.flatMap({ frame.position($0) }) {
                json.key(frame.names.x)
                json.number(position.x, DecimalText(decimals: frame.decimals))
                json.key(frame.names.y)
                json.number(position.y, DecimalText(decimals: frame.decimals))
            }
            if !answer.lines.isEmpty {
                json.key("lines")
                write(answer.lines, to: &json)
            }
            if let explanation = answer.explanation {
                json.key("explanation")
                explanation.write(to: &json)
            }
        }
    }

    /// What an answer says of itself beside its geometry.
    func members(_ answer: Answer, to json: inout JSONWriter) {
        json.member("label", answer.label)
        json.member("official", answer.official)
        json.member("kind", answer.kind.rawValue)
        for (name, value, decimals) in [
            ("confidence", answer.confidence, 4), ("score", answer.score, 4), ("uncertainty_m", answer.uncertainty, 1),
            ("distance_m", answer.distance, 1),
        ] as [(String, Double?, Int)] {
            guard let value else { continue }
            json.key(name)
            json.number(value, DecimalText(decimals: decimals))
        }
        let parts = answer.components
        for (name, text) in [
            ("street", parts.street), ("number", parts.number), ("sestiere", parts.sestiere),
            ("locality", parts.locality), ("district", parts.district), ("municipality", parts.municipality),
            ("comune", parts.comune), ("postcode", parts.postcode), ("street_code", parts.streetCode),
            ("category", parts.category), ("cadastral_reference", parts.cadastralReference),
            ("collection", answer.feature?.collection), ("id", answer.feature?.id), ("read_back", answer.readBack),
        ] { json.member(name, text) }
        if !answer.notes.isEmpty { write(answer.notes, to: &json) }
        if !answer.credits.isEmpty { json.credits(answer.credits) }
    }

    func write(_ lines: [[Coordinate]], to json: inout JSONWriter) {
        json.array { json in
            for line in lines { json.array { json in for point in line { write(point, to: &json) } } }
        }
    }

    func write(_ point: Coordinate, to json: inout JSONWriter) {
        json.array { json in
            let position = frame.position(point)
            json.number(position?.x ?? .nan, DecimalText(decimals: frame.decimals))
            json.number(position?.y ?? .nan, DecimalText(decimals: frame.decimals))
        }
    }
}
