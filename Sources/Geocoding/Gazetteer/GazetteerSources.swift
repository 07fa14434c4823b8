/// Which collections of a store a comune's part of a gazetteer is made of. `nil` leaves a kind of source out; a
/// collection that the store does not have is left out too.
///
/// The property names are those of `seeds/manifest.yaml`; another comune brings its files under the same names.
public struct GazetteerSources: Hashable, Sendable {
    /// Belfiore code, the key of everything that is the comune's.
    public var belfiore: String
    /// As labels have it.
    public var name: String
    /// House numbers: `indirizzo numerazione sestiere toponimo numero esponente cap localita cod_via fonte licenza`.
    public var civici: String? = "civici"
    /// Municipal street names: `cod_via sub_cod_via nome`.
    public var stradario: String? = "stradario"
    /// ANNCSU street names: `codice_belfiore codice_comunale dug duf`.
    public var odonyms: String? = "odonimi_anncsu"
    /// Lines: `nome nome_fonte cod_via`.
    public var streets: String? = "strade"
    /// Lines by name: `name cod_via`.
    public var namedStreets: String? = "strade_osm"
    /// Names of unnamed lines: `strada_id nome cod_via`.
    public var streetNames: String? = "strade_nomi_ocio"
    /// Areas: `nome sestiere municipalita quartiere`.
    public var localities: String? = "localita"
    public var districts: String? = "quartieri"
    public var municipalities: String? = "municipalita"
    /// `nome cod_catastale`.
    public var comuni: String? = "comuni"
    /// Points: `name alt_name classe`.
    public var poi: String? = "poi"
    public var bridges: String? = "ponti"
    /// Areas: `specie denominazione nome`.
    public var canals: String? = "canali"
    /// Lines: `specie denominazione`.
    public var waterways: String? = "rete_acquea"
    /// Points: `cod_catastale foglio`.
    public var sheets: String? = "fogli_catastali"
    /// Areas: `riferimento comune foglio allegato sviluppo particella tipo origine`.
    public var parcels: String? = "particelle"
    /// Codes of `cod_via` that stand for a sestiere or another area with numbers of its own, and its name.
    public var numberedAreas: [Int64: String] = [:]
    /// Codes of other areas with numbers of their own, and the area that they lie in.
    public var placedCodes: [Int64: String] = [:]
    /// Licence and attribution of each collection, where the store does not say.
    public var credits: [String: Credit] = [:]

    public init(belfiore: String, name: String) {
        self.belfiore = belfiore
        self.name = name
    }

    /// The seeds of this project.
    public static let venice: GazetteerSources = {
        var venice = GazetteerSources(belfiore: "L736", name: "Venezia")
        venice.numberedAreas = [
            2780: "Cannaregio", 3190: "Castello", 16000: "San Marco", 7070: "Dorsoduro", 16210: "San Polo",
            15610: "Santa Croce", 8750: "Giudecca",
        ]
        venice.placedCodes = [
            8760: "Burano", 16100: "Burano", 16110: "Burano", 16140: "Burano", 17710: "Burano", 10970: "Mazzorbo",
            13700: "Pellestrina", 16190: "S. Pietro In Volta",
        ]
        let comune = "Contiene dati del Comune di Venezia, IODL 2.0, https://www.dati.gov.it/iodl/2.0/"
        let osm = "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright"
        let ocio =
            "Dati OCIO Venezia (a cura di Alice Corona), fonte Portale GeoIDS del Comune di Venezia, CC BY-SA 4.0"
        let ade = "Agenzia delle Entrate, Cartografia catastale e ANNCSU, elaborazione onData, CC BY 4.0"
        let istat = "Confini amministrativi: ISTAT, elaborazione openpolis, CC BY 4.0"
        for (collection, licence, words) in [
            ("civici", "IODL-2.0", comune), ("civici (OCIO)", "CC-BY-SA-4.0", ocio), ("stradario", "IODL-2.0", comune),
            ("odonimi_anncsu", "CC-BY-4.0", ade), ("strade", "IODL-2.0", comune), ("strade (nomi)", "ODbL-1.0", osm),
            ("strade_osm", "ODbL-1.0", osm), ("strade_nomi_ocio", "CC-BY-SA-4.0", ocio),
            ("localita", "IODL-2.0", comune),
            ("quartieri", "IODL-2.0", comune), ("municipalita", "ODbL-1.0", osm), ("comuni", "CC-BY-4.0", istat),
            ("poi", "ODbL-1.0", osm), ("ponti", "ODbL-1.0", osm), ("canali", "IODL-2.0", comune),
            ("rete_acquea", "IODL-2.0", comune), ("fogli_catastali", "CC-BY-4.0", ade),
            ("particelle", "CC-BY-4.0", ade),
        ] {
            venice.credits[collection] = Credit(collection: collection, licence: licence, attribution: words)
        }
        return venice
    }()
}
