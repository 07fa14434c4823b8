import ReferenceSystems
import Geocoding
import Markup
import Services

/// Whole answers as GeocodeJSON. Source: GeocodeJSON 0.1.0; RFC 7946.
struct GeocodeDocument: Sendable {
    let writing: AnswerWriting

    /// - Parameters:
    ///   - answers: whose sources are credited.
    ///   - head: members of `geocoding` beside the version and the credits.
    func collection(
        crediting answers: [Answer], head: (inout JSONWriter) -> Void, features: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("type", "FeatureCollection")
            json.key("geocoding")
            json.object { json in
                json.member("version", "0.1.0")
                let credits = Self.credits(of: answers)
                json.member("licence", Self.listed(credits.map(\.licence)))
                json.member("attribution", Self.listed(credits.map(\.attribution)))
                if writing.crs.crs != .crs84 { json.member("crs", writing.crs.crs.uri) }
                head(&json)
            }
            json.key("features")
            json.array { json in features(&json) }
        }
        return json.bytes
    }

    func search(_ result: SearchResult) -> [UInt8] {
        collection(crediting: result.answers) { json in
            json.question(result.question)
            json.notes(result.notes)
        } features: { json in
            for answer in result.answers { writing.feature(answer, into: &json) }
        }
    }

    func suggestions(_ suggestions: [Suggestion]) -> [UInt8] {
        collection(crediting: []) { _ in
        } features: { json in
            for suggestion in suggestions {
                json.object { json in
                    json.member("type", "Feature")
                    json.key("geometry")
                    if let position = suggestion.position {
                        json.object { json in
                            json.member("type", "Point")
                            json.key("coordinates")
                            writing.crs.write(position, into: &json)
                        }
                    } else {
                        json.null()
                    }
                    json.key("properties")
                    json.object { json in
                        json.key("geocoding")
                        json.object { json in properties(suggestion, into: &json) }
                    }
                }
            }
        }
    }

    private func properties(_ suggestion: Suggestion, into json: inout JSONWriter) {
        json.member("type", suggestion.kind.geocodeJSONType)
        json.member("kind", suggestion.kind.rawValue)
        json.member("label", suggestion.label)
        json.member("completion", suggestion.completion)
        let offsets = TextOffsets(suggestion.label)
        json.key("highlights_utf16")
        json.array { json in
            for range in suggestion.highlights {
                json.array { json in
                    json.integer(Int64(offsets.utf16(range.lowerBound)))
                    json.integer(Int64(offsets.utf16(range.upperBound)))
                }
            }
        }
        json.member("score", suggestion.score, AnswerWriting.share)
    }

    /// The nearest of each kind, from the smallest to the largest.
    func reverse(_ result: ReverseResult) -> [UInt8] {
        let answers = result.all
        return collection(crediting: answers) { json in
            json.member("label", result.label)
            json.member("side", result.side?.rawValue)
            json.notes(result.notes)
        } features: { json in
            for answer in answers { writing.feature(answer, into: &json) }
        }
    }

    private static func credits(of answers: [Answer]) -> [Credit] {
        var credits: [Credit] = []
        for credit in answers.flatMap(\.credits) where !credits.contains(credit) { credits.append(credit) }
        return credits
    }

    /// Each once; `nil` without any.
    static func listed(_ texts: [String]) -> String? {
        var seen: [String] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return seen.isEmpty ? nil : seen.joined(separator: "; ")
    }
}

extension ReverseResult {
    var all: [Answer] {
        civici + [street, poi, parcel, sestiere, locality, municipality, comune].compactMap { $0 }
    }
}

/// Offsets of a text in UTF-8, told in UTF-16 as browsers count.
struct TextOffsets: Sendable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// How many units of UTF-16 the first `utf8` bytes are.
    func utf16(_ utf8: Int) -> Int {
        text.utf8.prefix(max(utf8, 0)).reduce(0) { count, byte in
            switch byte {
            case 0x80..<0xC0: count
            case 0xF0...: count + 2
            default: count + 1
            }
        }
    }
}
