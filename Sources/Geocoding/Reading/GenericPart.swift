/// The generic part of a street's name (DUG, *denominazione urbanistica generica*): `VIA`, `CALLE`, `RIO TERA'`.
///
/// Source: ANNCSU, specifiche tecniche; the variants are those that people and registers write.
struct GenericPart: Sendable {
    /// What one stands in for when people confuse two.
    enum Family: UInt8, Sendable { case road, square, lane, bank, bridge, water, area, highway }

    /// Folded: `rio tera`.
    let name: String
    let family: Family
    /// Folded, dots left out: `pzza`, `riotera`; of two words at most three.
    let variants: [String]

    private init(_ name: String, _ family: Family, _ variants: String = "") {
        self.name = name
        self.family = family
        self.variants = variants.split(separator: ",").map { String($0) }
    }

    /// The number of the part, from 1, as the index keeps it; 0 stands for none.
    static let all: [GenericPart] = [
        GenericPart("via", .road, "vi,street,v ia"),
        GenericPart("viale", .road, "vle,vial,avenue"),
        GenericPart("piazza", .square, "pza,pzza,pz,piaza,piassa,square"),
        GenericPart("piazzale", .square, "ple,pzle,pzale,piazale,pizzale,pale,plle"),
        GenericPart("piazzetta", .square, "ptta,pzta,pzetta,pzzetta,piazeta"),
        GenericPart("corso", .road, "cso"),
        GenericPart("largo", .square, "lgo"),
        GenericPart("vicolo", .road, "vic,vlo,vico"),
        GenericPart("vicolo privato", .road),
        GenericPart("strada", .road, "str,sda,strad"),
        GenericPart("strada statale", .highway, "statale"),
        GenericPart("strada regionale", .highway, "regionale"),
        GenericPart("strada provinciale", .highway, "provinciale"),
        GenericPart("strada comunale", .road, "str com"),
        GenericPart("strada vicinale", .road, "str vic"),
        GenericPart("strada privata", .road, "str priv"),
        GenericPart("autostrada", .highway, "autostr"),
        GenericPart("tangenziale", .highway, "tang"),
        GenericPart("raccordo", .highway, "raccordo autostradale"),
        GenericPart("bretella", .highway),
        GenericPart("galleria", .road, "gall"),
        GenericPart("rampa", .road),
        GenericPart("cavalcavia", .bridge, "cavalcaferrovia"),
        GenericPart("sottopasso", .road),
        GenericPart("ponte", .bridge, "pte,bridge,pont"),
        GenericPart("lungomare", .road, "lmare"),
        GenericPart("riviera", .bank, "riv"),
        GenericPart("granviale", .road, "gran viale"),
        GenericPart("rotonda", .square, "rotatoria,rondo,rot"),
        GenericPart("parco", .area, "giardino,giardini,park"),
        GenericPart("quartiere", .area, "qre,qre,quart"),
        GenericPart("villaggio", .area, "vill"),
        GenericPart("localita", .area, "loc,lta"),
        GenericPart("frazione", .area, "fraz,frazion"),
        GenericPart("zona", .area, "rione,contrada,municipalita"),
        GenericPart("isola", .area, "is,island"),
        GenericPart("sestiere", .area, "sest,sestier"),
        GenericPart("calle", .lane, "cl,clle,cale,cll,cle"),
        GenericPart("calesela", .lane, "callesela,calesele"),
        GenericPart("ramo", .lane, "rmo"),
        GenericPart("sotoportego", .lane, "sottoportego,sottoportico,sotoporteghi,sottoporteghi,sportego,sotop,sottop"),
        GenericPart("portego", .lane),
        GenericPart("fondamenta", .bank, "fond,fdm,fta,fte,fondamente,fondam,fdta,fondamentina"),
        GenericPart("rio tera", .lane, "riotera,rio terra,rtera,rioterra,rio tera"),
        GenericPart("rio", .water, "riello,rielo"),
        GenericPart("canale", .water, "canal,can,canalazzo"),
        GenericPart("campo", .square, "cpo,cp"),
        GenericPart("campiello", .square, "cllo,campllo,campielo,cplo"),
        GenericPart("campazzo", .square),
        GenericPart("corte", .square, "cte,corti,crt"),
        GenericPart("cortesela", .square),
        GenericPart("cortile", .square, "cortil"),
        GenericPart("salizada", .lane, "salizzada,saliz,sal,salisada"),
        GenericPart("ruga", .lane),
        GenericPart("rughetta", .lane),
        GenericPart("lista", .lane),
        GenericPart("marzaria", .lane, "merceria,mercerie,merzaria,marzarie"),
        GenericPart("piscina", .lane, "pissina"),
        GenericPart("barbaria", .lane),
        GenericPart("crosera", .lane),
        GenericPart("borgo", .lane),
        GenericPart("borgoloco", .lane),
        GenericPart("riva", .bank, "rva"),
        GenericPart("bacino", .water, "bac"),
        GenericPart("darsena", .water),
        GenericPart("sacca", .area, "saca"),
        GenericPart("punta", .area),
        GenericPart("banchina", .bank, "banch"),
        GenericPart("ottagono", .area),
        GenericPart("carrizzada", .lane),
        GenericPart("paludo", .area),
        GenericPart("arzere", .bank),
    ]

    /// Folded name or variant → number.
    static let numbers: [String: UInt8] = {
        var numbers: [String: UInt8] = [:]
        for (index, part) in all.enumerated() {
            for name in [part.name] + part.variants where numbers[name] == nil { numbers[name] = UInt8(index + 1) }
        }
        return numbers
    }()

    /// The first words of the parts that have two or more.
    static let openings = Set(
        numbers.keys.compactMap {
            $0.split(separator: " ").count > 1 ? $0.split(separator: " ").first.map(String.init) : nil
        })

    static func number(_ name: String) -> UInt8 { numbers[name] ?? 0 }
    static func family(_ number: UInt8) -> Family? { number == 0 ? nil : all[Int(number) - 1].family }

    static let sestiere = number("sestiere")
    static let isola = number("isola")
    /// Said of any area.
    static let areas = Set(
        ["localita", "frazione", "isola", "sestiere", "zona"].map { number($0) })
    static let ponte = number("ponte")
}
