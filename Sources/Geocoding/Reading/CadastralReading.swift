/// A reference to the cadastre in one of the forms that people write.
///
/// Forms: the Agenzia's own (`L736_001600.345`, with or without `IT.AGE.PLA.`); labels in any order (`foglio 16
/// particella 345 sub 2`, `fg. 16 mapp. 345`, `F16 P345`), numbers in words too; the sections that Venezia had until
/// 2015 (`ME/14/1234`, `sez. ME fg 14 mn 1234`); and where a field is said to hold nothing else, `16/345/2`.
struct CadastralReading: Hashable {
    var span: Range<Int>
    /// The units that it is made of.
    var units: Range<Int>
    /// Belfiore code.
    var comune: String?
    /// Section of before 2015, or of the cadastre of buildings.
    var section: String?
    var sheet: Int?
    var allegato: String?
    var parcels: [String] = []
    var subordinate: String?

    /// Sections of Venezia whose sheets were renumbered; those of VE (1 to 48) kept theirs.
    static let historicSections: Set<String> = ["BU", "MU", "PL", "ME", "CH", "FV", "MC", "ZE"]
    private static let sections = historicSections.union(["VE"])

    var isHistoric: Bool { section.map { Self.historicSections.contains($0) } ?? false }

    private static let sheetLabels: Set<String> = ["foglio", "fogl", "fg", "f", "fo", "folio", "fgl", "fogli", "fog"]
    /// Labels and sections that a reference cannot do without.
    private static let beginnings = sheetLabels.union(sections.map { $0.lowercased() })
    private static let parcelLabels: Set<String> = [
        "mappale", "mapp", "map", "mn", "mappali", "particella", "part", "plla", "ple", "partlla", "particelle", "p",
        "mapple",
        "numero", "num", "n", "parcella", "pla", "m", "mapale", "mappal",
    ]
    private static let subordinateLabels: Set<String> = ["subalterno", "sub", "s", "subb"]
    private static let weakLabels: Set<String> = ["f", "fo", "p", "n", "num", "numero", "map", "part", "s", "m"]

    // MARK: The Agenzia's form

