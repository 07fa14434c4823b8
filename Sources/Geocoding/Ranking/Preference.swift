import Glibc

/// Bias and bounds of a query, in centimetres.
struct Preference {
    private enum Bias {
        case none
        case point(x: Double, y: Double, radius: Double)
        case box(BoxTree.Box)
        case areas([UInt32])
    }

    private let bias: Bias
    private let within: BoxTree.Box?
    private let kinds: Set<AnswerKind>

    init(_ options: SearchOptions, _ gazetteer: Gazetteer) {
        within = options.within.map { UTM33.box($0) }
        kinds = options.kinds
        switch options.bias {
        case .none: bias = .none
        case .point(let coordinate, let radius):
            let (x, y) = UTM33.centimetres(coordinate)
            bias = .point(x: Double(x), y: Double(y), radius: max(radius, 1) * 100)
        case .box(let box): bias = .box(UTM33.box(box))
        case .area(let name): bias = .areas(gazetteer.areas(named: name))
        }
    }

    func admits(_ candidate: Candidate, _ gazetteer: Gazetteer) -> Bool {
        if !kinds.isEmpty, !kinds.contains(candidate.kind(gazetteer)) { return false }
        guard let within else { return true }
        guard let position = candidate.position(gazetteer) else { return false }
        return within.squaredDistance(x: position.x, y: position.y) == 0
    }

    var isBiased: Bool {
        if case .none = bias { return false }
        return true
    }

    /// 1 at the place of the bias, falling with the distance; 0 without one.
    func nearness(_ place: UInt32, _ position: (x: Int32, y: Int32), _ gazetteer: Gazetteer) -> Double {
        switch bias {
        case .none: 0
        case .point(let x, let y, let radius):
            exp2(
                -((Double(position.x) - x) * (Double(position.x) - x) + (Double(position.y) - y)
                    * (Double(position.y) - y))
                    .squareRoot() / radius)
        case .box(let box): box.squaredDistance(x: position.x, y: position.y) == 0 ? 1 : 0
        case .areas(let areas): areas.contains { gazetteer.place(place, liesIn: $0) } ? 1 : 0
        }
    }

    /// The point that distances are told from.
    var origin: (x: Int32, y: Int32)? {
        guard case .point(let x, let y, _) = bias else { return nil }
        return (Int32(x), Int32(y))
    }
}

extension Gazetteer {
    /// Areas of a name, whole or nearly.
    func areas(named name: String) -> [UInt32] {
        let text = SearchText(name, limit: 256)
        let matches = TermMatches(text, in: terms)
        let found = NameSearch(gazetteer: self, text: text).best(matches, most: 32)
        return found.filter { $0.cover > 0.8 && PlaceKind(rawValue: places[$0.place].kind)?.isArea == true }.map(
            \.place)
    }
}
