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

    private static let home: Set<String> = [
        "abito", "abita", "abitiamo", "abitante", "vivo", "vive", "viviamo", "risiedo", "residente", "residenti",
        "residenza", "domiciliato", "domiciliata", "domicilio", "live", "resident", "ufficio", "lavoro",
        "studio",
        "office",  // Where somebody comes from.
        "andando", "venendo", "partendo", "uscendo", "tornando", "vengo", "parto", "venivo", "tornavo", "uscivo",
        "coming",
    ]
    private static let places: Set<String> = [
        "a", "ad", "al", "all", "alla", "allo", "ai", "alle", "agli", "in", "nel", "nello", "nella", "nell", "nei",
        "nelle",
        "presso", "davanti", "vicino", "accanto", "dietro", "fronte", "sotto", "sopra", "sul", "sulla", "sulle", "da",
        "dal",
        "dalla", "dall", "tra", "fra", "at", "near", "opposite", "behind", "outside", "by", "front", "to", "pressi",
        "prossimita", "altezza", "lungo", "fermata", "fianco", "ingresso", "entrata", "uscita", "next", "foot",
        "beside",
        "entrance",
    ]

    /// Whether a word of place stands right before a unit, articles left out.
    static func isLocated(_ index: Int, in units: [Unit]) -> Bool {
        var position = index - 1
        while position >= max(0, index - 4), !isStop(units, position + 1) {
            if places.contains(units[position].word) { return true }
            guard units[position].isParticle else { return false }
            position -= 1
        }
        return false
    }

    /// Whether the words before a unit say that the writer lives there, or that it is not there.
    static func isAside(before index: Int, in units: [Unit], from start: Int) -> Bool {
        for position in stride(from: index - 1, through: max(start, index - 6), by: -1) {
            let unit = units[position]
            if home.contains(unit.word) { return true }
            // `non in San Marco`, not `non funziona in San Marco`.
            if unit.word == "non" || unit.word == "not" {
                return units[(position + 1)..<index].allSatisfy {
                    $0.isParticle || $0.roles.contains(.noise) || $0.roles.contains(.numberLabel)
                }
            }
            if isStop(units, position) { return false }
        }
        return false
    }

    /// Whether a sentence or a line ends before a unit.
    static func isStop(_ units: [Unit], _ index: Int) -> Bool {
        guard index > 0, index < units.count else { return true }
        let before = units[index].before
        if before == .line { return true }
        if before == .dot, units[index].isSpaced {
            // `S. Marco`, `n. 23`, `v. Piave`: a point that shortens.
            let last = units[index - 1]
            return
                !(last.word.utf8.count <= 2 || last.roles.contains(.numberLabel) || Lexicon.isAbbreviation(last.word))
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
    static let cues: Set<String> = [
        "chiesa", "basilica", "scuola", "scuole", "ospedale", "stazione", "fermata", "imbarcadero", "pontile", "teatro",
        "museo",
        "hotel", "albergo", "farmacia", "cimitero", "supermercato", "palazzo", "biblioteca", "mercato", "ca", "scuola",
        "universita",
        "ristorante", "bar", "locanda", "pizzeria", "campanile", "torre", "giardino", "giardini", "stadio",
        "parcheggio", "approdo",
        "capolinea", "centro", "liceo", "istituto", "asilo", "convento", "scalo", "vaporetto", "canal", "villa",
        "forte", "church",
        "station", "hospital", "basilica", "galleria", "monumento", "arsenale", "ex",
    ]
}
