import Geocoding
import Services
import SimpleFeatures

/// Parameters as other geocoders take them: the last of a repeated name wins, and what is unknown is passed over.
struct FacadeParameters: Sendable {
    private var values: [String: String] = [:]

    init(_ items: [QueryItem]) {
        for item in items { values[item.name.lowercased()] = item.value }
    }

    subscript(_ name: String) -> String? {
        guard let value = values[name]?.trimmed, !value.isEmpty else { return nil }
        return String(value)
    }

    func flag(_ name: String) -> Bool {
        guard let text = self[name]?.lowercased() else { return false }
        return text != "0" && text != "false"
    }

    private func wrong(_ name: String, _ words: Words, _ italian: String, _ english: String) -> ServiceError {
        ServiceError(.invalidParameter, locator: name, it: "\(name): \(italian)", en: "\(name): \(english)")
    }

    func checkLength(_ text: String, _ limit: Int, _ words: Words) throws(ServiceError) {
        guard text.utf8.count > limit else { return }
        throw wrong(
            "q", words, "\(text.utf8.count) byte, al massimo \(limit).", "\(text.utf8.count) bytes, \(limit) at most.")
    }

    func format(_ words: Words) throws(ServiceError) -> NominatimFormat {
        guard let text = self["format"] else { return .jsonv2 }
        guard let format = NominatimFormat(rawValue: text) else {
            let names = NominatimFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(
                "format", words, "uno di \(names), non \(text.prefix(40)).", "one of \(names), not \(text.prefix(40)).")
        }
        return format
    }

    /// - Throws: `missingParameter`, `invalidParameter` for a point that is none.
    func point(_ words: Words, isRequired: Bool) throws(ServiceError) -> Coordinate? {
        guard let latitude = self["lat"], let longitude = self["lon"] else {
            guard isRequired || self["lat"] != nil || self["lon"] != nil else { return nil }
            throw ServiceError(
                .missingParameter, locator: self["lat"] == nil ? "lat" : "lon",
                it: "Servono lat e lon in gradi.", en: "lat and lon are needed, in degrees.")
        }
        guard let y = Parameters.decimal(latitude), abs(y) <= 90 else {
            throw wrong("lat", words, "gradi da -90 a 90.", "degrees from -90 to 90.")
        }
        guard let x = Parameters.decimal(longitude), abs(x) <= 180 else {
            throw wrong("lon", words, "gradi da -180 a 180.", "degrees from -180 to 180.")
        }
        return Coordinate(longitude: x, latitude: y)
    }

    /// Two opposite corners, any of them first.
    func corners(_ name: String, _ words: Words) throws(ServiceError) -> Envelope? {
        guard let text = self[name] else { return nil }
        let numbers = Parameters.numbers(text)
        guard numbers.count == 4,
            let box = Parameters.box([
                min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
                max(numbers[1], numbers[3]),
            ])
        else { throw wrong(name, words, "ovest,sud,est,nord in gradi.", "west,south,east,north in degrees.") }
        return box
    }

    /// Nominatim's structured query: `street` is number and name, in any order.
    var address: (fields: StructuredAddress, text: String) {
        var fields = StructuredAddress()
        fields.name = self["amenity"]
        fields.street = self["street"]
        fields.locality = self["city"]
        fields.postcode = self["postalcode"]
        let text = [fields.name, fields.street, fields.locality, fields.postcode].compactMap { $0 }.joined(
            separator: ", ")
        return (fields, text)
    }
}
