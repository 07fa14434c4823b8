/// The words by which reports place themselves: what they mean, and how far from the place that may be.
enum RelationWords {
    /// Phrases, longest first; folded words, small ones between them included.
    private static let phrases: [(words: [String], relation: Report.Relation)] = [
        (["all", "altezza"], .at), (["altezza"], .at), (["di", "fronte"], .opposite), (["fronte"], .opposite),
        (["in", "prossimita"], .near),
        (["prossimita"], .near), (["nei", "pressi"], .near), (["pressi"], .near), (["vicino"], .near),
        (["vicina"], .near),
        (["accanto"], .near), (["affianco"], .near), (["fianco"], .near), (["adiacente"], .near),
        (["adiacenze"], .near),
        (["dietro"], .behind), (["retro"], .behind), (["prima"], .before), (["dopo"], .after), (["sotto"], .under),
        (["ai", "piedi"], .near), (["piedi"], .near), (["sopra"], .on), (["sul"], .on), (["sulla"], .on),
        (["davanti"], .at),
        (["lungo"], .along), (["tra"], .between), (["fra"], .between), (["tratto"], .between), (["angolo"], .corner),
        (["incrocio"], .corner), (["near"], .near), (["opposite"], .opposite), (["behind"], .behind),
        (["between"], .between),
        (["next"], .near), (["front"], .at),
    ]

    /// The relation that the words before a unit say; the nearest counts, at most six units back.
    static func relation(before index: Int, in units: [Unit]) -> (relation: Report.Relation, start: Int)? {
        var position = index - 1
        while position >= 0, index - position <= 6 {
            let unit = units[position]
            if isStop(units, position + 1), position + 1 < index { return nil }
            for phrase in phrases {
                let start = position - phrase.words.count + 1
                guard start >= 0, unit.word == phrase.words.last else { continue }
                if zip(start..., phrase.words).allSatisfy({ units[$0].word == $1 }) { return (phrase.relation, start) }
            }
            // Anything that is neither a small word nor a number ends the search.
            if !unit.isParticle, !unit.isDigits, !unit.roles.contains(.numberLabel), unit.word != "alla",
                unit.number == nil, unit.generic == 0
            {
                return nil
            }
            position -= 1
        }
        return nil
    }

    private static let places: Set<String> = [
        "a", "ad", "al", "all", "alla", "allo", "ai", "alle", "agli", "in", "nel", "nello", "nella", "nell", "nei",
        "nelle",
        "presso", "davanti", "vicino", "accanto", "dietro", "fronte", "sotto", "sopra", "sul", "sulla", "sulle", "da",
        "dal",
        "dalla", "dall", "tra", "fra", "at", "near", "opposite", "behind", "outside", "by", "front", "to", "pressi",
        "prossimita", "altezza", "lungo", "fermata", "fianco", "ingresso", "entrata", "uscita", "next", "foot",
        "beside", "entrance", "riferimento", "zona", "verso", "visin", "rente", "drio", "sora", "soto", "from",
        "around",
        "distante", "lontano", "across", "vicinanze", "paraggi", "dintorni", "parti", "adiacenze", "of", "interno",
        "esterno", "lato", "dopo", "prima", "oltre", "after", "before",
    ]

    static func isPlaceWord(_ word: String) -> Bool { places.contains(word) }

    /// Whether a word of place stands right before a unit, articles left out; the kind of a site is one too: `il bar`.
    static func isLocated(_ index: Int, in units: [Unit]) -> Bool {
        var position = index - 1
        while position >= max(0, index - 4), !isStop(units, position + 1) {
            if places.contains(units[position].word) || kinds.contains(units[position].word) { return true }
            guard units[position].isParticle else { return false }
            position -= 1
        }
        return false
    }

    /// Whether a unit says that two streets meet: `angolo`, `incrocio`, `si gira`; `canton` where names follow.
    static func isCrossing(_ units: [Unit], _ index: Int) -> Bool {
        if units[index].roles.contains(.crossing) { return true }
        if crossings.contains(units[index].word) { return true }
        guard ["canton", "cantone", "corner"].contains(units[index].word), index + 1 < units.count else { return false }
        return ["de", "del", "dela", "fra", "tra", "co", "con", "of", "with", "between"].contains(units[index + 1].word)
    }

    private static let crossings: Set<String> = [
        "incroci", "incrociano", "incontro", "incontra", "incontrano", "junction", "crossroads", "crossroad", "meets",
        "meet",
        "bivio", "confluenza", "congiunge", "congiungono", "confluisce", "sbocca", "sbuca", "sfocia", "immette",
        "crosses",
        "joins",
    ]

    /// Whether a sentence or a line ends before a unit.
    static func isStop(_ units: [Unit], _ index: Int) -> Bool {
        guard index > 0, index < units.count else { return true }
        let before = units[index].before
        if before == .line { return true }
        if before == .dot, units[index].isSpaced {
            // `S. Marco`, `n. 23`, `v. Piave`: a point that shortens.
            let last = units[index - 1]
            return
                !(last.word.utf8.count <= 2 || last.roles.contains(.crossing) || last.roles.contains(.numberLabel)
                || Lexicon.isAbbreviation(last.word))
        }
        return false
    }

    static func uncertainty(_ relation: Report.Relation, _ own: Double, _ kind: AnswerKind) -> Double {
        switch relation {
        case .at, .on, .along, .corner, .between: own
        case .opposite: max(own, 10)
        case .under, .behind, .before, .after: max(own, 25)
        case .near: max(own, kind == .poi || kind == .bridge ? 50 : 30)
        }
    }

    /// Words that name a kind of place; they may begin a mention without a generic part.
    static let cues: Set<String> = kinds.union([
        "ca", "canal", "church", "station", "hospital", "ex", "villa", "forte", "casa", "centro", "torre", "scalo",
        "fiume",
        "ghebo", "collettore", "idrovia", "idroscalo", "bacinetto", "bacino", "marzarieta",
    ])

    /// What sites are, said before their names.
    static let kinds: Set<String> = [
        "chiesa", "basilica", "scuola", "scuole", "ospedale", "stazione", "fermata", "imbarcadero", "pontile", "teatro",
        "museo", "hotel", "albergo", "farmacia", "cimitero", "supermercato", "palazzo", "biblioteca", "mercato",
        "universita", "ristorante", "bar", "locanda", "pizzeria", "campanile", "giardino", "giardini", "stadio",
        "parcheggio", "approdo", "capolinea", "liceo", "istituto", "asilo", "convento", "vaporetto", "galleria",
        "gallerie", "monumento", "arsenale", "osteria", "trattoria", "hosteria", "hostaria", "pasticceria", "gelateria",
        "caffe", "caffetteria", "cafe", "cantina", "bacaro", "snack", "pub", "enoteca", "pensione", "residenza",
        "alloggi",
        "ostello", "taverna", "rosticceria", "panificio", "edicola", "banca", "posta", "poste", "tabacchi",
        "restaurant",
        "museum", "pharmacy", "school", "hostel", "theatre", "theater", "supermarket", "cinema", "caserma", "questura",
        "municipio", "piscina", "palestra", "oratorio", "patronato", "cappella", "duomo", "campeggio", "camping",
        "darsena",
        "squero", "fontego", "fondaco", "fondazione", "ambulatorio", "distretto", "ufficio", "nido", "house", "guest",
        "resort", "residence", "relais", "suites", "apartments", "birreria", "bottega", "libreria", "negozio", "club",
    ]
}
