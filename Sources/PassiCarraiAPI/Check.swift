import Markup
import PassiCarrai
import ReferenceSystems
import Services

/// One check that was asked for: a scene that brings everything, or an access at a place of the database.
struct Check: Sendable {
    private let asked: PassoReading

    /// - Throws: `malformedRequest` for what is no JSON object, `missingParameter` for one that asks nothing.
    init(_ body: [UInt8]) throws(ServiceError) {
        guard !body.isEmpty else { throw Self.empty }
        try self.init(PassoReading(body))
    }

    /// - Throws: `malformedRequest` for what is no JSON object.
    init(_ reading: PassoReading) throws(ServiceError) {
        asked = reading
        if case .unreadable(let problem) = reading {
            throw ServiceError(.malformedRequest, locator: problem.path, problem.message)
        }
    }

    private static let empty = ServiceError(
        .missingParameter, locator: "scene",
        it: "Il corpo è vuoto: occorre {\"scene\": …}, o {\"parcel\": …, \"access\": …}, come in /openapi.json.",
        en: "The body is empty: expected {\"scene\": …}, or {\"parcel\": …, \"access\": …}, as in /openapi.json.")

    struct Answer {
        var verdict: Verdict
        var bytes: [UInt8]
    }

    func answer(_ sites: Sites, _ regulation: Regulation) -> Answer {
        let examined = asked.examine(sites, regulation)
        var json = JSONWriter()
        json.object { json in
            examined.verdict.writeMembers(to: &json)
            if case .request(let request) = asked { Self.write(request, examined, sites, &json) }
        }
        return Answer(verdict: examined.verdict, bytes: json.bytes)
    }

    /// What the database added: where the opening was put, and what was known there.
    private static func write(
        _ request: AccessRequest, _ examined: PassoReading.Examined, _ sites: Sites, _ json: inout JSONWriter
    ) {
        json.member("crs", request.crs.uri)
        if let evidence = examined.verdict.evidence {
            json.member("parcel", evidence.proposal.targetParcel)
            json.member("zone", evidence.context.zone)
        }
        if let ends = examined.opening {
            json.key("opening")
            json.array { json in for end in ends { json.position(end, in: request.crs) } }
        }
        json.state(of: sites)
    }
}

extension JSONWriter {
    /// Members that say which state of which data there is, and what nobody has surveyed.
    mutating func state(of sites: Sites) {
        key("data")
        object { json in
            for (collection, version) in sites.versions.sorted(by: { $0.key < $1.key }) {
                json.member(collection, version)
            }
        }
        key("unsurveyed")
        array { json in for kind in sites.unsurveyed { json.string(kind.rawValue) } }
    }

    /// With decimals for a millimetre.
    mutating func position(_ position: Position, in crs: CRS) {
        let format = DecimalText(decimals: crs.isGeographic ? 8 : 3)
        array { json in
            json.number(position.x, format)
            json.number(position.y, format)
        }
    }
}
