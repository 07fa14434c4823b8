/// The highest scores of so many candidates, each candidate once.
struct BestScores {
    private let most: Int
    /// Falling.
    private var scores: [Double] = []

    init(most: Int) {
        self.most = most
        scores.reserveCapacity(most + 1)
    }

    /// What a score has to reach to be one of them.
    var least: Double { scores.count < most ? -.infinity : scores.last ?? -.infinity }

    mutating func insert(_ score: Double) {
        guard score > least else { return }
        scores.insert(score, at: scores.firstIndex { $0 < score } ?? scores.count)
        if scores.count > most { scores.removeLast() }
    }

    /// A candidate's score has become another, higher one.
    mutating func replace(_ old: Double, by score: Double) {
        if let index = scores.firstIndex(of: old) { scores.remove(at: index) }
        insert(score)
    }
}
