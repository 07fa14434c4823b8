import SimpleFeatures
import Topology

/// Land between streets and water.
struct Block {
    var geometry: Geometry
    /// Of the narrowest street nearby: tells a town of calli from one of streets.
    var halfWidth: Double
}

/// Cuts land into blocks, a locality at a time.
struct BlockMaker: ~Copyable {
    private let sources: DemonstrationSources
    private let settings: DemonstrationSettings
    private let streets: SpatialIndex
    private let water: SpatialIndex

    init(_ sources: DemonstrationSources, _ settings: DemonstrationSettings) throws(TopologyError) {
        self.sources = sources
        self.settings = settings
        let streets = try SpatialIndex(sources.streets.map(\.line))
        let water = try SpatialIndex(sources.water)
        self.streets = streets
        self.water = water
    }

    /// In the order of the localities.
    func blocks(progress: (Int, Int) -> Void) throws(TopologyError) -> [Block] {
        var blocks: [Block] = []
        let land = try sources.land + shores()
        for (index, locality) in land.enumerated() {
            try cut(locality, into: &blocks)
            progress(index + 1, land.count)
        }
        return blocks
    }

    /// Land around the accesses that no locality holds.
    private borrowing func shores() throws(TopologyError) -> [Geometry] {
        let all = try Geometry.multiPolygon(sources.land.flatMap(\.rings)).unaryUnion()
        let land = try PreparedGeometry(all)
        var discs: [[[Double]]] = []
        for index in stride(from: 0, to: sources.accesses.count - 1, by: 2) {
            let access = Geometry.point(x: sources.accesses[index], y: sources.accesses[index + 1])
            guard try !land.covers(access), let street = try streets.nearest(to: access) else { continue }
            let reach = settings.shoreReach(halfWidth: sources.streets[street].halfWidth)
            discs += try access.buffer(reach, style: BufferStyle(quadrantSegments: 3)).rings
        }
        var shores: [Geometry] = []
        for shore in try Geometry.multiPolygon(discs).unaryUnion().polygons {
            shores += try land.intersects(shore) ? shore.difference(all).polygons : [shore]
        }
        return shores
    }

    private borrowing func cut(_ locality: Geometry, into blocks: inout [Block]) throws(TopologyError) {
        let ground = try locality.intersection(sources.boundary)
        guard ground.kind.dimension == 2, !ground.isEmpty else { return }
        let prepared = try PreparedGeometry(ground)
        var near: [DemonstrationSources.Street] = []
        for index in try streets.query(ground.envelope.expanded(by: 10)) {
            let street = sources.streets[index]
            if try prepared.distance(to: street.line) <= street.halfWidth { near.append(street) }
        }
        var taken: [[[Double]]] = []
        for index in try water.query(ground.envelope) where try prepared.intersects(sources.water[index]) {
            taken += sources.water[index].rings
        }
        let style = BufferStyle(join: .mitre, quadrantSegments: 2)
        for street in near { taken += try street.line.buffer(street.halfWidth, style: style).rings }
        let open = try Geometry.multiPolygon(taken).unaryUnion()
        let halfWidth = near.map(\.halfWidth).min() ?? 0
        for piece in try ground.difference(open).polygons where piece.area >= settings.smallestParcel {
            for part in try limit(piece) where part.area >= settings.smallestParcel {
                for block in try part.snapped(toGrid: settings.grid).polygons
                where block.area >= settings.smallestParcel {
                    blocks.append(Block(geometry: block, halfWidth: halfWidth))
                }
            }
        }
    }

    /// Small blocks as they are; of open land what lies near enough to a street.
    private borrowing func limit(_ piece: Geometry) throws(TopologyError) -> [Geometry] {
        guard piece.area > settings.fieldThreshold * 5 else { return [piece] }
        let near = try streets.query(piece.envelope.expanded(by: settings.reach)).map { sources.streets[$0] }
        guard !near.isEmpty else { return [piece] }
        var discs: [[[Double]]] = []
        for place in Self.places(along: near, every: settings.reach / 2) {
            let disc = try Geometry.point(x: place.x, y: place.y).buffer(
                settings.reach, style: BufferStyle(quadrantSegments: 3))
            discs += disc.rings
        }
        let reached = try Geometry.multiPolygon(discs).unaryUnion()
        return try piece.intersection(reached).polygons
    }

    /// Points on the streets, one for each square of `spacing` that they cross: discs around them stand for a wide
    /// buffer of every street, which takes far longer and whose edge means no more.
    private static func places(
        along streets: [DemonstrationSources.Street], every spacing: Double
    ) -> [SIMD2<Double>] {
        var squares: Set<SIMD2<Double>> = []
        var places: [SIMD2<Double>] = []
        for line in streets.map(\.line) {
            for path in line.pathEnds.indices {
                for point in line.path(path).dropFirst() {
                    let from = SIMD2(line.coordinates[2 * point - 2], line.coordinates[2 * point - 1])
                    let to = SIMD2(line.coordinates[2 * point], line.coordinates[2 * point + 1])
                    let step = to - from
                    let length = (step.x * step.x + step.y * step.y).squareRoot()
                    let count = min(Int(exactly: (length / spacing).rounded(.up)) ?? 1, 1000)
                    for index in 0...count {
                        let place = from + step * (Double(index) / Double(max(count, 1)))
                        let square = (place / spacing).rounded(.down)
                        if squares.insert(square).inserted { places.append(place) }
                    }
                }
            }
        }
        return places
    }
}
