import AddressTables
import ArgumentParser
import Foundation
import Languages

/// What the command speaks: Italian, unless it is asked for English.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case it, en

    /// From `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set. Source: POSIX.1-2017, base definitions, 8.2.
    static let ofEnvironment: Language = {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Settings.variable($0) }.first
        return locale?.lowercased().hasPrefix("en") == true ? .en : .it
    }()

    var localized: LocalizedText.Language { self == .it ? .italian : .english }

    /// The text in this language.
    func callAsFunction(_ text: LocalizedText) -> String { text[localized] }

    /// The one of two texts that is in this language.
    func callAsFunction(_ italian: String, _ english: String) -> String { localized(italian, english) }

    /// A whole number with its thousands apart: `1.000.000`, `1,000,000`.
    func number(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(self == .it ? "." : ",", at: place) }
        return (value < 0 ? "-" : "") + String(digits)
    }

    /// A number as it is spoken: `0,97`, `0.97`.
    func decimal(_ value: Double, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return self == .it ? String(text.map { $0 == "." ? "," : $0 }) : text
    }
}
