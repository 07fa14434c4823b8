/// Readings of names, each made once: the sources say the same names again and again.
struct NameReadings {
    private struct Reading {
        var reading: NameReading
        var mergeKey: String?
    }

    private var streets: [String: Reading] = [:]
    private var others: [String: NameReading] = [:]

    mutating func reading(_ name: String, isStreet: Bool = true) -> NameReading {
        if isStreet {
            if let known = streets[name] { return known.reading }
            let reading = NameReading(name)
            streets[name] = Reading(reading: reading, mergeKey: nil)
            return reading
        }
        if let known = others[name] { return known }
        let reading = NameReading(name, isStreet: false)
        others[name] = reading
        return reading
    }

    /// ``NameReading/mergeKey`` of a street's name.
    mutating func mergeKey(_ name: String) -> String {
        if let key = streets[name]?.mergeKey { return key }
        let reading = reading(name)
        let key = reading.mergeKey
        streets[name] = Reading(reading: reading, mergeKey: key)
        return key
    }

    /// Saints and their abbreviations alike: `S. Marco`, `SAN MARCO`.
    mutating func areaKey(_ name: String) -> String {
        reading(name, isStreet: false).words.joined(separator: " ")
    }
}
