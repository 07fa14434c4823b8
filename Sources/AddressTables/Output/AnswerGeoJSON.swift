import Geocoding
import Markup
import ReferenceSystems

/// Answers as GeoJSON features: one a candidate, with its query and its rank. Source: RFC 7946.
public struct AnswerGeoJSON: Sendable {
    private let json: AnswerJSON
    /// Lines of streets and stretches in the place of their point.
    private let hasLines: Bool

    public init(_ frame: PositionFrame, hasLines: Bool = false) {
        json = AnswerJSON(frame)
        self.hasLines = hasLines
    }

    /// What stands before the features. A CRS other than CRS84 is named as GeoJSON of 2008 did, as QGIS and GDAL read it.
    public func begin() -> [UInt8] {
        var head = #"{"type":"FeatureCollection","#
        if let crs = json.frame.crs { head += #""crs":{"type":"name","properties":{"name":"\#(crs.urn)"}},"# }
        return Array((head + #""features":["#).utf8)
    }

    public func end() -> [UInt8] { Array("]}".utf8) }

    /// One feature for each answer; none where there is no answer.
    public func features(_ query: String, _ outcome: Outcome) -> [[UInt8]] {
        outcome.answers.enumerated().map { rank, answer in
            var writer = JSONWriter()
            writer.object { feature in
                feature.member("type", "Feature")
                feature.key("geometry")
                geometry(answer, to: &feature)
                feature.key("properties")
                feature.object { properties in
                    properties.member("query", query)
                    properties.key("rank")
                    properties.integer(Int64(rank + 1))
                    properties.member("status", outcome.status.rawValue)
                    json.members(answer, to: &properties)
                    if rank == 0 { properties.member("question", outcome.question?.text) }
                }
            }
            return writer.bytes
        }
    }

    private func geometry(_ answer: Answer, to writer: inout JSONWriter) {
        guard let position = answer.position else { return writer.null() }
        writer.object { writer in
            if hasLines, !answer.lines.isEmpty {
                writer.member("type", "MultiLineString")
                writer.key("coordinates")
                json.write(answer.lines, to: &writer)
            } else {
                writer.member("type", "Point")
                writer.key("coordinates")
                json.write(position, to: &writer)
            }
        }
    }
}
