import SimpleFeatures
import Topology

/// Gives lots a sheet and a number.
struct ParcelNumbering: ~Copyable {
    private let comune: String
    private let sheets: [DemonstrationSources.Sheet]
    private let index: SpatialIndex
    private var lots: [(foglio: Int, order: UInt64, geometry: Geometry)] = []
    /// A block that is larger lies on several sheets.
    private let largestBlock = 100_000.0

    init(comune: String, sheets: [DemonstrationSources.Sheet]) throws(TopologyError) {
        self.comune = comune
        self.sheets = sheets
        index = try SpatialIndex(sheets.map { .point(x: $0.x, y: $0.y) })
    }

    /// Sheets end at streets: the lots of a block go on one, the nearest to the block.
    mutating func add(_ lots: [Geometry], of block: Block) throws(TopologyError) {
        let isWhole = block.geometry.area <= largestBlock
        let common = isWhole ? try sheet(of: block.geometry) : 0
        for lot in lots {
            let foglio = isWhole ? common : try sheet(of: lot)
            let envelope = lot.envelope
            self.lots.append((foglio, HilbertCurve.index(x: envelope.centerX, y: envelope.centerY), lot))
        }
    }

    /// Along a Hilbert curve within each sheet: consecutive numbers are neighbours.
    consuming func numbered() -> [DemonstrationParcel] {
        // Sorting is not stable; the place in the input tells equal ones apart.
        let order = lots.indices.sorted {
            (lots[$0].foglio, lots[$0].order, $0) < (lots[$1].foglio, lots[$1].order, $1)
        }
        var parcels: [DemonstrationParcel] = []
        parcels.reserveCapacity(lots.count)
        var (foglio, number) = (-1, 0)
        for place in order {
            let lot = lots[place]
            (foglio, number) = lot.foglio == foglio ? (foglio, number + 1) : (lot.foglio, 1)
            let numero = "D\(number)"
            guard
                let reference = NationalCadastralReference(comune: comune, foglio: foglio, particella: numero)
            else { continue }
            parcels.append(
                DemonstrationParcel(
                    foglio: foglio, numero: numero, reference: reference, geometry: lot.geometry,
                    area: lot.geometry.area))
        }
        return parcels
    }

    /// Sheet 0, which no comune has, where no sheet is given at all.
    private borrowing func sheet(of geometry: Geometry) throws(TopologyError) -> Int {
        let inner = try geometry.pointOnSurface()
        return try index.nearest(to: inner).map { sheets[$0].foglio } ?? 0
    }
}
