import FeatureStores
import Foundation
import HTTPTypes
@testable import PassiCarraiAPI
import PassiCarraiRegister
import Services
import SpatiaLiteStore
import Support

/// A service with a register of its own, and one officer who may change it.
struct Desk {
    static let key = "officer-1"

    let folder: TemporaryFolder
    let path: String
    let current = CurrentSites()
    let service: PassiCarraiService
    private let office: OfficeRegister

    init(isConfigured: Bool = true) async throws {
        folder = try TemporaryFolder()
        path = folder.path("dime.sqlite")
        try RegisterCollections.create(in: path)
        current.publish(try await Street.basis())
        let workers = WorkerPool(width: 2, capacity: 64)
        office = OfficeRegister(
            try SpatiaLiteStore(path: path, workers: workers), database: path, workers: workers,
            authority: isConfigured ? NamedPeople() : ReadOnly())
        let source = PassiCarraiSource(
            current, workers: workers, typefaces: try Street.typefaces(), maximumBodyBytes: 1 << 20)
        service = PassiCarraiService(source, office)
    }

    func remove() { folder.remove() }

    /// Verdicts that stand alone.
    func keptCount() async throws -> Int {
        var count = 0
        try await office.reading.verdictsAlone { _ in count += 1 }
        return count
    }

    struct Answer {
        var response: Response
        var bytes: [UInt8]
        var status: Int { response.status }
        var type: String { response.headers[.contentType] ?? "" }
        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
        }
        func object(_ name: String) -> [String: Any] { json[name] as? [String: Any] ?? [:] }
        var id: String { response.headers[.location]?.split(separator: "/").last.map(String.init) ?? "" }
    }

    /// - Parameter query: `f=html&store=true`.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ query: String = "", _ body: String = "", key: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let items = query.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1)
            return QueryItem(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
        var request = Request(
            method: method, path: ["passi-carrai", path], query: items, headers: headers, body: Array(body.utf8),
            baseURL: "http://localhost")
        if let key { request.headers[.authorization] = "Bearer " + key }
        var response: Response
        do throws(ServiceError) {
            response = try await service.respond(to: request)
        } catch {
            response = service.refusal(of: request, error)
        }
        return Answer(response: response, bytes: try await response.body.collect())
    }
}
