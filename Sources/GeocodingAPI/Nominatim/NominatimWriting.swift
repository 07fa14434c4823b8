import Deflate
import Geocoding
import Markup
import Services
import SimpleFeatures

/// The formats of Nominatim that are written here.
enum NominatimFormat: String, CaseIterable, Sendable {
    case json, jsonv2, geojson, geocodejson

    var mediaType: String {
        switch self {
        case .json, .jsonv2: "application/json; charset=utf-8"
        case .geojson, .geocodejson: "application/geo+json; charset=utf-8"
        }
    }
}

/// Answers as Nominatim writes them. Source: Nominatim 4.5, output formats.
struct NominatimWriting: Sendable {
    let format: NominatimFormat
    let hasAddress: Bool
    let hasNames: Bool
    let hasTags: Bool
    let words: Words

    /// The answer to a search.
    func places(_ answers: [Answer]) -> [UInt8] {
        var json = JSONWriter()
        switch format {
        case .json, .jsonv2: json.array { json in for answer in answers { place(answer, into: &json) } }
        case .geojson: collection(answers, into: &json)
        case .geocodejson: return geocodeJSON(answers)
        }
        return json.bytes
    }

    /// The answer to a reverse search; `nil` for a point without anything.
    func place(_ answer: Answer?) -> [UInt8] {
        var json = JSONWriter()
        guard let answer else {
            json.object { $0.member("error", "Unable to geocode") }
            return json.bytes
        }
        switch format {
        case .json, .jsonv2: place(answer, into: &json)
        case .geojson: collection([answer], into: &json)
        case .geocodejson: return geocodeJSON([answer])
        }
        return json.bytes
    }

    private func place(_ answer: Answer, into json: inout JSONWriter) {
        json.object { json in
            head(answer, into: &json)
            let position = answer.position ?? Coordinate(longitude: 0, latitude: 0)
            json.member("lat", Self.degrees(position.latitude))
            json.member("lon", Self.degrees(position.longitude))
            members(answer, into: &json)
            json.key("boundingbox")
            json.array { json in
                let box = answer.box ?? Self.box(position)
                for number in [box.minY, box.maxY, box.minX, box.maxX] { json.string(Self.degrees(number)) }
            }
        }
    }

    private func collection(_ answers: [Answer], into json: inout JSONWriter) {
        json.object { json in
            json.member("type", "FeatureCollection")
            json.member("licence", licence(answers))
            json.key("features")
            json.array { json in
                for answer in answers {
                    json.object { json in
                        json.member("type", "Feature")
                        json.key("properties")
                        json.object { json in
                            head(answer, into: &json, isFeature: true)
                            members(answer, into: &json)
                        }
                        let position = answer.position ?? Coordinate(longitude: 0, latitude: 0)
                        json.key("bbox")
                        OutputCRS.degrees.write(answer.box ?? Self.box(position), into: &json)
                        json.key("geometry")
                        json.object { json in
                            json.member("type", "Point")
                            json.key("coordinates")
                            OutputCRS.degrees.write(position, into: &json)
                        }
                    }
                }
            }
        }
    }

    private func geocodeJSON(_ answers: [Answer]) -> [UInt8] {
        GeocodeDocument(writing: AnswerWriting()).search(SearchResult(answers: answers))
    }

    private func head(_ answer: Answer, into json: inout JSONWriter, isFeature: Bool = false) {
        json.member("place_id", count: answer.placeNumber)
        if !isFeature { json.member("licence", licence([answer])) }
    }

