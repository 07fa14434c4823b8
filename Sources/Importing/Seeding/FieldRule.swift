import Languages
public import SimpleFeatures

/// How one column of a source becomes a property.
public struct FieldRule: Hashable, Sendable {
    public var property: Property
    /// The name in the source.
    public var column: String
    /// What stands for each text of the source; a text that is not in it is an error. `nil` takes the text as it is.
    public var values: [String: String]?

    /// Converts a literal and appends it. - Throws: ``Unfit`` when it is not of the property's type.
    func append(_ bytes: ArraySlice<UInt8>, to column: inout Column) throws(Unfit) {
        switch property.type {
        case .text:
            if let values {
                let text = String(decoding: bytes, as: UTF8.self)
                guard let value = values[text] else {
                    throw Unfit(it: "uno tra \(values.keys.sorted())", en: "one of \(values.keys.sorted())")
                }
                column.append(text: value)
            } else {
                guard Self.isUTF8(bytes) else { throw Unfit(it: "un testo in UTF-8", en: "UTF-8") }
                column.append(utf8: bytes)
            }
        case .integer:
            guard let number = DecimalNumber.integer(bytes) else {
                throw Unfit(it: "un numero intero", en: "a whole number")
            }
            column.append(integer: number)
        case .real:
            guard let number = DecimalNumber.real(bytes) else { throw Unfit(it: "un numero", en: "a number") }
            column.append(real: number)
        case .boolean:
            guard let flag = Self.flags[String(decoding: bytes, as: UTF8.self).lowercased()] else {
                throw Unfit(it: "true o false", en: "true or false")
            }
            column.append(integer: flag ? 1 : 0)
        case .date:
            guard let date = CalendarDate(bytes) else {
                throw Unfit(it: "una data come 2019-02-28", en: "a date like 2019-02-28")
            }
            column.append(text: date.text)
        case .dateTime:
            guard bytes.count >= 16, bytes[bytes.startIndex + 10] == UInt8(ascii: "T"),
                CalendarDate(bytes.prefix(10)) != nil,
                Self.isUTF8(bytes)
            else { throw Unfit(it: "un istante come 2019-02-28T12:00:00Z", en: "a time like 2019-02-28T12:00:00Z") }
            column.append(utf8: bytes)
        }
    }

    /// A value that is not what the manifest says.
    struct Unfit: Error {
        var expected: LocalizedText

        init(it italian: String, en english: String) { expected = LocalizedText(it: italian, en: english) }
    }

    private static let flags = [
        "true": true, "false": false, "1": true, "0": false, "sì": true, "si": true, "no": false, "vero": true,
        "falso": false,
    ]

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
}
