/// What the units of a query may be in the dictionary, each with how well it fits.
struct TermMatches {
    /// How a unit became a term.
    enum Way: UInt8 {
        case exact, expansion, synonym, sound, joined, split, prefix, typo
    }

    struct Match {
        var term: UInt32
        /// 1 for the word itself.
        var quality: Float
        /// Bits of the units.
        var mask: UInt64
        var way: Way
    }

    private struct Slot {
        var term = UInt32.max
        var first: UInt16 = 0
        var end: UInt16 = 0
    }

    /// Sorted by term, the best first.
    private(set) var all: [Match] = []
    /// How telling each unit is, 0 … 1: the best of its terms, or all for an unknown word.
    private(set) var weights: [Float]
    /// Where the matches of each term begin, by its number; open addressing, a power of two long.
    private var slots: [Slot] = []
    private let terms: TermDictionary
    private var skeleton: [UInt8] = []
    private var keys: [UInt32] = []
    private var sought: [UInt32] = []
    private var other: [UInt8] = []
    private var distance = EditDistance()

    init(_ text: SearchText, in terms: TermDictionary) {
        self.terms = terms
        weights = Array(repeating: 0, count: text.units.count)
        all.reserveCapacity(4 * text.units.count)
        for index in text.units.indices {
            // `Ramo 2 de la Sacca` is the second, `Ramo de la Sacca 2` a door.
            let isDoor = text.units[index].isDigits && index > 0 && text.units[index - 1].generic == 0
            addSpellings(of: text.units[index], at: index, numeral: isDoor ? 0.85 : 1)
            addContractions(text, at: index)
        }
        finish(text)
    }

    private mutating func add(_ word: String, _ quality: Float, _ mask: UInt64, _ way: Way) {
        if let term = terms.exact(word) { all.append(Match(term: term, quality: quality, mask: mask, way: way)) }
    }

    private mutating func addSpellings(of unit: Unit, at index: Int, numeral: Float) {
        // Letters of other alphabets are folded to one sign: words of them say nothing.
        if unit.word.utf8.contains(Folding.foreign) { return }
        let mask: UInt64 = 1 << UInt64(index)
        if unit.roles.contains(.saint) { add(NameReading.saint, 1, mask, .exact) }
        if let number = unit.number { add(NameReading.numberWord(number), numeral, mask, .exact) }
        guard !unit.isDigits else { return }
        if unit.word == "x" || unit.word == "v" {
            add(NameReading.numberWord(unit.word == "x" ? 10 : 5), 0.95, mask, .exact)
        }
        add(unit.word, 1, mask, .exact)
        // The other words of a generic part of two stand in names too: `rio terà`.
        if let space = unit.word.firstIndex(of: " ") {
            add(String(unit.word[..<space]), 0.98, mask, .exact)
            add(String(unit.word[unit.word.index(after: space)...]), 0.98, mask, .exact)
        }
        for word in Synonyms.abbreviations[unit.word] ?? [] { add(word, 0.97, mask, .expansion) }
        if unit.isInitial || unit.isParticle { return }
        if unit.generic != 0 { add(GenericPart.all[Int(unit.generic) - 1].name, 0.98, mask, .synonym) }
        for word in Synonyms.words[unit.word] ?? [] { add(word, 0.95, mask, .synonym) }
        if unit.word.utf8.count > 2, unit.isDotted { addConsonants(unit.word, mask) }
        guard unit.word.utf8.count > 3 else { return }
        Skeleton.write(Array(unit.word.utf8)[...], into: &skeleton)
        let sought = skeleton
        var own: [UInt8] = []
        terms.visitSkeleton(sought) { term in
            guard !all.contains(where: { $0.term == term && $0.mask == mask }) else { return }
            Skeleton.write(Array(terms.word(term).utf8)[...], into: &own)
            if own == sought { all.append(Match(term: term, quality: 0.94, mask: mask, way: .sound)) }
        }
        if unit.isDotted, unit.word.utf8.count >= 3 { addPrefix(unit.word, mask, quality: 0.9, most: 40) }
    }

