/// Why an operation on geometries gave no result.
public enum TopologyError: Error, Hashable, Sendable {
    /// A coordinate is NaN or infinite: no predicate has a meaning there.
    case notFinite
    /// The arrays of the geometry do not fit each other: a path or part ends outside them.
    case inconsistent
    /// GEOS refused `operation`; `reason` is what it said, such as `TopologyException: side location conflict`.
    case failed(operation: String, reason: String)
}
