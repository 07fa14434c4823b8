import AddressTables
import Geocoding
import Languages
import ReferenceSystems
import Services
import SimpleFeatures
import YAMLText

extension Parameters {
    /// Of every forward operation.
    static let search = [
        "limit", "bias", "lat", "lon", "radius", "municipalita", "bbox", "kinds", "comune", "cadastral", "explain",
        "crs",
        "geometry",
    ]

    /// - Throws: `invalidParameter` with the name of the one that is wrong and what would be right.
    func searchOptions(_ limits: Limits, defaultLimit: Int = 5) throws(ServiceError) -> SearchOptions {
        var options = SearchOptions()
        options.language = words.language
        options.limit = min(defaultLimit, limits.answers)
        if let limit = try integer("limit", in: 1...limits.answers) { options.limit = limit }
        options.bias = try bias()
        options.within = try box("bbox")
        options.kinds = try kinds()
        options.comune = try comune()
        options.expectsCadastralReference = try flag("cadastral") ?? false
        options.explains = try flag("explain") ?? false
        _ = try language()
        return options
    }

    /// What the service's limits say of the operations here.
    struct Limits: Sendable {
        var answers = 50
    }

    /// - Throws: `invalidParameter` for a language that nothing is written in.
    func language() throws(ServiceError) -> LocalizedText.Language {
        guard let text = self["lang"] else { return words.language }
        guard let language = Words.best(text) else {
            throw wrong("lang", "it o en, non \(text.prefix(20)).", "it or en, not \(text.prefix(20)).")
        }
        return language
    }

    /// `lat,lon`, a box or the name of an area; or the same in parameters of their own.
    private func bias() throws(ServiceError) -> SearchOptions.Bias? {
        let radius = try number("radius", in: 1...100_000) ?? 1000
        if let text = self["bias"] {
            let numbers = Self.numbers(text)
            switch numbers.count {
            case 2:
                return .point(
                    try point(numbers[1], numbers[0], "bias", "latitudine,longitudine", "latitude,longitude"),
                    radius: radius)
            case 4:
                guard let box = Self.box(numbers) else {
                    throw wrong(
                        "bias", "un riquadro è ovest,sud,est,nord in gradi.",
                        "a box is west,south,east,north in degrees.")
                }
                return .box(box)
            default:
                guard !text.contains(","), text.utf8.count <= 100 else {
                    throw wrong(
                        "bias", "latitudine,longitudine oppure ovest,sud,est,nord oppure il nome di una municipalità.",
                        "latitude,longitude or west,south,east,north or the name of a municipality.")
                }
                return .area(text)
            }
        }
        if let area = self["municipalita"] { return .area(String(area.prefix(100))) }
        switch (try number("lat", in: -90...90), try number("lon", in: -180...180)) {
        case (let latitude?, let longitude?):
            return .point(try point(longitude, latitude, "lat", "latitudine", "latitude"), radius: radius)
        case (nil, nil): return nil
        default: throw wrong("lat", "lat e lon vanno insieme.", "lat and lon go together.")
        }
    }

    /// - Throws: `invalidParameter` outside the world, and for two numbers in the wrong order.
    func point(
        _ longitude: Double, _ latitude: Double, _ name: String, _ italian: String, _ english: String
    ) throws(ServiceError) -> Coordinate {
        guard abs(longitude) <= 180, abs(latitude) <= 90 else {
            throw wrong(name, "\(italian) in gradi.", "\(english) in degrees.")
        }
        let italy = Envelope(minX: 6, minY: 35, maxX: 19, maxY: 48)
        if !italy.contains(x: longitude, y: latitude), italy.contains(x: latitude, y: longitude) {
            throw wrong(
                name, "il punto è fuori d’Italia: latitudine e longitudine sono forse scambiate (\(italian)).",
                "the point lies outside Italy: latitude and longitude are perhaps swapped (\(english)).")
        }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    /// How positions in a reference system are read. - Throws: `invalidCRS` where nothing leads from it.
    func positions(in crs: CRS) throws(ServiceError) -> PositionReading {
        do throws(CRSError) {
            return try PositionReading(crs)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail)
        }
    }

