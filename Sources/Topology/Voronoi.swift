import CGEOS
public import SimpleFeatures

extension Geometry {
    /// The Voronoi cells of the vertices as a multipolygon, covering at least `envelope`; in no promised order.
    ///
    /// Vertices closer than `tolerance` are one site. Fewer than two sites have no cells.
    /// - Throws: ``TopologyError``.
    public func voronoiCells(covering envelope: Envelope, tolerance: Double = 0) throws(TopologyError) -> Geometry {
        try voronoi(envelope, tolerance, edges: 0)
    }

    /// The borders between the cells of ``voronoiCells(covering:tolerance:)`` as lines; the frame is not among them.
    ///
    /// - Throws: ``TopologyError``.
    public func voronoiEdges(covering envelope: Envelope, tolerance: Double = 0) throws(TopologyError) -> Geometry {
        try voronoi(envelope, tolerance, edges: 1)
    }

    private func voronoi(
        _ envelope: Envelope, _ tolerance: Double, edges: Int32
    ) throws(TopologyError) -> Geometry {
        let scope = GEOSScope()
        let sites = try scope.geometry(self)
        let corners = Geometry.lineString([envelope.minX, envelope.minY, envelope.maxX, envelope.maxY])
        let frame = try scope.geometry(corners)
        let cells = try unsafe scope.adopt(
            GEOSVoronoiDiagram_r(scope.handle, sites.pointer, frame.pointer, tolerance, edges), from: "Voronoi cells")
        return try scope.value(cells)
    }
}
