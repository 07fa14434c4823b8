/// What a folded word can mean, wherever it stands.
enum Lexicon {
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        /// Articles, prepositions and their contractions: not part of the index.
        static let particle = Roles(rawValue: 1)
        static let saint = Roles(rawValue: 2)
        /// Says nothing of the place: `indirizzo`, `italia`.
        static let noise = Roles(rawValue: 4)
        /// Announces a house number.
        static let numberLabel = Roles(rawValue: 8)
        /// Announces what lies inside a building; it goes with what follows.
        static let interior = Roles(rawValue: 16)
        /// `bis`, `ter`.
        static let exponent = Roles(rawValue: 32)
        static let withoutNumber = Roles(rawValue: 64)
        static let barred = Roles(rawValue: 128)
        static let colour = Roles(rawValue: 256)
        static let postcodeLabel = Roles(rawValue: 512)
        static let month = Roles(rawValue: 1024)
        /// Between the two names of one street: `o`, `detta`, `già`.
        static let alias = Roles(rawValue: 2048)
        static let letterLabel = Roles(rawValue: 4096)
        static let crossing = Roles(rawValue: 8192)
    }

    private static let lists: [(Roles, String)] = [
        (
            .particle,
            "di de del della dello dei degli delle d dell dela dele al ai alla alle allo all a e ed et la le lo il i gli l in "
                + "nel nella nei nelle con da dal dalla dai dalle su sul sulla sui per el un una uno of the un"
        ),
        (
            .saint,
            "s ss san santo santa sant santi sante sn sta sto sti santissimi santissima santissimo santissime st saint snt"
        ),
        (
            .noise,
            "indirizzo indir ind residente residenza abitante abita presso italia italy it itali sito sita citta vicinanze altezza "
                + "strasse prov provincia ve"
        ),
        (.numberLabel, "n nr num numero civ civico civici nro no numeri ncivico numer"),
        (
            .interior,
            "int interno scala sc piano pal palazzina edificio app appartamento lotto box cancello sub interni"
        ),
        (.exponent, "bis ter quater quinquies sexies septies octies"),
        (.withoutNumber, "snc sn"),
        (.barred, "barra barrato barrata sbarra sbarrato slash bar"),
        (.colour, "rosso rossa nero nera"),
        (.postcodeLabel, "cap"),
        (
            .month,
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        (.alias, "o detta detto detti dette gia ex"),
        (.letterLabel, "lettera let lett"),
        (
            .crossing,
            "angolo ang incrocio incr intersezione crocevia crossing intersection incontra incontrano incrocia interseca incrosa meets"
        ),
    ]

    private static let roles: [String: Roles] = {
        var roles: [String: Roles] = [:]
        for (role, words) in lists {
            for word in words.split(separator: " ") { roles[String(word), default: []].insert(role) }
        }
        return roles
    }()

    static func roles(_ word: String) -> Roles { roles[word] ?? [] }

    /// Chief towns of provinces: whoever names one after an address means no place of ours. Source: ISTAT.
    static let otherTowns = Set(
        """
        agrigento alessandria ancona aosta arezzo ascoli asti avellino bari barletta belluno benevento bergamo biella
        bologna bolzano brescia brindisi cagliari caltanissetta campobasso caserta catania catanzaro chieti como cosenza
        cremona crotone cuneo enna fermo ferrara firenze foggia forli frosinone genova gorizia grosseto imperia isernia
        latina lecce lecco livorno lodi lucca macerata mantova massa matera messina milano modena monza napoli novara
        nuoro oristano padova palermo parma pavia perugia pesaro pescara piacenza pisa pistoia pordenone potenza prato
        ragusa ravenna rieti rimini roma rovigo salerno sassari savona siena siracusa sondrio taranto teramo terni
        torino trani trapani trento treviso trieste udine varese verbania vercelli verona vicenza viterbo
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    static let months =
        lists.first { $0.0 == .month }.map { $0.1.split(separator: " ").map(String.init) } ?? []

    /// Towns and things that spell letters on the telephone: `b di Bologna`.
    static let spelling: [String: Character] = [
        "ancona": "a", "bologna": "b", "bari": "b", "como": "c", "catania": "c", "domodossola": "d", "empoli": "e",
        "firenze": "f", "genova": "g", "hotel": "h", "imola": "i", "jolly": "j", "kappa": "k", "livorno": "l",
        "milano": "m", "napoli": "n", "otranto": "o", "palermo": "p", "padova": "p", "quadro": "q", "roma": "r",
        "savona": "s", "torino": "t", "udine": "u", "venezia": "v", "verona": "v", "ics": "x", "xeres": "x",
        "york": "y", "zara": "z", "zeta": "z", "acca": "h", "bi": "b", "ci": "c", "effe": "f", "elle": "l",
    ]

    /// Abbreviations of one word with points in it, as they are without them: `p.zza`, `s.n.c.`
    static func isAbbreviation(_ word: String) -> Bool {
        GenericPart.numbers[word] != nil || Synonyms.abbreviations[word] != nil
            || ["snc", "sn", "sto", "sta", "ss", "sr", "sp", "ns", "plla"].contains(word)
    }
}
