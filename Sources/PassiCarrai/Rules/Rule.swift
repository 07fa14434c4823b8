import Languages

/// One requirement of the regulation: a pure function of evidence and regulation.
public struct Rule: Sendable, Identifiable {
    /// `PC-020`.
    public let id: String
    let judge: @Sendable (Evidence, Regulation) -> Judgement
    /// Whether nothing else is evaluated when it is not met.
    var isGate = false
    /// What must have been surveyed for it to be met; otherwise it has nothing to say.
    var looksAt: SiteDefinition.Kind?

    /// What it says of the evidence.
    func judgement(_ evidence: Evidence, _ regulation: Regulation) -> Judgement {
        let judgement = judge(evidence, regulation)
        guard let looksAt, evidence.unsurveyed.contains(looksAt.rawValue), judgement.severity == .pass else {
            return judgement
        }
        let words = looksAt.words
        return .notApplicable("Nessun rilievo di \(words.it).", "Not surveyed: \(words.en).")
    }

    /// Whether the evaluation ends with this finding.
    func ends(_ severity: Severity, _ evidence: Evidence) -> Bool {
        guard isGate else { return false }
        switch id {
        // Without a road in front there is nothing that the others could look at; what stands in the way can be moved.
        case "PC-010": return evidence.facing == nil
        // A path that no vehicle may use has neither intersections nor sight; a road of the wrong class has both.
        case "PC-011": return evidence.facing?.kind.isPublicVehicular == false
        default: return severity >= .reject
        }
    }

    static let validInput = Rule(id: "PC-004", judge: PlaceRules.validInput, isGate: true)

    /// Every rule, in the order of evaluation. Source: `docs/passi-carrai.md`, order.
    public static let all: [Rule] = [
        Rule(id: "PC-101", judge: PlaceRules.waterGate, isGate: true),
        Rule(id: "PC-001", judge: PlaceRules.traffic, isGate: true),
        Rule(id: "PC-002", judge: PlaceRules.authority),
        Rule(id: "PC-003", judge: PlaceRules.restriction, looksAt: .restrictedAreas),
        validInput,
        Rule(id: "PC-010", judge: RoadRules.facesRoad, isGate: true),
        Rule(id: "PC-022", judge: RoadRules.roundabout, isGate: true),
        Rule(id: "PC-011", judge: RoadRules.roadType, isGate: true),
        Rule(id: "PC-012", judge: RoadRules.secondaryRoad),
        Rule(id: "PC-020", judge: IntersectionRules.distance),
        Rule(id: "PC-023", judge: RoadRules.dualCarriageway),
        Rule(id: "PC-030", judge: SightRules.visibility),
        Rule(id: "PC-031", judge: SightRules.curve),
        Rule(id: "PC-040", judge: ParcelRules.stall),
        Rule(id: "PC-041", judge: ParcelRules.pedestrians),
        Rule(id: "PC-050", judge: GateRules.setback),
        Rule(id: "PC-051", judge: GateRules.ramp),
        Rule(id: "PC-052", judge: GateRules.opening),
        Rule(id: "PC-060", judge: ParcelRules.minimumWidth),
        Rule(id: "PC-061", judge: ParcelRules.maximumWidth),
        Rule(id: "PC-070", judge: AccessRules.sameSide, looksAt: .existingAccesses),
        Rule(id: "PC-071", judge: AccessRules.onePerParcel, looksAt: .existingAccesses),
        Rule(id: "PC-072", judge: AccessRules.spacing),
        Rule(id: "PC-080", judge: KerbRules.crossing, looksAt: .crossings),
        Rule(id: "PC-081", judge: KerbRules.busStop, looksAt: .busStops),
        Rule(id: "PC-082", judge: KerbRules.objects, looksAt: .trees),
        Rule(id: "PC-083", judge: KerbRules.bays),
        Rule(id: "PC-084", judge: KerbRules.tramway),
        Rule(id: "PC-085", judge: KerbRules.cyclePath),
        Rule(id: "PC-090", judge: DataRules.quality),
        Rule(id: "PC-091", judge: DataRules.temporary),
        Rule(id: "PC-100", judge: FeeRules.fee),
    ]
}

extension Judgement {
    /// A rule that has nothing to say here.
    static func notApplicable(_ italian: String, _ english: String) -> Judgement {
        Judgement(.notApplicable, italian, english)
    }
}

extension Double {
    var it: String { metres(.italian) }
    var en: String { metres(.english) }
}
