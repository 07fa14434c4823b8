/// Which collections of a store a comune's part of a gazetteer is made of: one entry of `seeds/gazetteer.yaml`. `nil`
/// leaves a kind of source out; a collection that the store does not have is left out too.
///
/// The property names are those of `seeds/manifest.yaml`; another comune brings its files under the same names.
public struct GazetteerSources: Hashable, Sendable {
    /// Belfiore code, the key of everything that is the comune's.
    public var belfiore: String
    /// As labels have it.
    public var name: String
    /// House numbers: `indirizzo numerazione sestiere toponimo numero esponente cap localita cod_via fonte licenza`.
    public var civici: String?
    /// Municipal street names: `cod_via sub_cod_via nome`.
    public var stradario: String?
    /// ANNCSU street names: `codice_belfiore codice_comunale dug duf`.
    public var odonyms: String?
    /// Lines: `nome nome_fonte cod_via`.
    public var streets: String?
    /// Lines by name: `name cod_via`.
    public var namedStreets: String?
    /// Names of unnamed lines: `strada_id nome cod_via`.
    public var streetNames: String?
    /// Areas: `nome sestiere municipalita quartiere`.
    public var localities: String?
    public var districts: String?
    public var municipalities: String?
    /// `nome cod_catastale`.
    public var comuni: String?
    /// Points: `name alt_name classe`.
    public var poi: String?
    public var bridges: String?
    /// Areas: `specie denominazione nome`.
    public var canals: String?
    /// Lines: `specie denominazione`.
    public var waterways: String?
    /// Points: `cod_catastale foglio`.
    public var sheets: String?
    /// Areas: `riferimento comune foglio allegato sviluppo particella tipo origine`.
    public var parcels: String?
    /// Codes of `cod_via` that stand for a sestiere or another area with numbers of its own, and its name.
    public var numberedAreas: [Int64: String] = [:]
    /// Codes of other areas with numbers of their own, and the area that they lie in.
    public var placedCodes: [Int64: String] = [:]
    /// Licence and attribution of each collection; `strade (nomi)` and the like for a part of its rows or columns.
    public var credits: [String: Credit] = [:]

    public init(belfiore: String, name: String) {
        self.belfiore = belfiore
        self.name = name
    }
}
