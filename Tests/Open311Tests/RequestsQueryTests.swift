import Foundation
import HTTPTypes
import Open311
import ServiceRequests
import Services
import Testing

@Suite("Questions about reports")
struct RequestsQueryTests {
    @Test("Reports are selected as the standard says, and round a point with their distances")
    func selecting() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let hole = try await desk.reported()
        let door = try await desk.reported("service_code=pulizia&address_id=c500-7")
        let register = try RequestRegister(database: desk.path, clock: { Desk.moment })
        _ = try register.change(door, RequestChange(state: .risolta), expecting: .anything, by: .office)
        let old = try RequestRegister(
            database: desk.path, clock: { Timestamp(seconds: Desk.moment.seconds - 100 * 86_400) }, identifier: { "s0" }
        )
        _ = try old.add(
            NewRequest(
                service: try ServiceCatalog(text: Town.file("open311.yaml"), file: "f").services[0],
                place: RequestPlace(x: 284_230, y: 5_040_992, origin: .punto), content: RequestContent()),
            by: .anonymous)
        func ids(_ query: String) async throws -> [String] {
            try await desk.ask("/open311/v2/requests.json" + query).list
                .compactMap { $0["service_request_id"] as? String }
        }
        // The last 90 days where nobody says.
        #expect(try await Set(ids("")) == [hole, door])
        #expect(try await ids("?service_request_id=\(door),s0,nulla&status=open") == [door, "s0"])
        #expect(try await ids("?service_code=buca") == [hole])
        #expect(try await Set(ids("?service_code=buca,pulizia")) == [hole, door])
        #expect(try await ids("?status=closed") == [door])
        #expect(try await Set(ids("?status=open,closed")) == [hole, door])
        #expect(try await ids("?start_date=2026-08-01T00:00:00Z&end_date=2026-09-01T00:00:00%2B02:00") == ["s0"])
        #expect(try await ids("?end_date=2026-09-01T00:00:00+02:00") == ["s0"])
        #expect(try await ids("?start_date=2099-08-01T00:00:00Z") == [])
        #expect(try await ids("?start_date=&status=&service_code=buca&service_request_id=") == [hole])
        #expect(try await ids("?lat=45.48908&long=12.23872&radius=20") == [hole])
        #expect(try await ids("?lat=45.48908&long=12.23872&radius=500") == [hole, door])
        #expect(try await ids("?lat=45.48908&long=12.23872&radius=500&status=open&service_code=buca") == [hole])
        let near = try await desk.ask("/open311/v2/requests.json?lat=45.48908&long=12.23872&radius=500").list
        let distances = near.compactMap { $0["distance_m"] as? Double }
        #expect(distances.count == 2 && distances[0] < 0.2 && (140...180).contains(distances[1]), "\(distances)")
    }

    @Test("Pages follow one another by their links until there is none")
    func pages() async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        var all: Set<String> = []
        for _ in 0..<5 { all.insert(try await desk.reported(by: "officer-1")) }
        var target: String? = "/open311/v2/requests.json?page_size=2&status=open"
        var seen: [String] = []
        while let now = target {
            let answer = try await desk.ask(now)
            seen += answer.list.compactMap { $0["service_request_id"] as? String }
            let link = answer.response.headers[HTTPField.Name("Link") ?? .location]
            target = link.flatMap { $0.split(separator: ">").first }.map {
                String($0.dropFirst("<http://geo.example".count))
            }
        }
        #expect(seen.count == 5 && Set(seen) == all)
    }

    @Test(
        "What is wrong with a question is named",
        arguments: [
            ("status=aperta", "status"), ("start_date=2026-11-01", "start_date"), ("end_date=ieri", "end_date"),
            ("start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z", "90"),
            ("start_date=2020-01-01T00:00:00Z", "end_date"),
            ("start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z", "end_date"), ("lat=45.4", "long"),
            ("radius=10", "lat"), ("lat=45.4&long=12.3&radius=0", "radius"),
            ("lat=45.4&long=12.3&radius=9000", "radius"),
            ("lat=nan&long=12.3", "lat"), ("page=0", "page"), ("page_size=1001", "page_size"), ("page=x", "page"),
        ])
    func mistakes(_ query: String, _ word: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask("/open311/v2/requests.json?" + query)
        #expect(answer.status == 400 && answer.descriptions.contains(word), "\(answer.text)")
    }

    @Test(
        "What is not there is 404 in the format that is asked for",
        arguments: ["requests/s9", "tokens/s9", "services/s9"])
    func absent(_ path: String) async throws {
        let desk = try await Desk()
        defer { desk.remove() }
        let answer = try await desk.ask("/open311/v2/\(path).json")
        #expect(answer.status == 404 && answer.list.first?["code"] as? Int == 404)
    }
}
