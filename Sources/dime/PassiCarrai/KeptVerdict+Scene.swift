import Foundation
import Markup
import PassiCarrai
import PassiCarraiRegister

extension KeptVerdict {
    /// A verdict on a scene, with what it was given on; `nil` where nothing was measured.
    ///
    /// - Parameter scene: as it was read, JSON.
    init?(_ verdict: Verdict, on scene: [UInt8]) {
        guard let evidence = verdict.evidence, let measured = try? JSONEncoder().encode(evidence) else { return nil }
        var writer = JSONWriter()
        verdict.write(to: &writer)
        // The scene brings its own data: there is no version of a collection to name.
        self.init(
            outcome: verdict.outcome.rawValue, regulation: verdict.regulation, data: #"{"scena":true}"#,
            request: String(decoding: scene, as: UTF8.self), evidence: String(decoding: measured, as: UTF8.self),
            verdict: String(decoding: writer.bytes, as: UTF8.self))
    }
}

extension Evaluator {
    /// Judges kept evidence by the rules of this evaluator.
    ///
    /// - Throws: `DecodingError` for evidence that this version cannot read any more.
    func outcome(of kept: KeptVerdict) throws -> (outcome: String, regulation: String) {
        let evidence = try JSONDecoder().decode(Evidence.self, from: Data(kept.evidence.utf8))
        return (verdict(by: evidence).outcome.rawValue, regulation.version)
    }
}
