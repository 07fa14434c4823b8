import Glibc

/// From scores to the share of answers that are right: a logistic curve of a few features.
///
/// The parameters are fitted on the evaluation set by maximum likelihood; how well they hold is the reliability diagram
/// of the evaluation. They are one value, so that a fit replaces all of them.
public struct Calibration: Hashable, Sendable {
    /// Added to everything.
    public var intercept: Double
    /// Per unit of ``Answer/score``.
    public var score: Double
    /// Per unit of the margin to the runner-up, up to ``widestMargin``.
    public var margin: Double
    public var widestMargin: Double
    /// For a door that is in the data; for a neighbour's position; for a street without number.
    public var exactNumber: Double
    public var nearNumber: Double
    public var street: Double
    /// For sites and areas.
    public var site: Double
    /// Per unit of the share of the text that nothing explains.
    public var unread: Double
    /// Per unit of misspelling.
    public var misspelt: Double
    /// No answer is surer; none that stands for a number that is not in the data.
    public var most: Double
    public var mostNear: Double

    public init(
        intercept: Double, score: Double, margin: Double, widestMargin: Double, exactNumber: Double, nearNumber: Double,
        street: Double, site: Double, unread: Double, misspelt: Double, most: Double, mostNear: Double
    ) {
        self.intercept = intercept
        self.score = score
        self.margin = margin
        self.widestMargin = widestMargin
        self.exactNumber = exactNumber
        self.nearNumber = nearNumber
        self.street = street
        self.site = site
        self.unread = unread
        self.misspelt = misspelt
        self.most = most
        self.mostNear = mostNear
    }

    /// Fitted to the set `dev` of `Tests/Evaluation` (`dime geocode eval --fit`), and rounded.
    public static let standard = Calibration(
        intercept: -11.1, score: 13, margin: 19.7, widestMargin: 0.15, exactNumber: 2.55, nearNumber: -1.0,
        street: -1.5, site: -1.15, unread: -1.6, misspelt: -1.9, most: 0.995, mostNear: 0.79)

    /// What a confidence is made of; also the row of a fit.
    public struct Evidence: Hashable, Sendable {
        public enum Pattern: String, Hashable, Sendable { case exactNumber, nearNumber, street, site }
        public var score: Double
        public var margin: Double
        public var unread: Double
        public var misspelt: Double
        public var pattern: Pattern
    }

    public func confidence(_ evidence: Evidence) -> Double {
        let pattern =
            switch evidence.pattern {
            case .exactNumber: exactNumber
            case .nearNumber: nearNumber
            case .street: street
            case .site: site
            }
        let sum =
            intercept + score * evidence.score + margin * min(max(evidence.margin, 0), widestMargin) + pattern
            + unread * evidence.unread + misspelt * evidence.misspelt
        return min(1 / (1 + exp(-sum)), evidence.pattern == .nearNumber ? mostNear : most)
    }
}
