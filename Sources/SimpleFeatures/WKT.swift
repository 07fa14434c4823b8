/// Well-known text, for messages and tests. Source: OGC 06-103r4, 7.
public enum WKT {
    public static func encode(_ geometry: Geometry) -> String {
        let name = geometry.kind.name.uppercased()
        guard !geometry.isEmpty else { return name + " EMPTY" }
        func path(_ index: Int) -> String {
            let points = geometry.path(index).map {
                Value.real(geometry.coordinates[2 * $0]).text + " " + Value.real(geometry.coordinates[2 * $0 + 1]).text
            }
            return "(" + points.joined(separator: ", ") + ")"
        }
        let parts = geometry.partEnds.indices.map { part -> String in
            let paths = geometry.part(part).map(path).joined(separator: ", ")
            return geometry.kind.dimension == 2 ? "(" + paths + ")" : paths
        }
        let body = parts.joined(separator: ", ")
        return name + " " + (geometry.kind.isMulti ? "(" + body + ")" : body)
    }
}
