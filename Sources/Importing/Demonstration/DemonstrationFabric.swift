public import Topology

/// Makes a parcel fabric for a municipality out of streets, water and accesses.
///
/// Land without water and without the width of the streets is blocks; a block is divided among its accesses, each
/// parcel being what is nearest to it (Voronoi), and open land in between into fields. The same input gives the same
/// parcels with the same numbers.
public struct DemonstrationFabric {
    /// How far the work is.
    public struct Progress: Hashable, Sendable {
        /// With the word that a person reads.
        public enum Stage: String, Sendable {
            case blocks = "isolati"
            case accesses = "accessi"
            case parcels = "lotti"
            case numbers = "numeri"
        }
        public var stage: Stage
        public var done: Int
        public var total: Int
    }

    /// Belfiore code of the municipality.
    private let comune: String
    private let sources: DemonstrationSources
    private let settings = DemonstrationSettings()

    public init(comune: String, _ sources: DemonstrationSources) {
        self.comune = comune
        self.sources = sources
    }

    /// The parcels by sheet and number.
    ///
    /// - Throws: ``TopologyError`` when an input geometry cannot be read.
    public func parcels(
        progress: (Progress) -> Void = { _ in }
    ) throws(TopologyError) -> [DemonstrationParcel] {
        let blocks = try BlockMaker(sources, settings).blocks {
            progress(Progress(stage: .blocks, done: $0, total: $1))
        }
        let sites = try SiteAssignment(sources.accesses, settings).sites(of: blocks) {
            progress(Progress(stage: .accesses, done: $0, total: $1))
        }
        var numbering = try ParcelNumbering(comune: comune, sheets: sources.sheets)
        for (index, block) in blocks.enumerated() {
            let lots = BlockDivision(block, sites: sites[index], settings).lots()
            try numbering.add(lots, of: block)
            if index % 100 == 99 || index == blocks.count - 1 {
                progress(Progress(stage: .parcels, done: index + 1, total: blocks.count))
            }
        }
        let parcels = numbering.numbered()
        progress(Progress(stage: .numbers, done: parcels.count, total: parcels.count))
        return parcels
    }
}
