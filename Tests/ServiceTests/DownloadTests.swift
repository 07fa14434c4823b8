import Foundation
import HTTPTypes
import OGCAPI
import Services
import Testing

@Suite("Features as files")
struct DownloadTests {
    private let items = "/ogc/collections/civici/items?"

    private func lines(_ answer: WholeAnswer) -> [String] {
        answer.text.split(separator: "\r\n").map(String.init)
    }

    @Test("A CSV for Excel is the whole collection with a byte order mark, semicolons and decimal commas")
    func spreadsheet() async throws {
        let answer = try await Provocations.answer(items + "f=csv-excel")
        #expect(answer.mediaType == "text/csv; charset=utf-8; header=present")
        #expect(answer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = lines(answer)
        #expect(lines.count == 101)
        #expect(lines[0].hasSuffix("id;numero;rosso;lon;lat"))
        let first = lines[1].split(separator: ";")
        #expect(first[0] == "c0" && first[2] == "VERO" && first[3].hasPrefix("12,") && first[4].hasPrefix("45,"))
        let plain = try await Provocations.answer(items + "f=csv&limit=1000")
        #expect(
            answer.text.dropFirst().replacing("VERO", with: "true").replacing("FALSO", with: "false")
                .replacing(",", with: ".").replacing(";", with: ",") == plain.text)
    }

    @Test(
        "A file has a name with the collection and the date",
        arguments: [("f=csv-excel", "csv"), ("f=json&download=true", "geojson"), ("f=csv&download=true", "csv")])
    func names(query: String, ending: String) async throws {
        let before = Timestamp.now.description.prefix(10)
        let answer = try await Provocations.answer(items + query)
        let after = Timestamp.now.description.prefix(10)
        let disposition = answer.headers[.contentDisposition]
        #expect([before, after].contains { disposition == "attachment; filename=\"civici-\($0).\(ending)\"" })
    }

    @Test("All is downloaded unless a limit is given; a filter holds")
    func limits() async throws {
        #expect(lines(try await Provocations.answer(items + "f=csv-excel&limit=7")).count == 8)
        #expect(lines(try await Provocations.answer(items + "f=csv-excel&offset=90")).count == 11)
        #expect(lines(try await Provocations.answer(items + "f=csv-excel&rosso=true")).count == 51)
        let answer = try await Provocations.answer(items + "f=json&download=true&rosso=true")
        let page = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(page["numberReturned"] as? Int == 50)
        let links = page["links"] as? [[String: Any]] ?? []
        #expect(!links.contains { $0["rel"] as? String == "next" })
    }

    @Test("A page is never a file, and what is asked for without download is none")
    func pages() async throws {
        for query in ["f=html&download=true&limit=5", "f=json", "f=csv", "f=json&download=false"] {
            #expect(try await Provocations.answer(items + query).headers[.contentDisposition] == nil)
        }
        #expect(try await Provocations.answer(items + "download=boh").status == 400)
    }

    @Test("Pages and documents link to both files, with the filter of the page and without its pages")
    func links() async throws {
        let base = "href=\"http://geo.example/ogc/collections/civici/items?"
        let page = try await Provocations.answer(items + "f=html&limit=5&offset=5&rosso=true")
        #expect(page.text.contains("Scarica tutto (CSV per Excel)"))
        #expect(page.text.contains(base + "rosso=true&amp;f=csv-excel\""))
        #expect(page.text.contains(base + "rosso=true&amp;f=json&amp;download=true\""))
        let collection = try await Provocations.answer("/ogc/collections/civici?f=html&lang=en")
        #expect(collection.text.contains("Download everything (CSV for Excel in Italian)"))
        #expect(collection.text.contains(base + "f=csv-excel\""))
        let json = try await Provocations.answer("/ogc/collections/civici?f=json").text
        #expect(json.contains("\"rel\":\"enclosure\"") && json.contains("items?f=csv-excel"))
    }
}
