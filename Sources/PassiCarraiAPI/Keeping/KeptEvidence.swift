import Foundation
import PassiCarrai

/// What a verdict is kept with: everything that was measured, and of a place also the scene that it was measured in, so that
/// it can be drawn again when the data are others.
struct KeptEvidence: Codable, Sendable {
    var evidence: Evidence
    /// `nil` where the request itself is the scene.
    var scene: Scene?

    private enum CodingKeys: String, CodingKey { case scene }

    init(_ evidence: Evidence, _ scene: Scene?) {
        self.evidence = evidence
        self.scene = scene
    }

    /// The scene stands as one more member among those of the evidence.
    init(from decoder: any Decoder) throws {
        evidence = try Evidence(from: decoder)
        scene = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Scene.self, forKey: .scene)
    }

    func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(scene, forKey: .scene)
    }

    // Numbers that JSON has no word for are words, as in the fingerprint.
    private static let (infinite, negative, none) = ("INF", "-INF", "NaN")

    /// JSON. - Throws: `EncodingError`.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            encoder.nonConformingFloatEncodingStrategy = .convertToString(
                positiveInfinity: Self.infinite, negativeInfinity: Self.negative, nan: Self.none)
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// - Throws: `DecodingError` for what this version cannot read any more.
    init(json: String) throws {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: Self.infinite, negativeInfinity: Self.negative, nan: Self.none)
        self = try decoder.decode(KeptEvidence.self, from: Data(json.utf8))
    }
}
