import SimpleFeatures
import Topology

/// Gives every access to the block it opens to.
struct SiteAssignment {
    /// A place of a block that gets a parcel.
    struct Site: Hashable {
        var x: Double
        var y: Double
    }

    private let accesses: [Double]
    private let settings: DemonstrationSettings
    /// Accesses by the square of ``cell`` metres they lie in.
    private var squares: [SIMD2<Int32>: [Int]] = [:]
    private let cell = 50.0

    init(_ accesses: [Double], _ settings: DemonstrationSettings) {
        self.accesses = accesses
        self.settings = settings
        for index in 0..<(accesses.count / 2) {
            guard let square = square(accesses[2 * index], accesses[2 * index + 1]) else { continue }
            squares[square, default: []].append(index)
        }
    }

    /// The sites of each block: its accesses, moved onto it where they stand in the street, thinned.
    func sites(
        of blocks: [Block], progress: (Int, Int) -> Void
    ) throws(TopologyError) -> [[Site]] {
        var nearest = [(block: Int, distance: Double)](
            repeating: (-1, settings.accessReach), count: accesses.count / 2)
        for (index, block) in blocks.enumerated() {
            let prepared = try PreparedGeometry(block.geometry)
            for access in candidates(block.geometry.envelope.expanded(by: settings.accessReach)) {
                let point = Geometry.point(x: accesses[2 * access], y: accesses[2 * access + 1])
                let distance = try prepared.distance(to: point)
                if distance < nearest[access].distance { nearest[access] = (index, distance) }
            }
            if index % 500 == 499 { progress(index + 1, 2 * blocks.count) }
        }
        var sites = [[Site]](repeating: [], count: blocks.count)
        for (access, owner) in nearest.enumerated() where owner.block >= 0 {
            var site = Site(x: accesses[2 * access], y: accesses[2 * access + 1])
            if owner.distance > 0 {
                let line = try blocks[owner.block].geometry.shortestLine(to: .point(x: site.x, y: site.y))
                site = Site(x: line.coordinates[0], y: line.coordinates[1])
            }
            sites[owner.block].append(site)
        }
        for index in blocks.indices {
            sites[index] = thinned(sites[index], by: settings.spacing(halfWidth: blocks[index].halfWidth))
        }
        progress(2 * blocks.count, 2 * blocks.count)
        return sites
    }

    /// Every site that is not too near to one before it.
    private func thinned(_ sites: [Site], by spacing: Double) -> [Site] {
        var kept: [Site] = []
        for site in sites
        where kept.allSatisfy({
            ($0.x - site.x) * ($0.x - site.x) + ($0.y - site.y) * ($0.y - site.y) > spacing * spacing
        }) {
            kept.append(site)
        }
        return kept
    }

    private func candidates(_ envelope: Envelope) -> [Int] {
        guard let low = square(envelope.minX, envelope.minY), let high = square(envelope.maxX, envelope.maxY) else {
            return []
        }
        var found: [Int] = []
        for x in low.x...high.x {
            for y in low.y...high.y {
                for access in squares[SIMD2(x, y)] ?? []
                where envelope.contains(x: accesses[2 * access], y: accesses[2 * access + 1]) {
                    found.append(access)
                }
            }
        }
        return found
    }

    /// - Returns: `nil` for what is no place on a map.
    private func square(_ x: Double, _ y: Double) -> SIMD2<Int32>? {
        guard let column = Int32(exactly: (x / cell).rounded(.down)),
            let row = Int32(exactly: (y / cell).rounded(.down))
        else { return nil }
        return SIMD2(column, row)
    }
}