    private func members(_ answer: Answer, into json: inout JSONWriter) {
        let (category, type) = answer.category
        json.member(format == .json ? "class" : "category", category)
        json.member("type", type)
        json.member("place_rank", count: answer.kind.placeRank)
        json.member("importance", answer.confidence, AnswerWriting.share)
        json.member("addresstype", type == "house" ? "place" : type)
        json.member("name", answer.kind == .civico ? "" : answer.official)
        json.member("display_name", answer.label)
        if hasAddress {
            json.key("address")
            json.object { json in address(answer, into: &json) }
        }
        if hasNames {
            json.key("namedetails")
            json.object { $0.member("name", answer.official) }
        }
        if hasTags {
            json.key("extratags")
            json.object { json in
                json.member("kind", answer.kind.rawValue)
                json.member("confidence", String(answer.confidence))
                json.member("uncertainty_m", String(answer.uncertainty))
                json.member("ref:feature", answer.feature.map { $0.collection + "/" + $0.id })
                json.member("ref:catasto", answer.components.cadastralReference)
            }
        }
    }

    private func address(_ answer: Answer, into json: inout JSONWriter) {
        let parts = answer.components
        if ![.civico, .approximate, .interpolated, .street, .segment].contains(answer.kind), answer.kind.isPlace {
            json.member(answer.category.0, answer.official)
        }
        json.member("house_number", parts.number)
        // In the insulario the number is the sestiere's, which stands where clients look for the street.
        json.member("road", parts.street ?? parts.sestiere)
        json.member("neighbourhood", parts.locality)
        json.member("suburb", parts.sestiere ?? parts.district)
        json.member("city_district", parts.municipality)
        json.member("city", parts.comune)
        if parts.comune != nil {
            json.member("county", words("Città metropolitana di Venezia", "Metropolitan City of Venice"))
            json.member("ISO3166-2-lvl6", "IT-VE")
            json.member("state", "Veneto")
            json.member("ISO3166-2-lvl4", "IT-34")
        }
        json.member("postcode", parts.postcode)
        json.member("country", words("Italia", "Italy"))
        json.member("country_code", "it")
    }

    private func licence(_ answers: [Answer]) -> String? {
        GeocodeDocument.listed(answers.flatMap(\.credits).map(\.attribution))
    }

    private static func degrees(_ number: Double) -> String { OutputCRS.degrees.text(number) }

    private static func box(_ position: Coordinate) -> Envelope {
        let (x, y) = (position.longitude, position.latitude)
        return Envelope(minX: x, minY: y, maxX: x, maxY: y)
    }
}

extension Answer {
    /// A number that stays the same as long as the feature has its id; fits into the integers of every client.
    var placeNumber: Int {
        var hash = FNV1a()
        if let feature {
            hash.add((feature.collection + "/" + feature.id).utf8)
        } else {
            hash.add(label.utf8)
        }
        return Int(hash.state & 0x7FFF_FFFF)
    }

    /// Key and value, as OpenStreetMap would tag it.
    var category: (String, String) {
        switch kind {
        case .civico, .approximate, .interpolated: return ("place", "house")
        case .street, .segment: return ("highway", "residential")
        case .crossing: return ("highway", "crossing")
        case .kilometre: return ("highway", "milestone")
        case .bridge: return ("man_made", "bridge")
        case .canal: return ("waterway", "canal")
        case .sestiere: return ("place", "suburb")
        case .locality: return ("place", "neighbourhood")
        case .district: return ("place", "quarter")
        case .municipality: return ("boundary", "administrative")
        case .comune: return ("boundary", "administrative")
        case .sheet, .parcel: return ("boundary", "cadastral")
        case .coordinate: return ("place", "point")
        case .poi:
            let parts = (components.category ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : ("amenity", parts.first ?? "yes")
        }
    }
}

extension AnswerKind {
    /// Whether it has a name of its own that is no part of an address.
    var isPlace: Bool {
        switch self {
        case .poi, .bridge, .canal, .crossing: true
        default: false
        }
    }

    /// How large it is: 30 a house, 16 a town. Source: Nominatim, place ranking.
    var placeRank: Int {
        switch self {
        case .civico, .approximate, .interpolated, .poi, .coordinate, .parcel, .kilometre: 30
        case .street, .segment, .crossing, .bridge: 26
        case .canal, .sheet: 22
        case .locality: 22
        case .sestiere, .district: 19
        case .municipality: 18
        case .comune: 16
        }
    }
}