    /// `CCCC S FFFF A D . particella`.
    static func national(in text: String, limit: Int) -> CadastralReading? {
        let bytes = Array(text.utf8.prefix(limit)).map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
        func isDigit(_ byte: UInt8) -> Bool { FoldedText.isDigit(byte) }
        func isLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
        guard bytes.count >= 11 else { return nil }
        for start in 0...(bytes.count - 11)
        where isLetter(bytes[start]) && (start == 0 || !isLetter(bytes[start - 1]) && !isDigit(bytes[start - 1])) {
            let code = bytes[start..<(start + 11)]
            guard code[(start + 1)...(start + 3)].allSatisfy(isDigit),
                isLetter(code[start + 4]) || code[start + 4] == 0x5F,
                code[(start + 5)...(start + 8)].allSatisfy(isDigit),
                code[(start + 9)...(start + 10)].allSatisfy({ isDigit($0) || isLetter($0) })
            else { continue }
            var end = start + 11
            var reading = CadastralReading(span: start..<end, units: 0..<0)
            if end < bytes.count, bytes[end] == 0x2E {
                var stop = end + 1
                while stop < bytes.count, stop < end + 33,
                    isDigit(bytes[stop]) || isLetter(bytes[stop]) || bytes[stop] == 0x2F
                { stop += 1 }
                if stop > end + 1 {
                    reading.parcels = [String(decoding: bytes[(end + 1)..<stop], as: UTF8.self)]
                    end = stop
                }
            }
            reading.comune = String(decoding: code[start..<(start + 4)], as: UTF8.self)
            if code[start + 4] != 0x5F { reading.section = String(decoding: [code[start + 4]], as: UTF8.self) }
            reading.sheet = code[(start + 5)...(start + 8)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
            if code[start + 9] != 0x30 { reading.allegato = String(decoding: [code[start + 9]], as: UTF8.self) }
            reading.span = start..<end
            return reading
        }
        return nil
    }

    // MARK: Labels

    /// - Parameter isBareAllowed: numbers without labels count too.
    static func labelled(_ units: [Unit], isBareAllowed: Bool) -> CadastralReading? {
        guard isBareAllowed || units.contains(where: { beginnings.contains($0.word) }) else { return nil }
        var reader = Reader(units: units)
        return reader.read(isBareAllowed: isBareAllowed)
    }

    private struct Reader {
        let units: [Unit]
        var first = Int.max
        var last = -1
        var isSure = false
        var reading = CadastralReading(span: 0..<0, units: 0..<0)

        mutating func read(isBareAllowed: Bool) -> CadastralReading? {
            var index = 0
            while index < units.count {
                let word = units[index].word
                if CadastralReading.sheetLabels.contains(word), reading.sheet == nil,
                    let (value, next) = number(index + 1)
                {
                    reading.sheet = Int(value)
                    note(index, next, word)
                    index = allegato(next)
                } else if CadastralReading.parcelLabels.contains(word),
                    let (value, next) = reading.sheet == nil && CadastralReading.weakLabels.contains(word)
                        ? number(index + 1) : parcel(index + 1)
                {
                    note(index, next, word)
                    index = parcels(value, next)
                } else if CadastralReading.subordinateLabels.contains(word), !reading.parcels.isEmpty,
                    let (value, next) = number(index + 1)
                {
                    reading.subordinate = value
                    note(index, next, "s")
                    index = next
                } else if word == "sezione" || word == "sez", let section = section(index + 1) {
                    reading.section = section.name
                    note(index, section.next, "s")
                    index = section.next
                } else if let next = sectioned(index) {
                    index = next
                } else {
                    index += 1
                }
            }
            if reading.sheet == nil, reading.parcels.isEmpty, isBareAllowed { bare() }
            guard reading.sheet != nil, isSure || !reading.parcels.isEmpty, last > first || reading.parcels.isEmpty
            else { return nil }
            guard isSure || (reading.sheet != nil && !reading.parcels.isEmpty) else { return nil }
            reading.units = first..<last
            reading.span = units[first].span.lowerBound..<units[last - 1].span.upperBound
            return reading
        }

        private mutating func note(_ start: Int, _ end: Int, _ label: String) {
            first = min(first, start)
            last = max(last, end)
            if !CadastralReading.weakLabels.contains(label) { isSure = true }
        }

        /// A parcel's number, or what stands for one: `D382` of what has only a letter and a number, `A`, `STRADA`, `ACQUA`.
        private func parcel(_ start: Int) -> (String, Int)? {
            if let number = number(start) { return number }
            guard start < units.count, !units[start].isDigits else { return nil }
            let word = units[start].word.uppercased()
            let isKind = ["STRADA", "ACQUA", "STRADE", "ACQUE"].contains(word)
            guard word.utf8.count == 1 || isKind, word.utf8.first != Folding.foreign else { return nil }
            let next = start + 1
            if next < units.count, units[next].isDigits, units[next].before == .none, units[next].digitCount <= 6 {
                return (word + units[next].word, next + 1)
            }
            // A letter alone is one only where nothing goes on from it.
            let isEnd = next >= units.count || units[next].before != .space && units[next].before != .apostrophe
            return isKind || isEnd ? (word, next) : nil
        }

        /// A number with its denominator: `345/2`, `345/A`. Small words before it are read over.
        private func number(_ start: Int) -> (String, Int)? {
            var index = start
            while index < units.count, index < start + 3,
                units[index].roles.contains(.numberLabel)
                    || ["n", "catastale", "catastali", "di", "mappa", "del"].contains(units[index].word)
            { index += 1 }
            guard index < units.count else { return nil }
            if !units[index].isDigits {
                guard let (value, count) = SpokenNumber.read(units, at: index) else { return nil }
                return (String(value), index + count)
            }
            guard units[index].digitCount <= 6, let value = units[index].number else { return nil }
            var text = String(value)
            if index + 1 < units.count, units[index + 1].before == .slash, !units[index + 1].isSpaced,
                units[index + 1].word.utf8.count <= 2
            {
                return (text + "/" + units[index + 1].word.uppercased(), index + 2)
            }
            if index + 1 < units.count, units[index + 1].before == .none, units[index + 1].word.utf8.count == 1,
                !CadastralReading.parcelLabels.contains(units[index + 1].word)
            {
                text += units[index + 1].word.uppercased()
                return (text, index + 2)
            }
            return (text, index + 1)
        }

        private mutating func allegato(_ start: Int) -> Int {
            if let sheet = reading.sheet, start > 0,
                units[start - 1].before == .slash || units[start - 1].before == .none,
                units[start - 1].word.utf8.count == 1, !units[start - 1].isDigits, sheet >= 0
            {
                reading.allegato = units[start - 1].word.uppercased()
            }
            guard start + 1 < units.count, ["all", "allegato", "alleg"].contains(units[start].word),
                units[start + 1].word.utf8.count == 1
            else { return start }
            reading.allegato = units[start + 1].word.uppercased()
            last = max(last, start + 2)
            return start + 2
        }

        private mutating func parcels(_ value: String, _ start: Int) -> Int {
            reading.parcels.append(value)
            var index = start
            while index < units.count, reading.parcels.count < 16 {
                let isJoined =
                    units[index].isDigits && (units[index].before == .comma || units[index].before == .hyphen)
                let isAnd = units[index].word == "e" && index + 1 < units.count && units[index + 1].isDigits
                guard isJoined || isAnd, let (next, end) = number(isAnd ? index + 1 : index) else { break }
                reading.parcels.append(next)
                last = max(last, end)
                index = end
            }
            return index
        }

        private func section(_ index: Int) -> (name: String, next: Int)? {
            guard index < units.count else { return nil }
            // `sez. urb. ME`
            if units[index].word == "urb" || units[index].word == "urbana" { return section(index + 1) }
            let name = units[index].word.uppercased()
            return CadastralReading.sections.contains(name) || name.utf8.count == 1 ? (name, index + 1) : nil
        }

        /// `ME/14/1234`.
        private mutating func sectioned(_ index: Int) -> Int? {
            guard reading.sheet == nil, CadastralReading.sections.contains(units[index].word.uppercased()),
                index + 1 < units.count,
                units[index + 1].isDigits, units[index + 1].before == .slash, let sheet = units[index + 1].number
            else { return nil }
            reading.section = units[index].word.uppercased()
            reading.sheet = sheet
            note(index, index + 2, "sezione")
            guard index + 2 < units.count, units[index + 2].before == .slash, let (parcel, next) = number(index + 2)
            else { return index + 2 }
            reading.parcels = [parcel]
            last = max(last, next)
            return next
        }

        private mutating func bare() {
            let numbers = units.indices.filter { units[$0].isDigits }
            guard let start = numbers.first, start + 1 < units.count, units[start + 1].isDigits,
                let sheet = units[start].number,
                let parcel = units[start + 1].number
            else { return }
            reading.sheet = sheet
            reading.parcels = [String(parcel)]
            note(start, start + 2, "bare")
            if start + 2 < units.count, units[start + 2].isDigits {
                reading.subordinate = units[start + 2].word
                last = start + 3
            }
        }
    }
}
