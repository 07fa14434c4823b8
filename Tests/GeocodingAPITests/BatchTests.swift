import Foundation
import Geocoding
import GeocodingAPI
import HTTPTypes
import Publishing
import Services
import Synchronization
import Testing

@Suite("Tables of addresses")
struct BatchTests {
    private func service(_ limits: Limits = Limits()) async throws -> GeocodeService {
        GeocodeService(try await SmallTown.source(limits: limits))
    }

    /// The cells of a CSV answer by the names of its header; commas and no quotes inside cells.
    private func rows(_ answer: Exchange, _ delimiter: Character = ",") -> [[String: String]] {
        let lines = answer.lines.map {
            $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    @Test(
        "Every way of writing a table is read, whatever its delimiter and the names of its columns",
        arguments: [
            ("indirizzo\nCastello 3998\n", Character(",")), ("id;indirizzo\n1;Castello 3998\n", ";"),
            ("id\tQuery\r\n1\tcastello 3998\r\n", "\t"), ("id;Sestiere;Civico\r1;Castello;3998", ";"),
            ("\u{FEFF}via;n. civico;CAP;Comune\nCastello;3998;30122;Venezia\n", ";"),
            ("\"indirizzo\";\"x y\"\n\"Castello 3998\";\"a\"\"b\"\n", ";"),
            ("indirizzo\n3998, Castello\n", ","), ("indirizzo completo|note\n\n\nCastello 3998|\n\n", "|"),
        ])
    func formats(table: String, delimiter: Character) async throws {
        let answer = try await service().post("/geocode/batch", table)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.lines.count == 2)
        #expect(answer.text.contains("civico") && answer.text.contains("c3190-3998"), "\(answer.text)")
        #expect(answer.lines[1].contains("sicuro"))
        #expect(answer.text.hasPrefix("\u{FEFF}") == table.hasPrefix("\u{FEFF}"))
        #expect(answer.lines[0].contains("\(delimiter)geo_lon\(delimiter)geo_lat\(delimiter)"))
    }

    @Test("Rows that are wrong say why, and the others are done")
    func ragged() async throws {
        let table = """
            id,indirizzo
            1,Castello 3998
            2
            3,Via Piave 23,Mestre
            4,
            5,"Via Piave 23
            6,Via Piave 24
            7,qwxz
            """
        let answer = try await service().post("/geocode/batch", table)
        let lines = answer.lines
        #expect(lines.count == 8)
        #expect(lines[1].hasPrefix("1,Castello 3998,sicuro"))
        #expect(lines[2].hasPrefix("2,,errore") && lines[2].contains("3: 2 campi attesi, 1 trovati"))
        #expect(lines[3].contains("errore") && lines[3].contains("2 campi attesi, 3 trovati"))
        #expect(lines[4].contains("errore") && lines[4].contains("nessun indirizzo"))
        #expect(lines[5].hasPrefix("5,Via Piave 23,errore") && lines[5].contains("virgolette"))
        #expect(lines[6].hasPrefix("6,Via Piave 24,sicuro"))
        #expect(lines[7].hasPrefix("7,qwxz,non-trovato"))
    }

    @Test("Windows-1252 and UTF-8 are told apart row by row, and UTF-16 by its mark")
    func encodings() async throws {
        let old = Array("nota;indirizzo\nCittà;Castello 3998\n".unicodeScalars).map { UInt8($0.value) }
        for body in [
            old, Array("nota;indirizzo\nCittà;Castello 3998\n".utf8),
            [0xFF, 0xFE] + wide("nota;indirizzo\nCittà;Castello 3998\n"),
        ] {
            let answer = try await service().exchange("/geocode/batch", method: .post, body: body, type: "text/csv")
            #expect(answer.lines.last?.hasPrefix("Città;Castello 3998;sicuro") == true, "\(answer.text)")
        }
        let declared = try await service().exchange(
            "/geocode/batch", method: .post, body: old + Array("x;Castello 3999\n".utf8),
            type: "text/csv; charset=utf-8")
        #expect(declared.lines[1].contains("errore") && declared.lines[1].contains("UTF-8"))
        #expect(declared.lines[2].contains("sicuro"))
        let broken = try await service().exchange(
            "/geocode/batch", method: .post, body: Array("q\nx".utf8) + [0x81, 0x0A] + Array("Castello 3998\n".utf8),
            type: "text/csv")
        #expect(broken.lines[1].contains("errore") && broken.lines[2].contains("sicuro"))
    }

    private func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }

