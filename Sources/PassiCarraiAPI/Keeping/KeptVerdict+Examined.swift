import Languages
import Markup
public import PassiCarrai
public import PassiCarraiRegister
public import PassiCarraiReports

extension KeptVerdict {
    /// A verdict with all that it was given on; `nil` where nothing was measured.
    ///
    /// - Parameters:
    ///   - asked: the request as it came, JSON.
    ///   - sites: what the place was measured in; a scene brings its own.
    public init?(
        _ examined: PassoReading.Examined, of reading: PassoReading, asked: [UInt8], _ sites: Sites?,
        _ provenance: Provenance
    ) {
        guard let evidence = examined.verdict.evidence else { return nil }
        var (data, scene) = (#"{"scena":true}"#, PassiCarrai.Scene?.none)
        if case .request = reading, let sites {
            (data, scene) = (Self.data(sites, provenance), examined.scene)
        }
        guard let measured = try? KeptEvidence(evidence, scene).json else { return nil }
        self.init(
            outcome: examined.verdict.outcome.rawValue, regulation: examined.verdict.regulation, data: data,
            request: String(decoding: asked, as: UTF8.self), evidence: measured,
            verdict: String(decoding: reading.document(examined, sites), as: UTF8.self))
    }

    private static func data(_ sites: Sites, _ provenance: Provenance) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("versioni")
            json.object { json in
                for (collection, version) in sites.versions.sorted(by: { $0.key < $1.key }) {
                    json.member(collection, version)
                }
            }
            if !provenance.dataDate.isEmpty { json.member("data", provenance.dataDate) }
            json.member("fonte", provenance.attribution?.italian)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Where the data came from that it was given on.
    var provenance: Provenance {
        guard let json = try? JSONValue(Array(data.utf8)), json["versioni"] != nil else { return .declared }
        return Provenance(
            attribution: json["fonte"]?.text.map { LocalizedText($0) }, dataDate: json["data"]?.text ?? "")
    }
}

extension Evaluator {
    /// Judges what was measured for a kept verdict by the rules of this evaluator.
    ///
    /// - Throws: `DecodingError` for evidence that this version cannot read any more.
    public func judgement(of kept: KeptVerdict) throws -> Recheck.Judgement {
        Recheck.Judgement(verdict(by: try KeptEvidence(json: kept.evidence).evidence), versions: nil)
    }

    /// The same where the access is at a place: measured again in the data of now. A scene is judged as it was measured.
    public func judgement(of kept: KeptVerdict, in sites: Sites) throws -> Recheck.Judgement {
        let reading = PassoReading(Array(kept.request.utf8))
        guard case .request = reading else { return try judgement(of: kept) }
        return Recheck.Judgement(reading.examine(sites, regulation).verdict, versions: sites.versions)
    }
}

extension Recheck.Judgement {
    fileprivate init(_ verdict: Verdict, versions: [String: String]?) {
        self.init(
            outcome: verdict.outcome.rawValue, regulation: verdict.regulation,
            rules: Dictionary(
                verdict.findings.map { ($0.rule, $0.severity.rawValue) }, uniquingKeysWith: { first, _ in first }),
            versions: versions)
    }
}
