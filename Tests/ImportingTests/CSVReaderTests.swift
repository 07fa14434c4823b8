import Deflate
import SimpleFeatures
import Testing

@testable import Importing

@Suite("CSV")
struct CSVReaderTests {
    static let read: [(String, [[String?]])] = [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
        ("\u{FEFF}a,b\n1,\n", [["1", nil]]),
        ("a;b\n1,5;2\n", [["1,5", "2"]]),
        ("a\tb\n1\t2\n", [["1", "2"]]),
        ("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n", [["x,y", "he said \"no\""]]),
        ("a,b\n\"two\nlines\",z\n1,2\n", [["two\nlines", "z"], ["1", "2"]]),
        ("b,c,a\n2,x,1\n", [["1", "2"]]),
        ("a,b\n1,2\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
        ("a,b\n", []),
        ("a,b", []),
        ("a,b\nCa' d'Oro,è\n", [["Ca' d'Oro", "è"]]),
    ]

    @Test("Fields come unquoted, in the order asked for, whatever the size of the pieces", arguments: read)
    func fields(text: String, expected: [[String?]]) throws {
        for pieceSize in [1, 3, 1 << 16] {
            let file = try TextFile(text)
            var reader = try CSVReader(file.source(pieceSize: pieceSize), columns: ["a", "b"], point: nil)
            #expect(try rows(&reader).rows == expected)
        }
    }

    static let refused = [
        ("", "data.csv:1: the file is empty"),
        ("a,b\n1,2\n1\n", "data.csv:3: expected 2 fields, found 1"),
        ("a,b\n\"x\ny\",2\n1,2,3\n", "data.csv:4: expected 2 fields, found 3"),
        ("a,b\n1,2\n1,x\"y\n", "data.csv:3:4: a quote inside a field"),
        ("a,b\n\"1\"2,3\n", "data.csv:2:4: expected the end of the field"),
        ("a,b\n1,\"2\n", "data.csv:2: a quote is opened and never closed"),
        ("a,bb\n1,2\n", "data.csv:1: there is no column \"b\"; nearest: a"),
        ("a,a\n1,2\n", "data.csv:1: the column \"a\" stands twice"),
    ]

    @Test("A row that is not right is named with its line and column", arguments: refused)
    func refusals(text: String, message: String) throws {
        for pieceSize in [1, 1 << 16] {
            let file = try TextFile(text)
            let said = refusal {
                var reader = try CSVReader(file.source(pieceSize: pieceSize), columns: ["a", "b"], point: nil)
                _ = try rows(&reader)
            }
            #expect(said == message)
        }
    }

    @Test("Points come from two columns, with a decimal comma too")
    func points() throws {
        let file = try TextFile("lat;lon\n45,5;12,25\n")
        var reader = try CSVReader(file.source(), columns: [], point: ("lon", "lat"))
        #expect(try rows(&reader).geometries[0] == .point(x: 12.25, y: 45.5))
    }

    @Test("A gzip file reads like its content; members in a row are one text")
    func packed() throws {
        let bytes = Gzip.compress(Array("a,b\n1,2\n".utf8)) + Gzip.compress(Array("3,4\n".utf8))
        for pieceSize in [1, 7, 1 << 16] {
            let file = try TextFile(bytes)
            var reader = try CSVReader(file.source(pieceSize: pieceSize), columns: ["a", "b"], point: nil)
            #expect(try rows(&reader).rows == [["1", "2"], ["3", "4"]])
        }
    }

    @Test("A gzip file that is cut off anywhere is refused")
    func cutOff() throws {
        let bytes = Gzip.compress(Array("a,b\n1,2\n3,4\n5,6\n".utf8))
        for count in 2..<bytes.count {
            let file = try TextFile(Array(bytes.prefix(count)))
            let said = refusal {
                var reader = try CSVReader(file.source(), columns: ["a", "b"], point: nil)
                _ = try rows(&reader)
            }
            #expect(said != nil)
        }
    }

    @Test("Mutated files are read or refused, never worse")
    func mutations() throws {
        var dice = Dice(state: 1)
        let seed = Array("a,b\n\"x\"\"y\",2\r\nz,\"two\nlines\"\n,\n".utf8)
        for _ in 0..<400 {
            let file = try TextFile(dice.mutated(seed))
            _ = refusal {
                var reader = try CSVReader(file.source(pieceSize: 5), columns: ["a"], point: ("a", "b"))
                _ = try rows(&reader)
            }
        }
    }
}
