import Markup

/// An answer of GeoReport, as XML and as JSON have it alike. Source: Open311 GeoReport v2, JSON Support (Spark
/// convention): JSON leaves the root and the names of items of lists out; what is empty is `null`.
indirect enum SparkElement: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// Written with so many decimals.
    case number(Double, decimals: Int)
    case flag(Bool)
    case record([Member])
    /// Items of one name.
    case list(of: String, [SparkElement])

    struct Member: Hashable, Sendable {
        let name: String
        let value: SparkElement
        init(_ name: String, _ value: SparkElement) {
            self.name = name
            self.value = value
        }
        /// A text that may be missing, which is written as empty.
        init(_ name: String, _ text: String?) {
            self.init(name, text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty)
        }
    }

    /// A document with a root of this name.
    func xml(root: String) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        write(root, to: &writer)
        return writer.bytes
    }

    var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    private func write(_ name: String, to xml: inout XMLWriter) {
        switch self {
        case .empty: xml.element(name)
        case .text(let text): xml.element(name, text: text)
        case .integer(let number): xml.element(name, text: String(number))
        case .number(let number, let decimals): xml.element(name, text: Self.text(number, decimals))
        case .flag(let flag): xml.element(name, text: flag ? "true" : "false")
        case .record(let members):
            xml.start(name)
            for member in members { member.value.write(member.name, to: &xml) }
            xml.end()
        case .list(let item, let items):
            xml.start(name)
            for element in items { element.write(item, to: &xml) }
            xml.end()
        }
    }

    private func write(to json: inout JSONWriter) {
        switch self {
        case .empty: json.null()
        case .text(let text): json.string(text)
        case .integer(let number): json.integer(Int64(number))
        case .number(let number, let decimals): json.number(number, DecimalText(decimals: decimals))
        case .flag(let flag): json.boolean(flag)
        case .record(let members):
            json.object { json in
                for member in members {
                    json.key(member.name)
                    member.value.write(to: &json)
                }
            }
        case .list(_, let items):
            json.array { json in for element in items { element.write(to: &json) } }
        }
    }

    private static func text(_ number: Double, _ decimals: Int) -> String {
        var bytes: [UInt8] = []
        bytes.append(number, DecimalText(decimals: decimals))
        return String(decoding: bytes, as: UTF8.self)
    }
}
