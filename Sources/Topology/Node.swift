import CGEOS
public import SimpleFeatures

extension Geometry {
    /// The lines cut wherever they cross, each stretch once: what ``polygonized()`` needs.
    ///
    /// - Throws: ``TopologyError``.
    public func noded() throws(TopologyError) -> Geometry {
        try unsafe unary("noding") { unsafe GEOSNode_r($0, $1) }
    }
}
