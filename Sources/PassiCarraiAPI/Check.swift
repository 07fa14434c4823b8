import Markup
import PassiCarrai
import ReferenceSystems
import Services

/// One check that was asked for: a scene that brings everything, or an access at a place of the database.
struct Check: Sendable {
    let asked: PassoReading

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

    func examined(_ basis: CurrentSites.Basis) -> PassoReading.Examined { asked.examine(basis.sites, basis.regulation) }
}

extension PassoReading {
    /// The verdict as the contract has it; of an access by its place also what the database added: where the opening was
    /// put, and what was known there.
    func document(_ examined: Examined, _ sites: Sites?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            examined.verdict.writeMembers(to: &json)
            guard case .request(let request) = self else { return }
            json.member("crs", request.crs.uri)
            if let evidence = examined.verdict.evidence {
                json.member("parcel", evidence.proposal.targetParcel)
                json.member("parcel_notice", sites?.notice(ofParcel: evidence.proposal.targetParcel))
                json.member("zone", evidence.context.zone)
            }
            if let ends = examined.opening {
                json.key("opening")
                json.array { json in for end in ends { json.position(end, in: request.crs) } }
            }
            if let sites { json.state(of: sites) }
        }
        return json.bytes
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
