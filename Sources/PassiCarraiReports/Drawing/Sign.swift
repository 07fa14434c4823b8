import Figures

/// What a drawing may show; the legend has those that occur.
enum Sign: Int, CaseIterable, Comparable {
    case opening, measuredKerb, twelveMetres, intersection, measured, sight, hidden, gate, stall, strip, obstacle
    case targetParcel, parcel, building, wall, carriageway, privateWay, footway, access, crossing, busStop, tree, lamp
    case bay, tramLane

    static func < (one: Sign, other: Sign) -> Bool { one.rawValue < other.rawValue }

    func text(_ say: Wording) -> String {
        switch self {
        case .opening: say("Apertura proposta", "Proposed opening")
        case .measuredKerb: say("Ciglio su cui si misura", "Kerb measured along")
        case .twelveMetres: say("12 m dall'apertura lungo il ciglio", "12 m from the opening along the kerb")
        case .intersection: say("Area di intersezione", "Area of intersection")
        case .measured: say("Quota misurata (m)", "Measured length (m)")
        case .sight: say("Visuale libera", "Free sight line")
        case .hidden: say("Visuale impedita", "Blocked sight line")
        case .gate: say("Cancello", "Gate")
        case .stall: say("Stallo sul fondo", "Room for a vehicle")
        case .strip: say("Fascia tra fronte e ciglio", "Strip from front to kerb")
        case .obstacle: say("Ostacolo sulla fascia", "Obstacle on the strip")
        case .targetParcel: say("Particella richiedente", "Applicant's parcel")
        case .parcel: say("Altra particella e numero", "Other parcel and its number")
        case .building: say("Edificio", "Building")
        case .wall: say("Muro, recinzione o siepe", "Wall, fence or hedge")
        case .carriageway: say("Carreggiata e asse", "Carriageway and centre line")
        case .privateWay: say("Via privata, accesso interno", "Private way, driveway")
        case .footway: say("Percorso pedonale o ciclabile", "Footway or cycle path")
        case .access: say("Passo esistente", "Existing access")
        case .crossing: say("Attraversamento pedonale", "Pedestrian crossing")
        case .busStop: say("Fermata e sua zona", "Bus stop and its zone")
        case .tree: say("Albero", "Tree")
        case .lamp: say("Palo, lampione", "Lamp post")
        case .bay: say("Stallo riservato", "Reserved bay")
        case .tramLane: say("Sede tramviaria", "Tramway")
        }
    }
}

/// The pens and hatches of a site drawing. Each is told from every other without its colour.
enum Pen {
    static let red = Color(0x9B1C1C, property: "measured")
    static let blue = Color(0x1F4E8C, property: "sight")
    static let grey = Color(0x5A5A5A)
    static let road = Color(0xEFEFEC, property: "road")
    static let target = Color(0xFBF3DC, property: "target")

    static let kerb = Stroke(width: 0.3)
    static let measuredKerb = Stroke(red, width: 0.35, dashes: [5, 1, 0.8, 1])
    static let axis = Stroke(grey, width: 0.1, dashes: [4, 1, 0.5, 1])
    static let parcel = Stroke(width: 0.13)
    static let target1 = Stroke(width: 0.5)
    static let building = Stroke(width: 0.35, join: .miter)
    static let wall = Stroke(width: 0.6, cap: .butt, join: .miter)
    static let privateWay = Stroke(grey, width: 0.18, dashes: [2, 1])
    static let footway = Stroke(grey, width: 0.18, dashes: [0.6, 0.8])
    static let sight = Stroke(blue, width: 0.25, dashes: [3, 0.8])
    static let hidden = Stroke(blue, width: 0.25, dashes: [0.4, 0.9], cap: .round)
    static let opening = Stroke(red, width: 1.1)
    static let gate = Stroke(width: 0.5, dashes: [1.2, 0.5])
    static let stall = Stroke(width: 0.18, dashes: [1.2, 0.8])
    static let access = Stroke(width: 0.9)

    static let buildingHatch = Hatch(.lines, spacing: 1.1, angle: -45, stroke: Stroke(Color(0x707070), width: 0.1))
    static let intersectionHatch = Hatch(.crossed, spacing: 1.7, angle: 30, stroke: Stroke(red, width: 0.13))
    static let twelveHatch = Hatch(.lines, spacing: 0.9, angle: 60, stroke: Stroke(red, width: 0.16))
    static let stripHatch = Hatch(.dots, spacing: 1.1, angle: 0, stroke: Stroke(grey, width: 0.3))
    static let obstacleHatch = Hatch(.crossed, spacing: 0.8, angle: 45, stroke: Stroke(width: 0.18))
    static let bayHatch = Hatch(.lines, spacing: 1.4, angle: 0, stroke: Stroke(grey, width: 0.13))
}
