/// Which part of an area or a line its one label belongs to.
public enum LabelAnchor: Sendable {
    /// The part inside of the bounds: a map of its own names what it shows.
    case visiblePart
    /// The whole, wherever the bounds lie: of tiles laid side by side only one names it.
    case whole
}
