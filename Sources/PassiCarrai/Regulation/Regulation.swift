public import Languages

/// Everything that a comune's regulation says as data: parameters, the sources of the rules, and the zones.
public struct Regulation: Hashable, Sendable, Codable {
    /// Part of the territory.
    public struct Zone: Hashable, Sendable, Codable {
        /// Which motor vehicles there are.
        public enum Vehicles: String, Sendable, Codable, CaseIterable { case all, some, none }

        public var id: String
        public var title: String
        public var vehicles: Vehicles
        public var source: String
    }

    public var name: String
    /// Belfiore code; `nil` for what holds everywhere.
    public var comune: String?
    public var title: LocalizedText
    /// Of every file that it was made of, the comune's first: `venezia 2025-01, italia 2024-01`.
    public var version: String
    /// Those of the comune before those that it extends.
    public internal(set) var parameters: [Parameter]
    /// By the rule's id.
    public internal(set) var sources: [String: String]
    public internal(set) var zones: [String: Zone]
    private var places: [String: [Int]]

    init(name: String, title: LocalizedText, version: String) {
        self.name = name
        self.title = title
        self.version = version
        (parameters, sources, zones, places) = ([], [:], [:], [:])
    }

    /// Whether a text is a day as ISO 8601 writes it.
    public static func isDay(_ text: String) -> Bool { Day.isValid(text) }

    /// Only what holds on a day, ISO 8601.
    public func valid(on day: String) -> Regulation {
        var regulation = self
        regulation.parameters.removeAll { $0.validFrom > day || ($0.validTo.map { $0 < day } ?? false) }
        regulation.index()
        return regulation
    }

    /// Puts the parameters in the order in which they are asked.
    mutating func index() {
        places = [:]
        for (place, parameter) in parameters.enumerated() { places[parameter.key, default: []].append(place) }
    }

    /// The first parameter of a key that holds: the more conditions it names, the earlier; then the comune's own.
    public func parameter(_ key: ParameterKey, _ subject: Parameter.Subject = Parameter.Subject()) -> Parameter? {
        var best: Parameter?
        for place in places[key.rawValue] ?? [] {
            let parameter = parameters[place]
            guard parameter.condition.holds(for: subject) else { continue }
            if best.map({ $0.condition.weight < parameter.condition.weight }) ?? true { best = parameter }
        }
        return best
    }

    /// A number; infinite where the regulation has none for the subject, which no test of a complete one meets.
    func number(_ key: ParameterKey, _ subject: Parameter.Subject = Parameter.Subject()) -> Double {
        guard case .number(let number)? = parameter(key, subject)?.value else { return .infinity }
        return number
    }

    func text(_ key: ParameterKey) -> String {
        guard case .text(let text)? = parameter(key)?.value else { return "" }
        return text
    }

    func isOn(_ key: ParameterKey) -> Bool { text(key) == "true" }
}

/// Every parameter that is asked for. Each has to be there, with a source.
public enum ParameterKey: String, CaseIterable, Sendable {
    case intersectionMinimum = "intersection_min"
    case existingCutoff = "existing_cutoff"
    case farSideCounts = "far_side_counts"
    case cornerRadius = "corner_radius"
    case frontTolerance = "front_tolerance"
    case facingMaximum = "facing_max"
    case stripFreeArea = "strip_free_area"
    case intersectionReach = "intersection_reach"
    case sightBasis = "sight_basis"
    case sightStep = "sight_step"
    case sightReach = "sight_reach"
    case gateSetbackCar = "gate_setback_car"
    case gateSetbackHeavy = "gate_setback_heavy"
    case widthMinimum = "width_min"
    case widthMaximumCar = "width_max_car"
    case widthMaximumHeavy = "width_max_heavy"
    case gapOtherAccess = "gap_other_access"
    case overlapOtherAccess = "overlap_other_access"
    case maximumAccesses = "max_accesses_per_parcel"
    case crossingGap = "crossing_gap"
    case busZoneLength = "bus_zone_len"
    case treeGap = "tree_gap"
    case lampGap = "lamp_gap"
    case stallWidth = "stall_width"
    case stallLength = "stall_length"
    case stallGrid = "stall_grid"
    case slopeMaximum = "slope_max"
    case flatLength = "flat_len"
    case curveRadius = "curve_radius_warn"
    case curveChord = "curve_chord"
    case dualSeparation = "dual_separation"
    case spacingMinimum = "spacing_min"
    case spacingFloor = "spacing_floor"
    case levelCrossingGap = "level_crossing_gap"
    case speedDefault = "speed_default"
    case widthDefault = "width_default"
    case widthUncertainty = "width_uncertainty"
    case laneWidth = "lane_width"
    case laneMargin = "lane_margin"
    case laneUncertainty = "lane_uncertainty"
    case friction
    case reactionBase = "reaction_base"
    case reactionSlope = "reaction_slope"
    case populationThreshold = "population_threshold"
    case propertyBoundaryGap = "property_boundary_gap"
    case feeDepth = "fee_depth"
    case feeStandard = "fee_standard"
    case feeTemporary = "fee_temporary"
    case feeCoefficient = "fee_coefficient"
    case feeRounding = "fee_rounding"
    case feeLevelMaximumArea = "fee_level_max_area"
    case feeRedemption = "fee_redemption"
    case tariffVersion = "tariff_version"

    /// Those that are words, and not numbers or the table of friction.
    var isText: Bool {
        [.existingCutoff, .farSideCounts, .sightBasis, .propertyBoundaryGap, .feeRounding, .tariffVersion]
            .contains(self)
    }
}