    /// `Cnr.` is `Cannaregio`: the first letter and the consonants that follow, doubled ones once.
    private mutating func addConsonants(_ word: String, _ mask: UInt64) {
        let letters = Array(word.utf8)
        guard terms.exact(word) == nil, letters.dropFirst().allSatisfy({ !Self.vowels.contains($0) }) else { return }
        var found = 0
        for term in terms.terms(withPrefix: [letters[0]])
        where found < 24 && terms.length(UInt32(term)) > letters.count + 2 {
            terms.copy(UInt32(term), to: &other)
            var (next, last) = (1, letters[0])
            for letter in other.dropFirst() where !Self.vowels.contains(letter) && letter != last {
                guard next < letters.count, letter == letters[next] else { break }
                next += 1
                last = letter
            }
            guard next == letters.count else { continue }
            found += 1
            all.append(Match(term: UInt32(term), quality: 0.9, mask: mask, way: .expansion))
        }
    }

    private static let vowels = Set("aeiou".utf8)

    /// `Cas.llo`, `D.duro`: the beginning and the end of a word with a point between.
    private mutating func addContractions(_ text: SearchText, at index: Int) {
        if index + 1 < text.units.count, text.units[index + 1].isDotted, text.units[index + 1].word.utf8.count == 1,
            text.units[index].word.utf8.count > 3, text.units[index].generic == 0, !text.units[index].isDigits,
            terms.exact(text.units[index].word) == nil
        {
            // `Dorso D.`
            addPrefix(text.units[index].word + text.units[index + 1].word, 3 << UInt64(index), quality: 0.9, most: 4)
        }
        guard index + 1 < text.units.count, text.units[index + 1].before == .dot, !text.units[index + 1].isSpaced,
            !text.units[index].isDigits, !text.units[index + 1].isDigits
        else { return }
        let (head, tail) = (Array(text.units[index].word.utf8), Array(text.units[index + 1].word.utf8))
        guard head.count <= 5, (2...5).contains(tail.count) else { return }
        for term in terms.terms(withPrefix: head).prefix(2000)
        where terms.length(UInt32(term)) > head.count + tail.count {
            terms.copy(UInt32(term), to: &other)
            if other.suffix(tail.count).elementsEqual(tail) {
                all.append(Match(term: UInt32(term), quality: 0.93, mask: 3 << UInt64(index), way: .expansion))
            }
        }
    }

    /// Terms that begin like a unit.
    mutating func addPrefix(_ word: String, _ mask: UInt64, quality: Float, most: Int) {
        let bytes = Array(word.utf8)
        for term in terms.terms(withPrefix: bytes).prefix(most) where terms.length(UInt32(term)) > bytes.count {
            all.append(Match(term: UInt32(term), quality: quality, mask: mask, way: .prefix))
        }
    }

    /// Adds what units may be when letters are wrong, missing or too many, and words are torn or run together.
    mutating func addMisspellings(_ text: SearchText, of wanted: UInt64) {
        for index in text.units.indices where wanted & (1 << UInt64(index)) != 0 {
            let unit = text.units[index]
            if unit.isDigits || unit.isInitial || unit.word.utf8.contains(Folding.foreign) { continue }
            let mask: UInt64 = 1 << UInt64(index)
            addTypos(Array(unit.word.utf8), mask)
            // Words are cut short on the telephone: `cast 3998`.
            if unit.word.utf8.count >= 4 { addPrefix(unit.word, mask, quality: 0.85, most: 20) }
            addSplits(unit.word, mask)
            guard index + 1 < text.units.count, !text.units[index + 1].isDigits else { continue }
            let joined = unit.word + text.units[index + 1].word
            if joined.utf8.count > 3 {
                add(joined, 0.95, mask | mask << 1, .joined)
                if terms.exact(joined) == nil { addTypos(Array(joined.utf8), mask | mask << 1, most: 1) }
            }
        }
        finish(text)
    }

    private mutating func addTypos(_ word: [UInt8], _ mask: UInt64, most: Int = 2) {
        let limit = min(Deletions.distance(length: word.count), most)
        guard limit > 0, word.count < 40 else { return }
        Deletions.keys(word, distance: limit, into: &keys)
        sought.removeAll(keepingCapacity: true)
        for key in keys {
            terms.visitDeletion(key) { term in
                if abs(terms.length(term) - word.count) <= limit { sought.append(term) }
            }
        }
        sought.sort()
        var found: [Match] = []
        for (index, term) in sought.enumerated() where index == 0 || term != sought[index - 1] {
            terms.copy(term, to: &other)
            let edits = distance.edits(word, other, limit: limit)
            guard edits > 0, edits <= limit else { continue }
            // An end that is missing or wrong costs less than a beginning.
            let length = Float(max(word.count, other.count))
            var quality = 1 - Float(edits) * (edits == 1 ? 0.75 : 0.9) / length
            if word.first != other.first { quality -= 0.06 }
            found.append(Match(term: term, quality: min(quality, 0.92), mask: mask, way: .typo))
        }
        if found.count > 16 {
            found.sort { ($0.quality, $1.term) > ($1.quality, $0.term) }
            found.removeLast(found.count - 16)
        }
        all += found
    }

