/// Which numbers of a text belong to which of its names.
extension MentionFinder {
    /// Gives each number of the text to the name that it stands nearest to.
    func withNumbers(_ spans: [MentionSpan]) -> [MentionSpan] {
        var spans = spans
        var taken = Set<Int>()
        for span in spans { taken.formUnion(span.name) }
        var index = 0
        while index < units.count {
            guard !taken.contains(index),
                units[index].isDigits || units[index].number != nil && !Self.ordinals.contains(units[index].word)
                    || units[index].roles.contains(.numberLabel)
            else {
                index += 1
                continue
            }
            let end = min(index + 8, units.count)
            guard
                let number = CivicNumbers(Array(units[index..<end])).readings.filter({ $0.units.lowerBound == 0 })
                    .min(by: { $0.penalty < $1.penalty }),
                !number.units.contains(where: { taken.contains(index + $0) })
            else {
                index += 1
                continue
            }
            var placed = number
            placed.units = (index + number.units.lowerBound)..<(index + number.units.upperBound)
            if let range = placed.range(in: units), !taken.contains(range.units.upperBound - 1) { placed = range }
            if let owner = owner(of: placed, spans) {
                spans[owner].number = placed
                spans[owner].whole =
                    min(
                        spans[owner].name.lowerBound, placed.units.lowerBound)..<max(
                        spans[owner].name.upperBound, placed.units.upperBound)
            }
            index = placed.units.upperBound
        }
        return spans
    }

    /// The name a number belongs to: the one before it with little between, else the one after it with `di`, `in` between.
    private func owner(of number: CivicNumber, _ spans: [MentionSpan]) -> Int? {
        var last = spans.lastIndex { $0.name.upperBound <= number.units.lowerBound && $0.number == nil }
        let next = spans.firstIndex { $0.name.lowerBound >= number.units.upperBound && $0.number == nil }
        func joins(_ range: Range<Int>, _ span: MentionSpan) -> Bool { isNumber(number, of: span) && isBridge(range) }
        let isBefore = last.map { joins(spans[$0].name.upperBound..<number.units.lowerBound, spans[$0]) } ?? false
        let isAfter = next.map { joins(number.units.upperBound..<spans[$0].name.lowerBound, spans[$0]) } ?? false
        guard isBefore, let nearest = last else { return isAfter ? next : nil }
        // `in via Altinia a Favaro n. 51`: the number is the street's.
        var street = nearest
        while street > 0, spans[street].isArea,
            spans[street].name.lowerBound - spans[street - 1].name.upperBound <= 3,
            isBridge(spans[street - 1].name.upperBound..<spans[street].name.lowerBound)
        {
            street -= 1
        }
        if !spans[street].isArea, spans[street].number == nil { last = street }
        // `sul muro al 12 di Castello`: what `di` joins belongs together, unless the other name is right beside.
        if isAfter, let next, spans[nearest].name.upperBound < number.units.lowerBound,
            number.units.upperBound < units.count,
            Self.joining.contains(units[number.units.upperBound].word)
        {
            return next
        }
        return last
    }

    /// Whether what may be a count of things is a number: `via dei Tigli sedici`, no `via dei Tigli due lampioni`.
    private func isNumber(_ number: CivicNumber, of span: MentionSpan) -> Bool {
        if number.isLabelled || !number.isSpoken || number.value > 20 { return true }
        let (start, end) = (number.units.lowerBound, number.units.upperBound)
        // `davanti al sei di via Circonvallazione`
        if start > 0, ["al", "all", "del", "dell", "il", "dal", "dall", "il", "l"].contains(units[start - 1].word),
            span.name.lowerBound == end + 1,
            Self.joining.contains(units[end].word)
        {
            return true
        }
        guard span.name.upperBound == start, !span.isArea, !["un", "una"].contains(units[start].word) else {
            return false
        }
        return end >= units.count || RelationWords.isStop(units, end) || units[end].isParticle
            || units[end].before == .comma || Self.goingOn.contains(units[end].word)
    }

    /// Between a number and the name that it belongs to.
    static let joining: Set<String> = ["di", "de", "del", "della", "dell", "in"]

    /// `prima di via Piave` counts nothing.
    private static let ordinals: Set<String> = [
        "prima", "primo", "primi", "prime", "seconda", "secondo", "secondi", "terza", "terzo", "quarto", "quarta",
        "quinto",
        "sesto", "first", "second", "third",
    ]

    /// Words that go on after an address.
    private static let goingOn: Set<String> = [
        "ho", "abbiamo", "vedo", "vediamo", "segnalo", "segnaliamo", "c", "ci", "si", "manca", "allego",
        "vorrei",
        "dove", "perche", "grazie", "spero", "quando", "buona", "buon", "distinti", "attendo", "resto", "che", "non",
        "per",
        "potete", "qualcuno", "mio", "ghe", "xe", "davanti", "accanto", "vicino", "dopo", "prima", "interno", "scala",
        "piano",
    ]

    private static let bridging: Set<String> = [
        "altezza", "fronte", "davanti", "vicino", "pressi", "prossimita", "accanto", "interno", "via", "angolo", "dal",
        "compreso", "compresa", "compresi", "comprese", "alto", "sestiere", "a", "tra", "fra", "between", "civici",
        "numeri", "numbers", "nos",
        "localita", "zona", "circa", "presso", "dopo", "prima", "dietro", "sito",
    ]

    /// Whether what lies between a name and a number lets them belong together.
    private func isBridge(_ range: Range<Int>) -> Bool {
        guard range.count <= 7 else { return false }
        for index in range {
            let unit = units[index]
            if RelationWords.isStop(units, index) { return false }
            if unit.isParticle || unit.roles.contains(.numberLabel) || unit.roles.contains(.noise)
                || Self.bridging.contains(unit.word)
            {
                continue
            }
            return false
        }
        return range.upperBound >= units.count || !RelationWords.isStop(units, range.upperBound)
    }
}
