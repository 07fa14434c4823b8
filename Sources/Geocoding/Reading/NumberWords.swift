/// Numbers as Italians say and carve them: `tremilanovecentonovantotto`, `ventitreesimo`, `XXIII`.
enum NumberWords {
    private static let units: [(String, Int)] = [
        ("diciassette", 17), ("diciannove", 19), ("quattordici", 14), ("quindici", 15), ("diciotto", 18),
        ("dodici", 12), ("tredici", 13), ("sedici", 16), ("undici", 11), ("dieci", 10), ("quattro", 4),
        ("cinque", 5), ("sette", 7), ("otto", 8), ("nove", 9), ("zero", 0), ("uno", 1), ("una", 1), ("due", 2),
        ("tre", 3), ("sei", 6), ("un", 1),
    ]
    private static let tens: [(String, Int)] = [
        ("cinquant", 50), ("quarant", 40), ("sessant", 60), ("settant", 70), ("ottant", 80), ("novant", 90),
        ("trent", 30), ("vent", 20),
    ]
    private static let ordinals: [String: Int] = [
        "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4, "quarta": 4,
        "quinto": 5, "quinta": 5, "sesto": 6, "sesta": 6, "settimo": 7, "settima": 7, "ottavo": 8, "ottava": 8,
        "nono": 9, "nona": 9, "decimo": 10, "decima": 10,
    ]
    /// The first four letters of every number word, or all where it has fewer: most other words are told from numbers by
    /// them.
    private static let beginnings: Set<UInt32> = {
        var words = units.map(\.0) + tens.map(\.0) + ordinals.keys + ["cento", "mille"]
        for (unit, value) in units where (2...9).contains(value) { words += [unit + "cento", unit + "mila"] }
        return Set(words.map(beginning))
    }()

    private static func beginning(_ word: String) -> UInt32 { word.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    /// A cardinal below 100,000 in one word, or an ordinal below 1000; `nil` for any other word.
    static func value(_ word: String) -> Int? {
        let bytes = word.utf8
        guard bytes.count >= 2, bytes.count <= 48,
            beginnings.contains(beginning(word))
        else { return nil }
        if let ordinal = ordinals[word] { return ordinal }
        for ending in ["esimo", "esima"] where word.hasSuffix(ending) && bytes.count > 7 {
            let stem = String(word.dropLast(5))
            for vowel in ["", "i", "e", "o", "a"] {
                if let value = cardinal(Substring(stem + vowel)), value < 1000 { return value }
            }
            return nil
        }
        return cardinal(word[...])
    }

    /// Whether the word is a thousand or hundred that multiplies what is said before it: `mila`, `cento`.
    static func multiplier(_ word: String) -> Int? {
        switch word {
        case "mila", "mille": 1000
        case "cento": 100
        default: nil
        }
    }

    private static func cardinal(_ word: Substring) -> Int? {
        if word == "mila" { return nil }
        if word.hasPrefix("mille") { return remainder(word.dropFirst(5)).map { 1000 + $0 } }
        if let mila = word.firstRange(ofText: "mila"), mila.lowerBound > word.startIndex {
            guard let thousands = hundreds(word[..<mila.lowerBound]), thousands > 1, thousands < 100 else { return nil }
            return remainder(word[mila.upperBound...]).map { thousands * 1000 + $0 }
        }
        return hundreds(word)
    }

    private static func remainder(_ word: Substring) -> Int? { word.isEmpty ? 0 : hundreds(word) }

    private static func hundreds(_ word: Substring) -> Int? {
        for digit in 1...9 {
            let prefix = digit == 1 ? "cent" : digitNames[digit] + "cent"
            guard word.hasPrefix(prefix) else { continue }
            var rest = word.dropFirst(prefix.count)
            if rest.first == "o", rest != "otto" { rest = rest.dropFirst() } else if rest.isEmpty { return nil }
            if rest.isEmpty { return digit * 100 }
            guard let below = belowHundred(rest) else { return nil }
            return digit * 100 + below
        }
        return belowHundred(word)
    }

    private static let digitNames = ["", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]

    private static func belowHundred(_ word: Substring) -> Int? {
        for (name, value) in units where word == name { return value }
        for (stem, value) in tens where word.hasPrefix(stem) {
            let rest = word.dropFirst(stem.count)
            let vowel: Substring = value == 20 ? "i" : "a"
            if rest == vowel { return value }
            if rest == "uno" || rest == "un" || rest == "una" { return value + 1 }
            if rest == "otto" { return value + 8 }
            guard rest.hasPrefix(vowel) else { return nil }
            for (name, digit) in units where digit > 1 && digit < 10 && digit != 8 && rest.dropFirst() == name {
                return value + digit
            }
            return nil
        }
        return nil
    }

    /// A Roman numeral in its canonical form, 1 … 399; `nil` for anything else. One letter is for the caller to judge.
    static func roman(_ word: String) -> Int? {
        guard word.utf8.allSatisfy({ "clxvi".utf8.contains($0) }) else { return nil }
        var rest = word[...]
        var value = 0
        for (sign, worth) in romanSigns {
            var times = 0
            while rest.hasPrefix(sign), times < (sign.utf8.count == 1 ? 3 : 1) {
                value += worth
                times += 1
                rest = rest.dropFirst(sign.utf8.count)
            }
        }
        return rest.isEmpty && value > 0 && canonical(value) == word ? value : nil
    }

    private static let romanSigns: [(String, Int)] = [
        ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]

    private static func canonical(_ number: Int) -> String {
        var (text, rest) = ("", number)
        for (sign, worth) in romanSigns {
            while rest >= worth {
                text += sign
                rest -= worth
            }
        }
        return text
    }
}

extension Substring {
    /// The first place where `text` stands. (The library's own search for it asks for Foundation.)
    fileprivate func firstRange(ofText text: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
            formIndex(after: &index)
        }
        return nil
    }
}
