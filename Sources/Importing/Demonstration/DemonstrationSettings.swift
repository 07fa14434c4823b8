/// The measures of a demonstration fabric, in metres and square metres.
struct DemonstrationSettings {
    /// Coordinates lie on this grid, so that neighbours share their vertices.
    let grid = 0.01
    /// Open land further than this from any street is not divided up at all: countryside and barene.
    let reach = 250.0
    /// An access further than this from any block belongs to none.
    let accessReach = 20.0
    /// Where no locality is mapped, land is what lies this near to an access: little on a barrier island
    /// (Pellestrina), more on the mainland (Zelarino).
    func shoreReach(halfWidth: Double) -> Double { halfWidth < 5 ? 25 : 150 }
    /// Accesses nearer to each other than this are doors of one parcel; by the half width of the streets around.
    func spacing(halfWidth: Double) -> Double { halfWidth < 3 ? 8 : 12 }
    /// A block larger than this is open land between its accesses, and is divided into fields.
    let fieldThreshold = 20_000.0
    /// A field's sides, across and along the streets around.
    let fieldWidth = 70.0
    let fieldLength = 180.0
    /// From a field's centre to the nearest access.
    let fieldMargin = 60.0
    /// Smaller pieces are joined to a neighbour, or dropped where they have none.
    let smallestParcel = 15.0
    /// Pieces that are thinner on average are slivers, whatever their area.
    let thinnest = 1.2
}
