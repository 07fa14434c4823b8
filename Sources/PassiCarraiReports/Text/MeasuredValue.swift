import Languages
import PassiCarrai

/// Numbers of a finding as people read them.
enum MeasuredValue {
    private struct Name {
        var label: LocalizedText
        var unit: String
        var decimals = 2

        init(_ italian: String, _ english: String, _ unit: String, decimals: Int = 2) {
            label = LocalizedText(it: italian, en: english)
            self.unit = unit
            self.decimals = decimals
        }
    }

    /// In the order in which they are told.
    private static let measured: KeyValuePairs<String, Name> = [
        "distance_m": Name("distanza", "distance", "m"), "visible_m": Name("visibile da", "visible from", "m"),
        "setback_m": Name("arretramento", "setback", "m"), "width_m": Name("larghezza", "width", "m"),
        "gap_m": Name("distanza", "gap", "m"), "axis_m": Name("interasse", "axis to axis", "m"),
        "radius_m": Name("raggio", "radius", "m"), "boundary_m": Name("dal confine", "from the boundary", "m"),
        "obstacle_m2": Name("ostacoli", "obstacles", "m²"),
        "behind_sidewalk_m": Name("dietro il marciapiede", "behind the sidewalk", "m"),
        "straight_m": Name("in linea d'aria", "in a straight line", "m"),
        "node_distance_m": Name("dal nodo", "from the node", "m"),
        "slope_pct": Name("pendenza", "slope", "%", decimals: 1),
        "flat_len_m": Name("tratto piano", "level stretch", "m"), "count": Name("passi", "accesses", "", decimals: 0),
        "area_m2": Name("superficie", "area", "m²"), "charged_m2": Name("tassata", "charged", "m²"),
        "speed_kmh": Name("limite", "limit", "km/h", decimals: 0),
    ]

    private static let thresholds: KeyValuePairs<String, (sign: String, name: Name)> = [
        "min_m": ("≥", Name("", "", "m")), "max_m": ("≤", Name("", "", "m")), "max_m2": ("≤", Name("", "", "m²")),
        "reject_below_m": ("≥", Name("frenata", "braking", "m")),
        "warn_below_m": ("≥", Name("arresto", "stopping", "m")),
        "width_m": ("≥", Name("larghezza", "width", "m")), "length_m": ("≥", Name("lunghezza", "length", "m")),
        "floor_m": ("≥", Name("derogabile a", "with waiver", "m")), "max_pct": ("≤", Name("", "", "%", decimals: 0)),
        "max": ("≤", Name("", "", "", decimals: 0)), "tree_min_m": ("≥", Name("alberi", "trees", "m")),
        "lamp_min_m": ("≥", Name("pali", "poles", "m")),
    ]

    /// Every number that was measured, with its name.
    static func measured(_ finding: Finding, _ say: Wording) -> [String] {
        measured.compactMap { key, name in
            finding.number(key).map { number in
                let isMain = key == "distance_m" || key == "setback_m"
                let value =
                    isMain && name.decimals == 2
                    ? say.length(number, within: finding.uncertainty) : say.number(number, decimals: name.decimals)
                return "\(say(name.label)) \(value)\(name.unit.isEmpty ? "" : "\u{A0}" + name.unit)"
            }
        }
    }

    /// What is asked for.
    static func thresholds(_ finding: Finding, _ say: Wording) -> [String] {
        thresholds.compactMap { key, threshold in
            guard let number = finding.thresholdNumber(key), number.isFinite else { return nil }
            let label = say(threshold.name.label)
            let unit = threshold.name.unit.isEmpty ? "" : "\u{A0}" + threshold.name.unit
            return
                "\(label.isEmpty ? "" : label + " ")\(threshold.sign)\u{A0}\(say.number(number, decimals: threshold.name.decimals))\(unit)"
        }
    }

    /// The number that decides, and what is asked of it.
    static func main(of finding: Finding, _ say: Wording) -> (measured: String, threshold: String)? {
        let key: (String, String)? =
            switch finding.rule {
            case "PC-020": ("distance_m", "min_m")
            case "PC-030": ("visible_m", "reject_below_m")
            case "PC-050": ("setback_m", "min_m")
            case "PC-060": ("width_m", "min_m")
            case "PC-010": ("setback_m", "")
            case "PC-070": ("gap_m", "min_m")
            default: nil
            }
        guard let key, let number = finding.number(key.0) else { return nil }
        let threshold = finding.thresholdNumber(key.1).map { "≥ \(say.number($0))" } ?? ""
        return (say.length(number, within: finding.rule == "PC-020" ? finding.uncertainty : nil) + " m", threshold)
    }
}

extension Finding {
    func thresholdNumber(_ name: String) -> Double? {
        switch threshold.first(where: { $0.name == name })?.content {
        case .number(let number)?: number
        case .integer(let number)?: Double(number)
        default: nil
        }
    }
}
