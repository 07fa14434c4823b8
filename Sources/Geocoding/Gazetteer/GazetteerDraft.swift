import FeatureStores

/// A gazetteer while it is made: everything in memory, places in no order.
struct GazetteerDraft {
    var places: [DraftPlace] = []
    var civici: [DraftCivico] = []
    var parcels: [DraftParcel] = []
    var streets: [RawStreet] = []
    var sources: [(collection: String, version: String, credit: Credit)] = []
    var texts = TextPool()
    var readings = NameReadings()
    var locator = AreaLocator()
    /// Folded names of areas → place.
    var areas: [String: Int] = [:]
    /// Comuni by their Belfiore code.
    var comuni: [String: Int] = [:]
    /// Districts and municipalità, whose names count in parts too.
    var wideAreas: [Int] = []

    /// The comune that the sources are of.
    var comune: Int?
    private(set) var given = GazetteerSources(belfiore: "", name: "")
    private var sourceNumbers: [String: UInt16] = [:]
    /// Collections that hold more than one comune and have been read.
    private var shared: Set<String> = []

    /// Takes up the collections of one more comune. What the streets and areas of the one before are called counts no
    /// more: each has its own Via Roma.
    mutating func begin(_ given: GazetteerSources) {
        self.given = given
        streets = []
        areas = areas.filter { places[$0.value].kind == .comune }
        comune = comuni[given.belfiore]
        if let comune { places[comune].importance = 1 }
    }

    /// The collection, the first time that it is asked for.
    mutating func once(_ collection: String?) -> String? {
        guard let collection, shared.insert(collection).inserted else { return nil }
        return collection
    }

    /// Where no outline says in which comune a place lies, it lies in the one whose collections it is from.
    mutating func fillComune(from first: Int) {
        guard let comune else { return }
        for index in first..<places.count
        where places[index].comune == GazetteerFormat.none && places[index].kind != .comune {
            places[index].comune = UInt32(comune)
        }
    }

    /// The number of a source by the key of its credit.
    mutating func source(_ key: String, version: String) throws(GazetteerError) -> UInt16 {
        if let number = sourceNumbers[key] { return number }
        guard sources.count < GazetteerFormat.mostSources else {
            throw .tooLarge(what: "sources", count: sources.count + 1, most: GazetteerFormat.mostSources)
        }
        let collection = key.split(separator: " ").first.map(String.init) ?? key
        let credit = given.credits[key] ?? Credit(collection: collection, licence: "", attribution: "")
        sources.append((collection, version, credit))
        let number = UInt16(sources.count - 1)
        sourceNumbers[key] = number
        return number
    }

    /// Fills in the areas that a place lies in.
    func locate(_ place: inout DraftPlace) {
        guard let position = place.position else { return }
        let found = locator.locate(x: position.x, y: position.y)
        func set(_ field: inout UInt32, _ kind: PlaceKind) {
            if field == GazetteerFormat.none, let area = found[kind] { field = UInt32(area) }
        }
        set(&place.comune, .comune)
        set(&place.municipality, .municipality)
        set(&place.district, .district)
        if place.kind != .locality { set(&place.locality, .locality) }
        if place.kind != .sestiere { set(&place.sestiere, .sestiere) }
    }

    mutating func area(named name: String) -> Int? { areas[readings.areaKey(name)] }
}
