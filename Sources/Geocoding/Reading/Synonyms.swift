/// Words that say the same in Venetian and in Italian, and what registers shorten. Both sides of a match may use either.
///
/// What only differs in spelling (`salizzada`, `Tomà`/`Toma`) is left to ``Skeleton``.
enum Synonyms {
    /// One group a line.
    private static let groups = """
        venezia venice venexia venessia
        novo nuovo nova nuova nove nuove novi nuovi
        vecio vecia vechio vechia vecchio vecchia vecchie vecie vechie
        ogio olio oio ojo
        forner fornaio fornaro
        forno forni
        lovo lupo
        vin vino
        magazen magazzino magazin magazeno
        magazeni magazzini
        zan giovanni zuane zuan zane gioanni
        zulian giuliano julian
        stae eustachio
        aponal apollinare aponale
        polo paolo
        lio leone
        boldo ubaldo
        rasmo erasmo
        anzolo angelo
        bortolo bortolomio bartolomeo bortolamio bartolomio
        lunardo leonardo
        piero pietro
        cassan cassiano cassian
        toma tommaso tomaso
        ternita trinita
        pantalon pantaleone pantaleon
        canzian canciano cancian canzian
        isepo giuseppe iseppo
        zorzi giorgio zorzo
        beneto benedetto
        salvador salvatore salvadore
        simeon simeone simon
        marcilian marziale
        vidal vitale
        moise mose
        basegio basilio baseggio
        domenego domenico
        gregorio gregoria
        jacopo giacomo iacomo giacometo
        nicolo nicola nicoleto
        martin martino
        agostin agostino stin
        antonin antonino
        antonio toni
        bastian sebastiano
        lorenzo lorenso
        gallo galo
        moro mori
        calegher calegheri calzolaio calzolai
        fabbri fabri favri fabbro
        spezier speziale spezieri speziali
        frutariol fruttarol fruttivendolo frutarol
        marangon marangoni falegname
        tagiapiera tagliapietra taiapiera tajapiera
        capeler cappellaio cappeler
        boter bottaio
        boteri bottai
        luganegher salumiere
        remer remaio
        saoneri saponai
        pestrin lattaio
        becarie beccherie
        pescaria pescheria
        erbaria erberia
        osmarin rosmarino
        figher fico figaro
        piovan pievano
        spadaria spaderia
        frezzeria frezzaria frezaria
        mezo mezzo
        toletta toleta
        zattere zatere zatare
        giudecca zudeca zuecca giudeca
        chiesa ciesa gesia church
        scuola scola scole scuole school
        ospedal ospedale spedal hospital
        ospedaleto ospedaletto
        stazione station ferrovia
        stua stufa
        pozzo pozo
        pozzi pozi
        piera pietra
        piere pietre
        zardin giardin giardino
        zoia gioia
        zogia gioia
        zobenigo giglio
        paradiso paradis
        formagier formaggiaio
        acqua aqua
        due do
        tre tri
        bressana bresciana
        carbon carbone
        ferro fero
        pietro pier
        caterina catarina
        oratorio oratori
        cardinale cardinal
        monsignor monsignore
        dottor dottore
        ingegner ingegnere
        martiri martire
        fratelli fradei
        drio dietro
        monumento monument
        palazzo palace palasso
        museo museum
        """

    /// What stands for several words, either way.
    static let phrases: [(word: String, words: [String])] = [
        ("zanipolo", ["giovanni", "paolo"]), ("trovaso", ["gervasio", "protasio"]),
        ("marcuola", ["ermagora", "fortunato"]), ("zandegola", ["giovanni", "decollato"]),
        ("anzolorafael", ["angelo", "raffaele"]),
    ]

    /// The other words of the groups that a word is in.
    static let words: [String: [String]] = {
        var words: [String: [String]] = [:]
        for line in groups.split(separator: "\n") {
            let group = line.split(separator: " ").map(String.init)
            for word in group {
                for other in group where other != word && words[word]?.contains(other) != true {
                    words[word, default: []].append(other)
                }
            }
        }
        return words
    }()

    /// Titles and other words that are shortened; dots left out.
    static let abbreviations: [String: [String]] = [
        "gle": ["generale"], "gen": ["generale", "gennaio"], "mons": ["monsignor"], "card": ["cardinale"],
        "flli": ["fratelli"], "fll": ["fratelli"], "frlli": ["fratelli"], "cap": ["capitano"], "capno": ["capitano"],
        "col": ["colonnello"], "ten": ["tenente"], "magg": ["maggiore"], "serg": ["sergente"],
        "marllo": ["maresciallo"], "prof": ["professor"], "dott": ["dottor"], "dr": ["dottor"],
        "ing": ["ingegner"], "avv": ["avvocato"], "on": ["onorevole"], "sen": ["senatore"], "pres": ["presidente"],
        "ab": ["abate"], "amm": ["ammiraglio"], "arch": ["architetto"], "cav": ["cavaliere"], "fra": ["frate"],
        "m": ["monte", "maria"], "mte": ["monte"], "ns": ["nostra"], "pp": ["papa"], "p": ["padre", "papa", "ponte"],
        "b": ["beato", "beata"], "rep": ["repubblica"], "mad": ["madonna"], "osp": ["ospedale"], "staz": ["stazione"],
        "ch": ["chiesa"], "bas": ["basilica"], "pal": ["palazzo"], "imb": ["imbarcadero"], "ferm": ["fermata"],
        "genn": ["gennaio"], "feb": ["febbraio"], "mar": ["marzo"], "apr": ["aprile"], "mag": ["maggio"],
        "giu": ["giugno"], "lug": ["luglio"], "ago": ["agosto"], "set": ["settembre"], "sett": ["settembre"],
        "ott": ["ottobre"], "nov": ["novembre"], "dic": ["dicembre"], "sup": ["superiore"], "inf": ["inferiore"],
        "gb": ["giambattista", "battista"], "giov": ["giovanni"], "gius": ["giuseppe"], "ant": ["antonio"],
        "franc": ["francesco"], "naz": ["nazionale"], "cn": ["cristo"], "ponti": ["ponte"],
    ]
}
