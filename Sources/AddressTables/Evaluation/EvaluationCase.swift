import DelimitedText
public import Geocoding

/// One question of an evaluation set, with the places that are right.
public struct EvaluationCase: Hashable, Sendable {
    /// What is right beside an answer within the tolerance.
    public enum Ask: String, Hashable, Sendable, CaseIterable {
        /// A question, too.
        case may
        /// A question or an unsure answer; a sure one would be a guess.
        case must
        /// No sure answer: there is no such place.
        case never = "none"
    }

    public struct Place: Hashable, Sendable {
        public let position: Coordinate
        /// Metres.
        public let tolerance: Double
    }

    public let id: String
    public let kind: String
    public let query: String
    /// The one meant, then others that are as right.
    public let places: [Place]
    public let ask: Ask?

    /// Columns that a set must have. `ask` and `alternatives` (`lon lat metres; …`) may follow.
    public static let names = ["id", "kind", "query", "lon", "lat", "tolerance_m"]

    /// What is wrong with a set, and where.
    public struct Mistake: Error, Hashable, Sendable {
        public let line: Int
        public let words: String
    }

    /// - Parameters:
    ///   - header: column names.
    ///   - fields: of the row at `line`.
    public init(_ fields: [String], header: [String], line: Int) throws(Mistake) {
        guard fields.count == header.count else {
            throw Mistake(line: line, words: "expected \(header.count) fields, found \(fields.count)")
        }
        func text(_ name: String) -> String { header.firstIndex(of: name).map { fields[$0] } ?? "" }
        id = text("id")
        kind = text("kind")
        query = text("query")
        let asked = text("ask")
        ask = Ask(rawValue: asked)
        guard asked.isEmpty || ask != nil else {
            throw Mistake(line: line, words: "ask: expected may, must, none or nothing, found \"\(asked)\"")
        }
        var places: [Place] = []
        if !(text("lon").isEmpty && text("lat").isEmpty) {
            places.append(try Self.place([text("lon"), text("lat"), text("tolerance_m")], line))
        } else if ask != .never {
            throw Mistake(line: line, words: "lon, lat: expected degrees, or none in a column ask")
        }
        for part in text("alternatives").split(separator: ";") {
            places.append(try Self.place(part.split(separator: " ").map(String.init), line))
        }
        self.places = places
    }

    private static func place(_ texts: [String], _ line: Int) throws(Mistake) -> Place {
        let numbers = texts.compactMap(Double.init)
        guard texts.count == 3, numbers.count == 3, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90, numbers[2] >= 0
        else {
            throw Mistake(
                line: line,
                words: "expected a longitude, a latitude and metres, found \"\(texts.joined(separator: " "))\"")
        }
        return Place(position: Coordinate(longitude: numbers[0], latitude: numbers[1]), tolerance: numbers[2])
    }

    /// Reads a whole set. - Throws: ``Mistake`` at the first row that is wrong.
    public static func read(_ bytes: [UInt8]) throws(Mistake) -> [EvaluationCase] {
        guard case .text(let encoding, let mark) = TextEncoding.detect(bytes) else {
            throw Mistake(line: 1, words: "UTF-32: expected UTF-8")
        }
        var decoder = UTF16Decoder(encoding)
        let body = decoder?.utf8(bytes.dropFirst(mark), isAtEnd: true) ?? Array(bytes.dropFirst(mark))
        let sample = body.prefix(1 << 16)
        let dialect = Dialect(
            delimiter: Dialect.delimiter(of: sample, isWhole: sample.count == body.count),
            encoding: encoding.isWide ? .utf8 : encoding, mark: mark)
        var splitter = RecordSplitter(delimiter: dialect.delimiter)
        splitter.append(body)
        var header: [String]?
        var cases: [EvaluationCase] = []
        var ids: Set<String> = []
        while let record = splitter.next(isAtEnd: true) {
            guard !record.bytes.isEmpty || record.fault != nil else { continue }
            if let fault = record.fault { throw Mistake(line: record.line, words: "\(fault)") }
            let fields: [String]
            do {
                fields = try Fields.read(record.bytes, dialect)
            } catch {
                throw Mistake(line: record.line, words: "\(error)")
            }
            guard let names = header else {
                let missing = Self.names.filter { !fields.contains($0) }
                guard missing.isEmpty else {
                    let wanted = Self.names.joined(separator: ",")
                    throw Mistake(
                        line: record.line, words: "no column \(missing.joined(separator: ", ")); expected \(wanted)")
                }
                header = fields
                continue
            }
            let new = try EvaluationCase(fields, header: names, line: record.line)
            guard ids.insert(new.id).inserted else {
                throw Mistake(line: record.line, words: "the id \"\(new.id)\" stands twice")
            }
            cases.append(new)
        }
        guard header != nil else { throw Mistake(line: 1, words: "the file is empty") }
        return cases
    }
}
