import Markup
import Testing

@Suite("JSON that was read")
struct JSONValueTests {
    @Test(
        "Comes back as it was, members by name",
        arguments: [
            (#"{"b":[1.5,null,true],"a":"è\n\""}"#, #"{"a":"è\n\"","b":[1.5,null,true]}"#), ("[]", "[]"),
            (" -0.25 ", "-0.25"), (#""😀""#, "\"😀\""),
        ])
    func round(text: String, written: String) throws {
        let value = try JSONValue(Array(text.utf8))
        #expect(value.json == written)
        #expect(try JSONValue(Array(value.json.utf8)) == value)
    }

    @Test(
        "What is no JSON is told by its place",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("01", 2), ("NaN", 0), ("[1e999]", 6), ("{} x", 3), ("\"a", 2), ("nul", 0),
        ])
    func faults(text: String, offset: Int) {
        #expect {
            try JSONValue(Array(text.utf8))
        } throws: {
            ($0 as? JSONValue.Fault)?.offset == offset
        }
    }

    @Test("Numbers that JSON has not are read where somebody asks for that, and levels are counted")
    func limits() throws {
        guard case .list(let numbers) = try JSONValue(Array("[NaN,-Infinity,1e999]".utf8), hasNonFinite: true) else {
            Issue.record("no list")
            return
        }
        #expect(numbers[1...] == [.number(-.infinity), .number(.infinity)])
        let deep = Array((String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).utf8)
        #expect {
            try JSONValue(deep)
        } throws: {
            ($0 as? JSONValue.Fault)?.isTooDeep == true
        }
    }

    @Test("Members are asked for by name")
    func members() throws {
        let value = try JSONValue(Array(#"{"a":{"b":"c"},"n":1}"#.utf8))
        #expect(
            value["a"]?["b"]?.text == "c" && value["n"]?.text == nil && value["x"] == nil && value["n"]?["a"] == nil)
    }
}