    @Test("Columns can be named by hand, and a column that is not there is answered with the nearest")
    func columns() async throws {
        let table = "codice,TOPONIMO_UFF,NUM\n1,Via Piave,23\n"
        let unknown = try await service().post("/geocode/batch", "a,b\n1,2\n")
        #expect(unknown.status == 400 && unknown.problem[1] == "columns" && unknown.text.contains("a, b"))
        let named = try await service().post("/geocode/batch?columns=street:TOPONIMO_UFF,number:NUM", table)
        #expect(named.lines[1].contains("Via Piave 23"))
        let joined = try await service().post("/geocode/batch?columns=TOPONIMO_UFF,NUM", table)
        #expect(joined.lines[1].contains("sicuro"))
        let wrong = try await service().post("/geocode/batch?columns=street:TOPONIMO_UF", table)
        #expect(wrong.status == 400 && wrong.text.contains("forse TOPONIMO_UFF"))
        let role = try await service().post("/geocode/batch?columns=strasse:NUM", table)
        #expect(role.status == 400 && role.text.contains("sestiere"))
        let bare = try await service().post("/geocode/batch?header=no", "Castello 3998\nCastello 3999\n")
        #expect(bare.lines.count == 3 && bare.lines[2].contains("sicuro"))
    }

    @Test("NDJSON is answered line by line under the ids it came with")
    func lines() async throws {
        let body = """
            {"id":"a","q":"castello 3998"}
            {"id":7,"via":"Via Piave","civico":23,"other":{"x":[1,{}]}}

            {"id":null,"q":
            {"q":""}
            [1,2]
            """
        let answer = try await service().post("/geocode/batch", body, type: "application/x-ndjson")
        #expect(answer.mediaType == "application/x-ndjson")
        let objects = try answer.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["status"] as? String } == ["sicuro", "sicuro", "errore", "errore", "errore"])
        #expect(objects[0]["id"] as? String == "a" && objects[1]["id"] as? Int == 7)
        #expect(objects.map { $0["line"] as? Int } == [1, 2, 4, 5, 6])
        #expect((objects[2]["error"] as? String)?.contains("byte") == true)
        let table = try await service().post("/geocode/batch?f=csv", body, type: "application/x-ndjson")
        #expect(table.lines.count == 6 && table.lines[1].hasPrefix("1,a,sicuro"))
    }

    @Test("Points and reports are tables too")
    func operations() async throws {
        let points = try await service().post(
            "/geocode/batch?operation=reverse&crs=EPSG:25833", "id,x,y\n1,292096,5034700\n2,a,b\n3,,\n4,1e30,5\n")
        #expect(points.lines[1].contains("Castello 3998") && points.lines[0].contains("geo_x,geo_y"))
        for line in points.lines[2...4] { #expect(line.contains("errore")) }
        let reports = try await service().post(
            "/geocode/batch?operation=report", "id;segnalazione\n1;\"buca, davanti al civico 23; di via Piave\"\n")
        #expect(reports.lines[1].contains("Via Piave 23"))
    }

    @Test("A long table comes in pieces, each when the one before was taken")
    func pieces() async throws {
        let table = "indirizzo\n" + String(repeating: "Castello 3998\n", count: 2000)
        let answer = try await service().post("/geocode/batch", table)
        #expect(answer.lines.count == 2001)
        #expect(answer.lines.dropFirst().allSatisfy { $0.contains("sicuro") })
        guard case .stream = answer.response.body.content else {
            Issue.record("the answer is not streamed")
            return
        }
    }

    /// A request for a table whose bytes come as the test sends them.
    private func upload(_ first: String) -> (Request, AsyncStream<[UInt8]>.Continuation) {
        let (bytes, continuation) = AsyncStream<[UInt8]>.makeStream()
        let pieces = Pieces(bytes)
        var request = Request(method: .post, path: ["geocode", "batch"], baseURL: "http://geo.example")
        request.stream = RequestStream { () async throws(ServiceError) in await pieces.next() }
        continuation.yield(Array(first.utf8))
        return (request, continuation)
    }

    /// `@unchecked Sendable`: the service's one reader calls it.
    private final class Pieces: @unchecked Sendable {
        private var iterator: AsyncStream<[UInt8]>.Iterator
        init(_ pieces: AsyncStream<[UInt8]>) { iterator = pieces.makeAsyncIterator() }
        func next() async -> [UInt8]? { await iterator.next() }
    }

    @Test("Rows are answered before the table has ended, and each before the next is asked for")
    func streamed() async throws {
        let (request, upload) = upload("indirizzo\nCastello 3998\n")
        let response = try await service().respond(to: request)
        guard case .stream(let stream) = response.body.content else { return }
        let answered = Mutex<[String]>([])
        try await stream { bytes in
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            answered.withLock { $0 += lines }
            switch answered.withLock({ $0.count }) {
            case 2: upload.yield(Array("Castello 3999\nCast".utf8))
            case 3: upload.yield(Array("ello 4000\n".utf8))
            case 4: upload.finish()
            default: break
            }
        }
        let lines = answered.withLock { $0 }
        #expect(lines.count == 4 && lines.dropFirst().allSatisfy { $0.contains(",sicuro,") }, "\(lines)")
    }

    @Test("A client that takes answers only when it has sent everything gets them, up to what is held of its table")
    func sendsFirst() async throws {
        let rows = 300
        let sent = Mutex(0)
        var request = Request(method: .post, path: ["geocode", "batch"], baseURL: "http://geo.example")
        request.stream = RequestStream { () throws(ServiceError) in
            sent.withLock { sent in
                sent += 1
                return sent == 1 ? Array("indirizzo\n\n".utf8) : sent > rows ? nil : Array("Castello 3998\n".utf8)
            }
        }
        let response = try await service().respond(to: request)
        guard case .stream(let stream) = response.body.content else { return }
        let lines = Mutex(0)
        try await stream { bytes in
            while sent.withLock({ $0 }) <= rows { await Task.yield() }
            lines.withLock { $0 += bytes.count { $0 == 0x0A } }
        }
        #expect(lines.withLock { $0 } == rows)
    }

    @Test("What is held of a table whose client takes no answers is bounded")
    func held() async throws {
        var limits = Limits()
        limits.maximumBatchHeldBytes = 2000
        let sent = Mutex(0)
        var request = Request(method: .post, path: ["geocode", "batch"], baseURL: "http://geo.example")
        request.stream = RequestStream { () throws(ServiceError) in
            sent.withLock { $0 += 100 }
            return Array(("indirizzo\n" + String(repeating: "x\n", count: 45)).utf8)
        }
        let response = try await service(limits).respond(to: request)
        guard case .stream(let stream) = response.body.content else { return }
        let task = Task { try await stream { _ in while !Task.isCancelled { await Task.yield() } } }
        while sent.withLock({ $0 }) < 2000 { await Task.yield() }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(sent.withLock { $0 } <= 2500)
    }

    @Test("A consumer that stops taking ends the work, and so does an upload that breaks off")
    func stopped() async throws {
        struct Enough: Error {}
        let (request, upload) = upload("indirizzo\nCastello 3998\n")
        let response = try await service().respond(to: request)
        guard case .stream(let stream) = response.body.content else { return }
        await #expect(throws: Enough.self) { try await stream { _ in throw Enough() } }
        upload.finish()
        var broken = Request(method: .post, path: ["geocode", "batch"], baseURL: "http://geo.example")
        let pieces = Mutex(0)
        broken.stream = RequestStream { () throws(ServiceError) in
            let piece = pieces.withLock { pieces in
                pieces += 1
                return pieces
            }
            guard piece == 1 else { throw ServiceError(.requestTimeout, it: "tardi", en: "late") }
            return Array("indirizzo\nCastello 3998\nCastello 39".utf8)
        }
        let half = try await service().respond(to: broken)
        guard case .stream(let stream) = half.body.content else { return }
        let lines = Mutex(0)
        await #expect(throws: ServiceError.self) {
            try await stream { bytes in lines.withLock { $0 += bytes.count { $0 == 0x0A } } }
        }
        #expect(lines.withLock { $0 } == 2)
    }

    @Test("A table too many is told so, and a place is given back with its answer")
    func places() async throws {
        var limits = Limits()
        limits.maximumBatches = 1
        let service = try await service(limits)
        func request() -> Request {
            var request = Request(method: .post, path: ["geocode", "batch"], baseURL: "http://x")
            request.stream = .pieces(of: Array("q\nCastello 3998\n".utf8))
            return request
        }
        var first: Response? = try await service.respond(to: request())
        await #expect(throws: ServiceError.self) { _ = try await service.respond(to: request()) }
        #expect(first?.status == 200)
        first = nil
        #expect(try await service.respond(to: request()).status == 200)
    }

    @Test("Numbers have a comma where it is asked for")
    func comma() async throws {
        let answer = try await service().post(
            "/geocode/batch?decimal_comma=true&crs=EPSG:25833", "id;indirizzo\n1;Castello 3998\n")
        #expect(answer.lines[1].contains(";0,9"), "\(answer.text)")
    }

    @Test(
        "What is no table is refused",
        arguments: [
            ("text/csv", "", 400), ("text/csv", "  \n ", 400), ("application/pdf", "x", 415),
            ("text/csv; charset=x", "q\na", 415),
            ("multipart/form-data; boundary=x", "x", 415),
        ])
    func refused(type: String, body: String, status: Int) async throws {
        let answer = try await service().post("/geocode/batch", body, type: type)
        #expect(answer.status == status, "\(answer.text)")
    }
}
