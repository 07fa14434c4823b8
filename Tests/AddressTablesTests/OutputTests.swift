import AddressTables
import DelimitedText
import Geocoding
import Testing

@Suite struct OutcomeTests {
    private let question = Question(text: "Quale?", options: [])

    @Test("Only a confident answer that needs no question is sure")
    func status() {
        #expect(Outcome(answers: [.sample("a", 0.9)], question: nil, notes: []).status == .sure)
        #expect(Outcome(answers: [.sample("a", 0.79)], question: nil, notes: []).status == .unsure)
        #expect(Outcome(answers: [.sample("a", 0.9)], question: question, notes: []).status == .unsure)
        #expect(Outcome(answers: [], question: nil, notes: []).status == .notFound)
        #expect(Outcome(answers: [.sample("a", 0.9)], question: nil, notes: [], surely: 0.95).status == .unsure)
    }
}

@Suite struct AnswerOutputTests {
    @Test("A row has a field for every name, whatever the answer lacks")
    func columns() throws {
        for answer in [Answer.sample("Castello 3998/A", 0.97), .sample("x", 0.5, at: nil), nil] as [Answer?] {
            let columns = AnswerColumns(.degrees, prefix: "geo_")
            var writer = RowWriter()
            columns.write(.sure, answer, question: nil, notes: [], error: "7: e", to: &writer)
            writer.endRow()
            let fields = try Fields.read(Array(writer.bytes.dropLast()), Dialect(delimiter: UInt8(ascii: ",")))
            #expect(fields.count == columns.names.count)
            #expect(fields.last == "7: e")
        }
    }

    @Test("Numbers have a decimal comma where it is asked for")
    func comma() throws {
        var writer = RowWriter(delimiter: UInt8(ascii: ";"))
        AnswerColumns(.degrees, hasDecimalComma: true).write(
            .sure, .sample("a", 0.97), question: nil, notes: [], to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self).contains(";12,33;45,43;5;;0,97;"))
    }

    @Test("GeoJSON names a CRS that is not its own, and gives null for a place without a position")
    func geoJSON() throws {
        #expect(
            String(decoding: AnswerGeoJSON(.degrees).begin(), as: UTF8.self)
                == #"{"type":"FeatureCollection","features":["#)
        let projected = AnswerGeoJSON(try PositionFrame("EPSG:25833"))
        #expect(String(decoding: projected.begin(), as: UTF8.self).contains("urn:ogc:def:crs:EPSG::25833"))
        let outcome = Outcome(answers: [.sample("a", 0.9), .sample("b", 0.1, at: nil)], question: nil, notes: [])
        let features = AnswerGeoJSON(.degrees).features("q", outcome).map { String(decoding: $0, as: UTF8.self) }
        #expect(features[0].hasPrefix(#"{"type":"Feature","geometry":{"type":"Point","coordinates":[12.33,45.43]},"#))
        #expect(features[1].contains(#""geometry":null"#))
    }

    @Test("JSON is indented without a change of its values")
    func indentation() {
        let json = #"{"a":[1,{"b":"x,{\"}"}],"c":{},"d":[]}"#
        let lines = String(decoding: JSONIndentation.indented(Array(json.utf8)), as: UTF8.self)
        #expect(lines.hasPrefix("{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x,{\\\"}\"\n"))
        #expect(lines.hasSuffix("\"c\": {},\n  \"d\": []\n}"))
    }
}

@Suite struct BatchStatisticsTests {
    @Test("The lines of a state bring the numbers back")
    func roundTrip() {
        var statistics = BatchStatistics()
        statistics.count(.sure, .sample("a", 0.97))
        statistics.count(.unsure, .sample("b", 0.6, kind: .street))
        statistics.count(.error, nil)
        var other = BatchStatistics()
        for line in statistics.lines {
            let parts = line.split(separator: " ")
            let isTaken = other.take(name: parts[0], value: Int(parts[1]) ?? -1)
            #expect(isTaken)
        }
        #expect(other == statistics && other.rows == 3 && other.confidences == [1, 0, 1, 0])
        for name in ["offset", "kind.boh"] as [Substring] {
            let isTaken = other.take(name: name, value: 1)
            #expect(!isTaken)
        }
        other.add(statistics)
        #expect(other.rows == 6 && other.kinds[.street] == 2)
    }
}
