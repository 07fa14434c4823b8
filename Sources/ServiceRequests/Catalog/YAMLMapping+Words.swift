import Languages
import YAMLText

extension YAMLMapping {
    /// A text in both languages: `{ it: Buca, en: Pothole }`.
    func both(_ key: String) -> LocalizedText? {
        guard let words = mapping(key) else {
            if !keys.contains(key) {
                report(key, it: "manca la chiave «\(key)»", en: "the key \"\(key)\" is missing")
            }
            return nil
        }
        defer { words.close() }
        guard let italian = words.requiredText("it"), let english = words.requiredText("en") else { return nil }
        return LocalizedText(it: italian, en: english)
    }

    /// As many words in one language as in the other: `{ it: [buca], en: [hole] }`.
    func bothLists(_ key: String) -> [LocalizedText] {
        guard let words = mapping(key) else { return [] }
        defer { words.close() }
        let (italian, english) = (words.texts("it") ?? [], words.texts("en") ?? [])
        guard italian.count == english.count else {
            report(
                key, it: "\(key): \(italian.count) parole in italiano e \(english.count) in inglese",
                en: "\(key): \(italian.count) words in Italian and \(english.count) in English")
            return []
        }
        return zip(italian, english).map { LocalizedText(it: $0, en: $1) }
    }

    /// Lower case letters, digits, `-` and `_`: it stands in addresses.
    func code(_ key: String) -> String? {
        guard let code = requiredText(key) else { return nil }
        let isPlain = code.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        guard isPlain, (1...64).contains(code.utf8.count) else {
            report(
                key, it: "\(key): lettere minuscole, cifre, - e _, al massimo 64",
                en: "\(key): lower case letters, digits, - and _, 64 at the most")
            return nil
        }
        return code
    }
}

extension RequestLimits {
    init(reading entry: YAMLMapping) {
        self.init()
        defer { entry.close() }
        func read<Number: Comparable>(
            _ key: String, _ number: Number?, _ range: ClosedRange<Number>,
            _ path: WritableKeyPath<RequestLimits, Number>
        ) {
            guard let number else { return }
            guard range.contains(number) else {
                entry.report(
                    key, it: "\(key): da \(range.lowerBound) a \(range.upperBound)",
                    en: "\(key): from \(range.lowerBound) to \(range.upperBound)")
                return
            }
            self[keyPath: path] = number
        }
        func whole(_ key: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<RequestLimits, Int>) {
            read(key, entry.integer(key), range, path)
        }
        func real(_ key: String, _ range: ClosedRange<Double>, _ path: WritableKeyPath<RequestLimits, Double>) {
            read(key, entry.number(key), range, path)
        }
        whole("description_characters", 100...100_000, \.descriptionCharacters)
        whole("text_characters", 50...10_000, \.textCharacters)
        whole("url_characters", 50...10_000, \.urlCharacters)
        whole("body_bytes", 4096...4_194_304, \.bodyBytes)
        whole("reports_per_day", 1...100_000, \.reportsPerDay)
        whole("anonymous_reports_per_day", 1...1_000_000, \.anonymousReportsPerDay)
        whole("page_size", 1...1000, \.pageSize)
        whole("span_days", 1...3650, \.spanDays)
        real("radius_m", 1...10_000, \.radius)
        real("default_radius_m", 1...10_000, \.defaultRadius)
        real("least_confidence", 0...1, \.leastConfidence)
        real("sure_confidence", 0...1, \.sureConfidence)
        real("address_reach_m", 1...1000, \.addressReach)
    }
}
