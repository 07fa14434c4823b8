/// What is at a point: the nearest of each kind within reach, each with its distance.
public struct ReverseResult: Hashable, Sendable {
    /// Left or right of the street's line, as its geometry runs.
    public enum Side: String, Hashable, Sendable { case left, right }

    /// Nearest first; ``Answer/distance`` is from the point. Empty with a note when none is within reach.
    public internal(set) var civici: [Answer]
    /// Of the nearest civico relative to its street's line; `nil` where the line is not known.
    public var side: Side?
    public var street: Answer?
    public var sestiere: Answer?
    public var locality: Answer?
    public var municipality: Answer?
    public var comune: Answer?
    public var parcel: Answer?
    public var poi: Answer?
    public var notes: [Note]
    /// The best one line for the point: the civico if it is near enough, else the street, else the locality.
    public var label: String
}
