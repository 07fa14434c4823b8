import Languages
import PassiCarrai

/// What a rule is about, in a few words.
enum RuleTitle {
    static func of(_ rule: String, _ say: Wording) -> String { titles[rule].map { say($0) } ?? rule }

    private static let titles: [String: LocalizedText] = [
        "PC-001": LocalizedText(it: "Circolazione di veicoli", en: "Vehicular traffic"),
        "PC-002": LocalizedText(it: "Ente competente", en: "Competent authority"),
        "PC-003": LocalizedText(it: "Area pedonale o ZTL", en: "Pedestrian area or ZTL"),
        "PC-004": LocalizedText(it: "Dati e confine", en: "Input and boundary"),
        "PC-010": LocalizedText(it: "Affaccio sulla strada", en: "Facing the road"),
        "PC-011": LocalizedText(it: "Tipo di strada", en: "Type of road"),
        "PC-012": LocalizedText(it: "Strada secondaria", en: "Secondary road"),
        "PC-020": LocalizedText(it: "Distanza da intersezione", en: "Distance from intersection"),
        "PC-022": LocalizedText(it: "Rotatoria", en: "Roundabout"),
        "PC-023": LocalizedText(it: "Carreggiate separate", en: "Dual carriageway"),
        "PC-030": LocalizedText(it: "Visibilità", en: "Visibility"),
        "PC-031": LocalizedText(it: "Curva", en: "Bend"),
        "PC-040": LocalizedText(it: "Spazio per un veicolo", en: "Room for a vehicle"),
        "PC-041": LocalizedText(it: "Ingresso pedonale", en: "Pedestrian entrance"),
        "PC-050": LocalizedText(it: "Arretramento del cancello", en: "Gate set back"),
        "PC-051": LocalizedText(it: "Rampa", en: "Ramp"),
        "PC-052": LocalizedText(it: "Apertura del cancello", en: "Opening of the gate"),
        "PC-060": LocalizedText(it: "Larghezza minima", en: "Minimum width"),
        "PC-061": LocalizedText(it: "Larghezza massima", en: "Maximum width"),
        "PC-070": LocalizedText(it: "Altri passi sullo stesso lato", en: "Other accesses, same side"),
        "PC-071": LocalizedText(it: "Passi della particella", en: "Accesses of the parcel"),
        "PC-072": LocalizedText(it: "Distanza fra accessi extraurbani", en: "Spacing outside built-up areas"),
        "PC-080": LocalizedText(it: "Attraversamento pedonale", en: "Pedestrian crossing"),
        "PC-081": LocalizedText(it: "Fermata del trasporto pubblico", en: "Bus stop"),
        "PC-082": LocalizedText(it: "Alberi, pali, arredi", en: "Trees, poles, furniture"),
        "PC-083": LocalizedText(it: "Stalli riservati", en: "Reserved bays"),
        "PC-084": LocalizedText(it: "Tranvia e passaggi a livello", en: "Tramway and level crossings"),
        "PC-085": LocalizedText(it: "Pista ciclabile", en: "Cycle path"),
        "PC-090": LocalizedText(it: "Qualità dei dati", en: "Quality of the data"),
        "PC-091": LocalizedText(it: "Passo provvisorio", en: "Provisional access"),
        "PC-100": LocalizedText(it: "Stima del canone", en: "Estimated fee"),
        "PC-101": LocalizedText(it: "Porta d'acqua", en: "Water gate"),
    ]
}
