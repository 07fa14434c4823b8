import SimpleFeatures
import Topology

/// Joins pieces that are too small or too thin to the neighbour with the longest common border.
struct SliverMerge {
    private var pieces: [Geometry?]
    private var envelopes: [Envelope]
    private let settings: DemonstrationSettings

    init(_ pieces: [Geometry], _ settings: DemonstrationSettings) {
        self.pieces = pieces
        envelopes = pieces.map(\.envelope)
        self.settings = settings
    }

    /// What is left, in the order of the pieces. A sliver without a neighbour is dropped.
    consuming func merged() throws(TopologyError) -> [Geometry] {
        let slivers = pieces.indices.filter { isSliver(pieces[$0]) }.sorted { area($0) < area($1) }
        for sliver in slivers {
            // It may have grown by another one meanwhile.
            guard let piece = pieces[sliver], isSliver(piece) else { continue }
            pieces[sliver] = nil
            guard let host = try neighbour(of: piece, envelopes[sliver]), let whole = pieces[host] else { continue }
            let joined = try whole.union(piece)
            guard joined.kind == .polygon else { continue }
            pieces[host] = joined
            envelopes[host] = joined.envelope
        }
        return pieces.compactMap { $0 }
    }

    private func area(_ index: Int) -> Double { pieces[index]?.area ?? 0 }

    /// The mean width of a long shape is twice its area by its perimeter.
    private func isSliver(_ piece: Geometry?) -> Bool {
        guard let piece else { return false }
        let area = piece.area
        return area < settings.smallestParcel || 2 * area < settings.thinnest * piece.length
    }

    private func neighbour(of piece: Geometry, _ envelope: Envelope) throws(TopologyError) -> Int? {
        let near = envelope.expanded(by: settings.grid)
        var best: (index: Int, length: Double)?
        for index in pieces.indices where envelopes[index].intersects(near) {
            guard let other = pieces[index] else { continue }
            let border = try piece.intersection(other)
            let length = border.kind.dimension > 0 ? border.length : 0
            if length > max(best?.length ?? 0, 0.1) { best = (index, length) }
        }
        return best?.index
    }
}
