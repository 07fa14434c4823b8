import HTTPTypes
import Markup
import Publishing
import Services
import Testing

/// The whole answer of a service, its stream read to the end.
struct WholeAnswer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: Response) async throws {
        status = response.status
        headers = response.headers
        bytes = try await response.body.collect()
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var mediaType: String { headers[.contentType] ?? "" }

    /// The root element. - Throws: when the answer is not well-formed.
    func xml() throws -> XMLElement { try XMLElement(reading: bytes) }

    /// Exception code and locator of an OWS exception report, or of a service exception report.
    var exception: [String] {
        guard let root = try? xml(), let exception = root.first("Exception") ?? root.first("ServiceException") else {
            return []
        }
        return [exception["exceptionCode"] ?? exception["code"] ?? "", exception["locator"] ?? ""]
    }

    /// The values of every `gml:id` or `fid` of a feature, in order.
    var identifiers: [String] {
        let marks = [" gml:id=\"", " fid=\""]
        return marks.flatMap { text.components(after: $0) }.map { String($0.prefix { $0 != "\"" }) }
            .filter { !$0.contains(".g") }
    }
}

extension String {
    /// What follows each occurrence of `mark`.
    func components(after mark: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }
}

extension Service {
    /// The answer to a GET of `target`, such as `/wfs?SERVICE=WFS&REQUEST=GetCapabilities`.
    func whole(_ target: String, accept: String? = nil, language: String? = nil) async throws -> WholeAnswer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var request = Request(
            path: RequestTarget.path(parts[0]), query: parts.count > 1 ? RequestTarget.query(parts[1]) : [],
            baseURL: "http://geo.example")
        if let accept { request.headers[.accept] = accept }
        if let language { request.headers[.acceptLanguage] = language }
        return try await WholeAnswer(respond(to: request))
    }

    /// The answer to an XML request in WFS 2.0; `body` is the content of `element`.
    func wfs(_ element: String, _ attributes: String = "", _ body: String = "") async throws -> WholeAnswer {
        let document = """
            <wfs:\(element) service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" \
            xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:app="http://dime.comune.venezia.it/geo" \(attributes)>\(body)</wfs:\(element)>
            """
        return try await post(document)
    }

    /// The same in an older version: with `typeName`, `ogc:Filter` and the namespaces of its time.
    func wfs(
        _ version: String, _ element: String, _ attributes: String = "", _ body: String = ""
    ) async throws -> WholeAnswer {
        let document = """
            <wfs:\(element) service="WFS" version="\(version)" xmlns:wfs="http://www.opengis.net/wfs" \
            xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" \
            xmlns:app="http://dime.comune.venezia.it/geo" \(attributes)>\(body)</wfs:\(element)>
            """
        return try await post(document)
    }

    /// Posts a request cut, and with a byte changed, at every eleventh place: whatever comes is an answer.
    func expectNoFault(mutating whole: [UInt8]) async throws {
        for index in stride(from: 0, to: whole.count, by: 11) {
            var changed = whole
            changed[index] = UInt8(truncatingIfNeeded: index &* 31)
            for body in [Array(whole[..<index]), changed] {
                let answer = try await post(String(decoding: body, as: UTF8.self))
                #expect([200, 400, 403, 404, 501].contains(answer.status))
            }
        }
    }

    func post(_ document: String) async throws -> WholeAnswer {
        var request = Request(
            method: .post, path: ["wfs"], body: Array(document.utf8), baseURL: "http://geo.example")
        request.headers[.contentType] = "application/xml"
        return try await WholeAnswer(respond(to: request))
    }
}

/// The city's publisher, made once for all tests that only read it.
enum SharedCity {
    private static let made = Task { try await City.publisher() }
    static var publisher: Publisher { get async throws { try await made.value } }
}
