import Digests
import FoundationEssentials
public import PassiCarrai

extension Evidence {
    /// The SHA-256 of the evidence as JSON with sorted keys, hexadecimal: two verdicts with one fingerprint and one
    /// regulation are the same.
    public var fingerprint: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "INF", negativeInfinity: "-INF", nan: "NaN")
        // Nothing of evidence can fail to be encoded: numbers that JSON has no word for are words.
        guard let json = try? encoder.encode(self) else { return "" }
        return SHA256.digest(of: [UInt8](json)).hexadecimal
    }
}
