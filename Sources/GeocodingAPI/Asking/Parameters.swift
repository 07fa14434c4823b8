import AddressTables
import Geocoding
import Services
import SimpleFeatures
import YAMLText

/// The parameters of one request, checked against those that its operation has. Errors are told in the language asked.
struct Parameters: Sendable {
    private var values: [String: String]
    let words: Words

    /// Other names of some parameters.
    static let synonyms = [
        "text": "q", "testo": "q", "via": "street", "civico": "number", "numero": "number", "localita": "locality",
        "cap": "postcode", "nome": "name", "x": "lon", "y": "lat", "lingua": "lang",
    ]

    /// - Parameter known: the operation's own parameters.
    /// - Throws: `invalidParameter` for a parameter that the operation does not have, naming the nearest, or has twice.
    init(_ items: [QueryItem], known: [String], _ words: Words) throws(ServiceError) {
        let known = known + ["lang"]
        var values: [String: String] = [:]
        for item in items {
            let name = known.contains(item.name) ? item.name : Self.synonyms[item.name] ?? item.name
            guard known.contains(name) else {
                let written = String(item.name.prefix(60))
                let nearest = Nearest.match(written, among: known + Self.synonyms.filter { known.contains($1) }.keys)
                throw ServiceError(
                    .invalidParameter, locator: written,
                    it: "Non c'è un parametro \(written)" + (nearest.map { "; forse \($0)" } ?? "")
                        + "; ci sono \(known.joined(separator: ", ")).",
                    en: "There is no parameter \(written)" + (nearest.map { "; nearest: \($0)" } ?? "")
                        + "; there are \(known.joined(separator: ", ")).")
            }
            guard values.updateValue(item.value, forKey: name) == nil else {
                throw ServiceError(
                    .invalidParameter, locator: name,
                    it: "\(name) è dato due volte.", en: "\(name) is given twice.")
            }
        }
        self.values = values
        self.words = Words.best(values["lang"]).map { Words($0) } ?? words
    }

    /// The same with one parameter that means something else here.
    func without(_ name: String) -> Parameters {
        var others = self
        others.values[name] = nil
        return others
    }

    /// Without blanks at both ends; an empty value counts as none.
    subscript(_ name: String) -> String? {
        guard let value = values[name]?.trimmed, !value.isEmpty else { return nil }
        return String(value)
    }

    /// - Throws: `missingParameter` when it is absent or empty.
    func required(_ name: String, example: String) throws(ServiceError) -> String {
        if let value = self[name] { return value }
        throw ServiceError(
            .missingParameter, locator: name,
            it: "Manca \(name); per esempio \(name)=\(example).",
            en: "\(name) is missing; for example \(name)=\(example)."
        )
    }

    func wrong(_ name: String, _ italian: String, _ english: String) -> ServiceError {
        ServiceError(.invalidParameter, locator: name, it: "\(name): \(italian)", en: "\(name): \(english)")
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(ServiceError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw wrong(
                name, "un numero intero da \(range.lowerBound) a \(range.upperBound), non \(text.prefix(40)).",
                "a whole number from \(range.lowerBound) to \(range.upperBound), not \(text.prefix(40)).")
        }
        return value
    }

    /// A decimal comma is read too, where the value is one number.
    func number(_ name: String, in range: ClosedRange<Double>) throws(ServiceError) -> Double? {
        guard let text = self[name] else { return nil }
        guard let value = Self.decimal(text), range.contains(value) else {
            throw wrong(
                name,
                "un numero da \(Self.plain(range.lowerBound)) a \(Self.plain(range.upperBound)), non \(text.prefix(40)).",
                "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)), not \(text.prefix(40))."
            )
        }
        return value
    }

    func flag(_ name: String) throws(ServiceError) -> Bool? {
        guard let text = self[name] else { return nil }
        switch text.lowercased() {
        case "true", "1", "yes", "si", "sì", "on": return true
        case "false", "0", "no", "off": return false
        default: throw wrong(name, "true o false, non \(text.prefix(40)).", "true or false, not \(text.prefix(40)).")
        }
    }

    /// One of the names; the nearest is named for another.
    func choice(_ name: String, of names: [String]) throws(ServiceError) -> String? {
        guard let text = self[name] else { return nil }
        if names.contains(text) { return text }
        let nearest = Nearest.match(String(text.prefix(60)), among: names)
        throw wrong(
            name,
            "uno di \(names.joined(separator: ", ")), non \(text.prefix(40))"
                + (nearest.map { "; forse \($0)." } ?? "."),
            "one of \(names.joined(separator: ", ")), not \(text.prefix(40))"
                + (nearest.map { "; nearest: \($0)." } ?? "."))
    }

    /// Degrees, `[west, south, east, north]`.
    func box(_ name: String) throws(ServiceError) -> Envelope? {
        guard let text = self[name] else { return nil }
        let numbers = Self.numbers(text)
        guard numbers.count == 4, let box = Self.box(numbers) else {
            throw wrong(
                name, "ovest,sud,est,nord in gradi, per esempio 12.30,45.42,12.38,45.46.",
                "west,south,east,north in degrees, for example 12.30,45.42,12.38,45.46.")
        }
        return box
    }

    static func box(_ numbers: [Double]) -> Envelope? {
        let box = Envelope(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3])
        let world = Envelope(minX: -180, minY: -90, maxX: 180, maxY: 90)
        return !box.isEmpty && world.contains(box) ? box : nil
    }

    /// The numbers of a list with commas; empty when one is none.
    static func numbers(_ text: String) -> [Double] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 8 else { return [] }
        let numbers = parts.compactMap { decimal($0) }
        return numbers.count == parts.count ? numbers : []
    }

    static func decimal(_ text: some StringProtocol) -> Double? { AddressRow.number(text.trimmed) }

    private static func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
}