    /// - Parameters:
    ///   - x: east or longitude, whatever the order of the CRS's axes.
    ///   - y: north or latitude.
    /// - Throws: `invalidParameter` for what is no number or lies outside of the world.
    func position(_ x: String, _ y: String, in crs: CRS) throws(ServiceError) -> Coordinate {
        guard let east = Self.decimal(x) else {
            throw wrong("lon", "un numero, non \(x.prefix(40)).", "a number, not \(x.prefix(40)).")
        }
        guard let north = Self.decimal(y) else {
            throw wrong("lat", "un numero, non \(y.prefix(40)).", "a number, not \(y.prefix(40)).")
        }
        if crs.isGeographic { return try point(east, north, "lon", "lon e lat", "lon and lat") }
        guard let position = try positions(in: crs).coordinate(x: east, y: north) else {
            throw wrong("lon", "fuori dal sistema \(crs).", "outside of \(crs).")
        }
        return try point(position.longitude, position.latitude, "lon", "lon e lat", "lon and lat")
    }

    private func kinds() throws(ServiceError) -> Set<AnswerKind> {
        guard let text = self["kinds"] else { return [] }
        var kinds: Set<AnswerKind> = []
        for part in text.split(separator: ",").prefix(40) {
            let name = String(part.trimmed.prefix(40))
            guard let kind = AnswerKind(plain: name) else {
                let names = AnswerKind.allCases.map(\.plain)
                let nearest = Nearest.match(name, among: names)
                throw wrong(
                    "kinds",
                    "tra \(names.joined(separator: ", ")), non \(name)" + (nearest.map { "; forse \($0)." } ?? "."),
                    "of \(names.joined(separator: ", ")), not \(name)" + (nearest.map { "; nearest: \($0)." } ?? "."))
            }
            kinds.insert(kind)
        }
        return kinds
    }

    private func comune() throws(ServiceError) -> String? {
        guard let text = self["comune"]?.uppercased() else { return nil }
        let digits = text.utf8.dropFirst()
        guard text.utf8.count == 4, let first = text.utf8.first, (0x41...0x5A).contains(first),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else {
            throw wrong(
                "comune", "il codice catastale, per esempio L736 per Venezia, non \(text.prefix(40)).",
                "the cadastral code, for example L736 for Venezia, not \(text.prefix(40)).")
        }
        return text
    }

    /// - Throws: `invalidCRS` for one that answers are not given in.
    func crs(_ offered: [CRS]) throws(ServiceError) -> CRS {
        guard let text = self["crs"] else { return .crs84 }
        let crs: CRS
        do throws(CRSError) {
            crs = try CRS(text)
        } catch {
            throw ServiceError(.invalidCRS, locator: "crs", error.detail.map { "crs: " + $0 })
        }
        guard crs == .crs84 || offered.contains(crs) else {
            let names = offered.map(\.description).joined(separator: ", ")
            throw ServiceError(
                .invalidCRS, locator: "crs",
                it: "crs: CRS84 o uno di \(names), non \(crs).", en: "crs: CRS84 or one of \(names), not \(crs).")
        }
        return crs
    }

    /// Whether lines are wanted where an answer has them, and not its point alone.
    func wantsLines(_ otherwise: Bool = false) throws(ServiceError) -> Bool {
        try choice("geometry", of: ["point", "full"]).map { $0 == "full" } ?? otherwise
    }
}

extension AnswerKind {
    /// The name without accents, as an address can hold it.
    var plain: String {
        switch self {
        case .locality: "localita"
        case .municipality: "municipalita"
        default: rawValue
        }
    }

    /// With its accents or without.
    init?(plain name: String) {
        let name = name.lowercased()
        guard let kind = Self.allCases.first(where: { $0.plain == name || $0.rawValue == name }) else { return nil }
        self = kind
    }
}
