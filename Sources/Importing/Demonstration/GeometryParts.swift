import SimpleFeatures

extension Geometry {
    /// The parts as nested paths, to build other geometries of.
    var rings: [[[Double]]] {
        partEnds.indices.map { part in
            self.part(part).map { path in
                let points = self.path(path)
                return Array(coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)])
            }
        }
    }

    /// The parts as polygons; none of a geometry that has no area.
    var polygons: [Geometry] { kind.dimension == 2 ? rings.map { .polygon($0) } : [] }
}
