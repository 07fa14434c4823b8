import Languages
import Markup
import Services

/// What both parts of the API definition are made of. Source: OpenAPI 3.0.3; Linee guida ModI (AgID).
struct DefinitionWords: Sendable {
    let language: LocalizedText.Language

    func string(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(jsonString: text)
        return String(decoding: bytes, as: UTF8.self)
    }

    func string(_ italian: String, _ english: String) -> String { string(language(italian, english)) }

    var tag: String { "\"tags\":[\(string("Segnalazioni", "Reports"))]" }

    var security: String { "\"security\":[{\"\(SecurityScheme.name)\":[]}]" }

    var openSecurity: String { "\"security\":[{},{\"\(SecurityScheme.name)\":[]}]" }

    /// A parameter of the query, or of the path.
    func parameter(
        _ name: String, _ italian: String, _ english: String, schema: String = #"{"type":"string"}"#,
        example: String? = nil, place: String = "query"
    ) -> String {
        let sample = example.map { ",\"example\":" + $0 } ?? ""
        return #"{"name":"\#(name)","in":"\#(place)","required":\#(place == "path"),"#
            + #""description":\#(string(italian, english)),"schema":\#(schema)\#(sample)}"#
    }

    /// An answer in both formats.
    ///
    /// - Parameters:
    ///   - json: the schema of the one in JSON.
    ///   - example: of that, as JSON.
    func answer(_ italian: String, _ english: String, json: String, example: String? = nil) -> String {
        let sample = example.map { ",\"example\":" + $0 } ?? ""
        return #"{"description":\#(string(italian, english)),"content":{"text/xml":{"schema":{"type":"string"}},"#
            + #""application/json":{"schema":\#(json)\#(sample)}}}"#
    }

    /// Refusals as GeoReport writes them.
    func errors(_ all: [(status: String, italian: String, english: String)]) -> String {
        let schema =
            #"{"type":"array","items":{"type":"object","required":["code","description"],"properties":"#
            + #"{"code":{"type":"integer"},"description":{"type":"string"}}}}"#
        return all.map { "\"\($0.status)\":" + answer($0.italian, $0.english, json: schema) }.joined(separator: ",")
    }

    /// Refusals as problem+json.
    func problems(_ all: [(status: String, italian: String, english: String)]) -> String {
        let schema =
            #"{"type":"object","properties":{"title":{"type":"string"},"status":{"type":"integer"},"#
            + #""detail":{"type":"string"},"parameter":{"type":"string"}}}"#
        return all.map {
            #""\#($0.status)":{"description":\#(string($0.italian, $0.english)),"#
                + #""content":{"application/problem+json":{"schema":\#(schema)}}}"#
        }.joined(separator: ",")
    }

    /// Of whoever asks without a token, or with one that is not enough.
    static let refusals: [(status: String, italian: String, english: String)] =
        SecurityScheme.refusals.map { ($0.status, $0.words.italian, $0.words[.english]) }
}
