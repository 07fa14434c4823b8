import AddressTables
import Geocoding
import Markup
import Services
import SimpleFeatures

/// Writes answers as features of GeocodeJSON, with what else is known of them beside.
///
/// Source: GeocodeJSON 0.1.0 (github.com/geocoders/geocodejson-spec).
struct AnswerWriting: Sendable {
    var crs = OutputCRS.degrees
    /// Whether lines are written where an answer has them.
    var hasLines = false
    /// Where the features of a collection are published.
    var itemPath: @Sendable (_ collection: String) -> String? = { _ in nil }
    var baseURL = ""

    func feature(
        _ answer: Answer, into json: inout JSONWriter, _ more: (inout JSONWriter) -> Void = { _ in }
    ) {
        json.object { json in
            json.member("type", "Feature")
            more(&json)
            if let box = answer.box, !box.isEmpty {
                json.key("bbox")
                crs.write(box, into: &json)
            }
            json.key("geometry")
            geometry(answer, into: &json)
            json.key("properties")
            json.object { json in
                json.key("geocoding")
                json.object { json in properties(answer, into: &json) }
            }
        }
    }

    private func geometry(_ answer: Answer, into json: inout JSONWriter) {
        let lines = hasLines ? answer.lines.filter { !$0.isEmpty } : []
        if !lines.isEmpty {
            let areLines = lines.allSatisfy { $0.count > 1 }
            json.object { json in
                json.member("type", areLines ? "MultiLineString" : "MultiPoint")
                json.key("coordinates")
                json.array { json in
                    for line in lines {
                        guard areLines else {
                            for point in line { crs.write(point, into: &json) }
                            continue
                        }
                        json.array { json in for point in line { crs.write(point, into: &json) } }
                    }
                }
            }
        } else if let position = answer.position {
            json.object { json in
                json.member("type", "Point")
                json.key("coordinates")
                crs.write(position, into: &json)
            }
        } else {
            json.null()
        }
    }

    private func properties(_ answer: Answer, into json: inout JSONWriter) {
        let parts = answer.components
        json.member("type", answer.kind.geocodeJSONType)
        json.member("kind", answer.kind.rawValue)
        json.member("label", answer.label)
        json.member("name", answer.official)
        json.member("readBack", answer.readBack)
        json.member("housenumber", parts.number)
        json.member("street", parts.street)
        json.member("sestiere", parts.sestiere)
        json.member("locality", parts.locality)
        json.member("district", parts.district)
        json.member("municipality", parts.municipality)
        json.member("postcode", parts.postcode)
        json.member("city", parts.comune)
        json.member("country", parts.comune == nil ? nil : "Italia")
        json.member("street_code", parts.streetCode)
        json.member("category", parts.category)
        json.member("cadastral_reference", parts.cadastralReference)
        json.member("confidence", answer.confidence, Self.share)
        json.member("score", answer.score, Self.share)
        json.member("accuracy", answer.uncertainty, Self.decimetres)
        json.member("uncertainty_m", answer.uncertainty, Self.decimetres)
        if let distance = answer.distance { json.member("distance_m", distance, Self.decimetres) }
        if let feature = answer.feature {
            json.key("feature")
            json.object { json in
                json.member("collection", feature.collection)
                json.member("id", feature.id)
                if let path = itemPath(feature.collection) {
                    json.member("href", baseURL + path + "/" + feature.id.percentEncoded)
                }
            }
        }
        json.notes(answer.notes)
        json.credits(answer.credits)
        if let explanation = answer.explanation { json.explanation(explanation) }
    }

    static let share = DecimalText(decimals: 3)
    static let decimetres = DecimalText(decimals: 1)
}

extension AnswerKind {
    /// Source: GeocodeJSON 0.1.0, `type`; what it has no word for keeps ours.
    var geocodeJSONType: String {
        switch self {
        case .civico, .approximate, .interpolated: "house"
        case .street, .segment: "street"
        case .sestiere, .locality, .district, .municipality: "locality"
        case .comune: "city"
        case .poi, .bridge, .canal: "poi"
        case .crossing, .sheet, .parcel, .coordinate, .kilometre: plain
        }
    }
}

extension JSONWriter {
    mutating func member(_ name: String, _ number: Double, _ format: DecimalText) {
        key(name)
        self.number(number, format)
    }

    mutating func member(_ name: String, count: Int) {
        key(name)
        integer(Int64(count))
    }

    /// A member `notes`, always there, so that a reader need not ask.
    mutating func notes(_ notes: [Note]) {
        key("notes")
        array { json in
            for note in notes {
                json.object { json in
                    json.member("code", note.code.rawValue)
                    json.member("text", note.text)
                }
            }
        }
    }

    /// A member `question`; nothing without one.
    mutating func question(_ question: Question?) {
        guard let question else { return }
        key("question")
        object { json in
            json.member("text", question.text)
            json.key("options")
            json.array { json in
                for option in question.options {
                    json.object { json in
                        json.member("label", option.label)
                        json.member("feature", count: option.answer)
                    }
                }
            }
        }
    }

    mutating func range(_ name: String, _ range: Range<Int>) {
        key(name)
        array { json in
            json.integer(Int64(range.lowerBound))
            json.integer(Int64(range.upperBound))
        }
    }

    mutating func explanation(_ explanation: Explanation) {
        key("explanation")
        object { json in
            json.key("parts")
            json.array { json in
                for part in explanation.parts {
                    json.object { json in
                        json.range("span_utf8", part.span)
                        json.member("text", part.text)
                        json.member("role", part.role)
                        json.member("match", part.match)
                    }
                }
            }
            json.key("rules")
            json.array { json in for rule in explanation.rules { json.string(rule) } }
            json.key("features")
            json.array { json in
                for feature in explanation.features {
                    json.object { json in
                        json.member("name", feature.name)
                        json.member("value", feature.value, AnswerWriting.share)
                        json.member("contribution", feature.contribution, AnswerWriting.share)
                    }
                }
            }
            json.member("score", explanation.score, AnswerWriting.share)
            if let next = explanation.runnerUp { json.member("runner_up", next, AnswerWriting.share) }
        }
    }
}
