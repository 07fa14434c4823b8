import CGEOS
public import SimpleFeatures

/// What makes a geometry invalid, and where.
public struct ValidityProblem: Hashable, Sendable {
    /// In the words of GEOS: `Self-intersection`, `Hole lies outside shell` …
    public var reason: String
    public var x: Double
    public var y: Double
}

extension Geometry {
    /// The first reason why the geometry is not valid; `nil` if it is.
    ///
    /// Source: OGC 06-103r4, 6.1.11.1 (assertions on polygons).
    /// - Throws: ``TopologyError`` when it cannot even be read: a ring that is open or has fewer than three points.
    public func validityProblem() throws(TopologyError) -> ValidityProblem? {
        let scope = GEOSScope()
        let subject = try scope.geometry(self)
        var reason: UnsafeMutablePointer<CChar>?
        var place: OpaquePointer?
        let code = unsafe GEOSisValidDetail_r(scope.handle, subject.pointer, 0, &reason, &place)
        if try scope.answer(code, from: "validity") { return nil }
        var problem = ValidityProblem(reason: "", x: .nan, y: .nan)
        if let reason = unsafe reason {
            problem.reason = unsafe String(cString: reason)
            unsafe GEOSFree_r(scope.handle, reason)
        }
        if let place = unsafe place {
            let point = try scope.value(unsafe GEOSGeometry(adopting: place, in: scope))
            if point.coordinates.count >= 2 {
                (problem.x, problem.y) = (point.coordinates[0], point.coordinates[1])
            }
        }
        return problem
    }

    /// Whether every assertion of Simple Feature Access on the kind holds; `false` too for what cannot be read.
    public var isValid: Bool {
        do { return try validityProblem() == nil } catch { return false }
    }

    /// The nearest valid geometry: every vertex kept, self-intersections noded, overlapping rings told apart by parity.
    ///
    /// - Throws: ``TopologyError`` when it cannot be read.
    public func madeValid() throws(TopologyError) -> Geometry {
        try unsafe unary("making valid") { unsafe GEOSMakeValid_r($0, $1) }
    }
}
