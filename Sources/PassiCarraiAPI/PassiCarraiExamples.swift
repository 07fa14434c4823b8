/// Examples of the API definition, as JSON: an access in Via Piave.
enum PassiCarraiExamples {
    /// An access by its place.
    static let access = """
        {"parcel": "L736_014400.123", "access": {"at": [12.2431, 45.4936], "width_m": 3.5}, \
        "proposal": {"kind": "manufatto", "vehicle": "car"}}
        """

    /// A verdict, with one of its rules.
    static let verdict = """
        {"outcome":"favourable_with_warnings","overall":"warning","regulation":"venezia 2025-01, italia 2024-01",\
        "facing_road":"6549","facing_name":"Via Piave","rules":{"PC-020":{"verdict":"pass",\
        "measured":{"distance_m":22.57,"uncertainty_m":5,"streets":["Via Andrea Costa"]},"threshold":{"min_m":12},\
        "uncertainty_m":5,"source":"D.P.R. 495/1992 art. 46 c. 2 lett. a","message":{\
        "it":"L’apertura dista 22,57 m dall’area di intersezione con Via Andrea Costa (minimo 12,00 m).",\
        "en":"The opening is 22.57 m from the intersection with Via Andrea Costa (minimum 12.00 m)."}}},\
        "disclaimer":{"it":"Pre-istruttoria automatica: non è una decisione.",\
        "en":"An automatic pre-examination: no decision."}}
        """

    /// The sides of a parcel.
    static let fronts = """
        {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString",\
        "coordinates":[[12.24231,45.49018],[12.24235,45.49019]]},"properties":{"parcel":"L736_014400.123",\
        "street":"Via Piave","kind":"street","side_m":14.2,"setback_m":0.8}}]}
        """
}
