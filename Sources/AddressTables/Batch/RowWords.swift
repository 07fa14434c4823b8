public import DelimitedText
public import Languages

/// What is wrong with a row, in words.
public struct RowWords: Hashable, Sendable {
    public let language: LocalizedText.Language

    public init(_ language: LocalizedText.Language = .italian) { self.language = language }

    public func callAsFunction(_ fault: RowFault) -> String {
        switch fault {
        case .unclosedQuote: say("virgolette aperte e mai chiuse", "a quote is opened and never closed")
        case .tooLong: say("la riga è più lunga di 1 MiB", "the row is longer than 1 MiB")
        case .wrongByte(let byte, let encoding):
            say(
                "il byte 0x\(Self.hexadecimal(byte)) non è \(encoding.rawValue.uppercased())",
                "the byte 0x\(Self.hexadecimal(byte)) is not \(encoding.rawValue.uppercased())")
        case .ragged(let expected, let found):
            say("\(expected) campi attesi, \(found) trovati", "expected \(expected) fields, found \(found)")
        }
    }

    /// Nothing stands in the columns of the address.
    var empty: String { say("nella riga non c'è nessun indirizzo", "there is no address in the row") }

    /// - Parameter column: where something else stands than a number.
    func wrong(_ column: String, _ text: String) -> String {
        say("\(column): un numero, non \"\(text)\"", "\(column): expected a number, not \"\(text)\"")
    }

    /// Two numbers that are no place on the ground.
    func outside(_ text: String) -> String {
        say("\(text): fuori dal sistema di riferimento", "\(text): outside of the reference system")
    }

    private func say(_ italian: String, _ english: String) -> String { language == .italian ? italian : english }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.count < 2 ? "0" + text : text
    }
}

/// Why a row has no answer, in words.
public struct RowMistake: Error, Hashable, Sendable {
    public let words: String
    public init(words: String) { self.words = words }
}