    /// `santacroce` is two words, `dellorto` a small one and another.
    private mutating func addSplits(_ word: String, _ mask: UInt64) {
        guard word.utf8.count >= 5, word.utf8.count < 40, terms.exact(word) == nil else { return }
        if let first = word.utf8.first, first == UInt8(ascii: "l") || first == UInt8(ascii: "d"),
            let second = terms.exact(String(word.dropFirst()))
        {
            // An article whose apostrophe is lost: `lisola`.
            all.append(Match(term: second, quality: 0.93, mask: mask, way: .split))
        }
        for cut in 2...(word.utf8.count - 2) {
            let index = word.utf8.index(word.startIndex, offsetBy: cut)
            let (head, tail) = (String(word[..<index]), String(word[index...]))
            let isParticle = Lexicon.roles(head).contains(.particle)
            let isSaint = Lexicon.roles(head).contains(.saint) && cut >= 3
            let first = isSaint ? terms.exact(NameReading.saint) : terms.exact(head)
            guard let second = terms.exact(tail), isParticle || (first != nil && (cut > 2 || isSaint || head == "ca"))
            else { continue }
            if let first, !isParticle { all.append(Match(term: first, quality: 0.95, mask: mask, way: .split)) }
            all.append(Match(term: second, quality: isParticle ? 0.93 : 0.95, mask: mask, way: .split))
        }
    }

    mutating func refresh(_ text: SearchText) { finish(text) }

    private mutating func finish(_ text: SearchText) {
        all.sort { ($0.term, $1.quality) < ($1.term, $0.quality) }
        fillSlots()
        for index in text.units.indices {
            let mask: UInt64 = 1 << UInt64(index)
            var (weight, isKnown) = (Float(0), false)
            for match in all where match.mask & mask != 0 {
                isKnown = true
                weight = max(weight, terms.weights[match.term] * match.quality)
            }
            let unit = text.units[index]
            weights[index] = unit.isDigits ? 0.6 : isKnown ? max(weight, 0.05) : unit.word.utf8.count < 2 ? 0.2 : 0.8
            if unit.generic != 0 { weights[index] = min(weights[index], 0.35) }
        }
    }

    private mutating func fillSlots() {
        var size = 32
        while size < 2 * all.count { size *= 2 }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(Slot(), count: size))
        var first = 0
        while first < min(all.count, Int(UInt16.max)) {
            let term = all[first].term
            var end = first + 1
            while end < all.count, all[end].term == term { end += 1 }
            var slot = Int(term &* 0x9E37_79B1) & (size - 1)
            while slots[slot].term != .max { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(term: term, first: UInt16(first), end: UInt16(clamping: end))
            first = end
        }
    }

    /// The matches of a term; for most terms there are none.
    @inline(__always) func matches(_ term: UInt32) -> Range<Int> {
        var slot = Int(term &* 0x9E37_79B1) & (slots.count - 1)
        while slots[slot].term != term {
            if slots[slot].term == .max { return 0..<0 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Int(slots[slot].first)..<Int(slots[slot].end)
    }

    func weight(_ mask: UInt64) -> Float {
        var (rest, sum) = (mask, Float(0))
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            if index < weights.count { sum += weights[index] }
            rest &= rest - 1
        }
        return sum
    }

    /// Units that no term stands for well.
    func unknown(_ text: SearchText) -> UInt64 {
        var known: UInt64 = 0
        for match in all where match.quality >= 0.94 { known |= match.mask }
        var unknown: UInt64 = 0
        for index in text.units.indices where text.content & (1 << UInt64(index)) != 0 && !text.units[index].isDigits {
            unknown |= 1 << UInt64(index)
        }
        return unknown & ~known
    }
}
