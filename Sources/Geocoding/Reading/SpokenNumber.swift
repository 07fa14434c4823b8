/// Numbers that are said in several words: `tremila novecento novantotto`, `tre nove nove otto`, `trentanove novantotto`.
enum SpokenNumber {
    /// The longest number that begins at unit `start`, and how many units it takes; `nil` where none does.
    static func read(_ units: [Unit], at start: Int) -> (value: Int, count: Int)? {
        var run: [Int] = []
        var index = start
        while index < units.count, run.count < 12 {
            let unit = units[index]
            // `nove otto zero una fontanella`: an article, no digit.
            if index > start, unit.word == "un" || unit.word == "una" { break }
            if unit.isDigits || (index > start && unit.before != .space && unit.before != .hyphen) { break }
            if let multiplier = NumberWords.multiplier(unit.word) {
                run.append(-multiplier)
            } else if let number = unit.number, NumberWords.value(unit.word) != nil {
                run.append(number)
            } else {
                break
            }
            index += 1
        }
        guard !run.isEmpty else { return nil }
        let (value, count) = sum(run)
        if count == run.count || run.count == 1 { return value > 0 ? (value, count) : nil }
        if let digits = concatenated(run) { return (digits, run.count) }
        return value > 0 ? (value, count) : nil
    }

    /// Adds what is said in falling order; a thousand or a hundred said alone multiplies what is before it.
    private static func sum(_ run: [Int]) -> (value: Int, count: Int) {
        var (total, part, count) = (0, 0, 0)
        for said in run {
            if said < 0 {
                let multiplier = -said
                if multiplier == 1000 {
                    guard total == 0 else { break }
                    total = max(part, 1) * 1000
                    part = 0
                } else if part == 0 {
                    part = 100
                } else if part < 10 {
                    part *= 100
                } else if part % 1000 == 0 {
                    part += 100
                } else {
                    break
                }
            } else if part == 0 && (total == 0 || said < 1000) {
                part = said
            } else if (part % 1000 == 0 && said < 1000) || (part % 100 == 0 && said < 100)
                || (part % 10 == 0 && part % 100 >= 20 && said < 10)
            {
                part += said
            } else {
                break
            }
            count += 1
        }
        return (total + part, count)
    }

    /// Digit by digit, or in pairs.
    private static func concatenated(_ run: [Int]) -> Int? {
        if run.count <= 5, run.allSatisfy({ (0...9).contains($0) }) { return run.reduce(0) { $0 * 10 + $1 } }
        if run.count == 2, run[0] >= 1, run[0] <= 99, (10...99).contains(run[1]) { return run[0] * 100 + run[1] }
        return nil
    }
}
