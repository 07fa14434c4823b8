import FeatureStores
import Foundation
import HTTPTypes
import Markup
import Portrayal
import Publishing
import Services
import SimpleFeatures
import Support

/// A city of three collections, published by files like those of the real one.
enum City {
    /// Where it lies, EPSG:25833, x east: a kilometre round Piazza San Marco.
    static let extent = Envelope(minX: 291_000, minY: 5_034_000, maxX: 292_000, maxY: 5_035_000)

    static let strade: FeatureBatch = {
        let type = FeatureType(
            name: "strade", properties: [Property("nome", .text), Property("larghezza", .real)],
            geometry: .multiLineString, srid: 25833)
        var batch = FeatureBatch(type: type)
        for index in 0...10 {
            let y = 5_034_000 + Double(index) * 100
            batch.append(
                id: "\(index)", geometry: .multi([[[291_000, y, 292_000, y]]], as: .multiLineString),
                values: [.text(index == 0 ? "Calle <Larga> & \"Àncora\"" : "Calle \(index)"), .real(2.5)])
        }
        return batch
    }()

    static let civici: FeatureBatch = {
        let type = FeatureType(
            name: "civici", properties: [Property("numero", .integer), Property("rosso", .boolean)],
            geometry: .point, srid: 25833)
        var batch = FeatureBatch(type: type)
        for index in 0..<100 {
            let (column, row) = (Double(index % 10), Double(index / 10))
            batch.append(
                id: "c\(index)", geometry: .point(x: 291_050 + column * 100, y: 5_034_050 + row * 100),
                values: [.integer(Int64(index)), .boolean(index % 2 == 0)])
        }
        return batch
    }()

    static let particelle: FeatureBatch = {
        let type = FeatureType(
            name: "particelle", properties: [Property("foglio", .text)], geometry: .multiPolygon, srid: 25833)
        var batch = FeatureBatch(type: type)
        let ring = [
            291_200.0, 5_034_200, 291_800, 5_034_200, 291_800, 5_034_800, 291_200, 5_034_800, 291_200, 5_034_200,
        ]
        let hole = [
            291_400.0, 5_034_400, 291_400, 5_034_600, 291_600, 5_034_600, 291_600, 5_034_400, 291_400, 5_034_400,
        ]
        batch.append(
            id: "1", geometry: .multiPolygon([[ring, hole]]), values: [.text("15")])
        return batch
    }()

    static let store = InMemoryStore([strade, civici, particelle])

    /// - Parameter store: another one, that fails.
    static func publisher(
        _ store: InMemoryStore = store, _ workers: WorkerPool = WorkerPool(width: 2, capacity: 100_000)
    ) async throws -> Publisher {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.path + "/Tests/ServiceTests/Catalog"
        let loader = CatalogLoader(layers: folder + "/layers", styles: folder + "/styles", tiles: root.path + "/tiles")
        return Publisher(
            catalog: try await loader.load(store), store: store, workers: workers,
            fonts: try FontLibrary(folder: root.path + "/styles/fonts"), tiles: nil)
    }
}

extension Service {
    /// The answer to a GET of `target`, such as `/wms?REQUEST=GetCapabilities`.
    func get(_ target: String, accept: String? = nil, language: String? = nil) async throws -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var request = Request(
            path: RequestTarget.path(parts[0]), query: parts.count > 1 ? RequestTarget.query(parts[1]) : [],
            baseURL: "http://geo.example")
        if let accept { request.headers[.accept] = accept }
        if let language { request.headers[.acceptLanguage] = language }
        return Answer(try await respond(to: request))
    }

    func post(_ path: String, _ body: String, type: String) async throws -> Answer {
        var request = Request(
            method: .post, path: RequestTarget.path(path), body: Array(body.utf8), baseURL: "http://geo.example")
        request.headers[.contentType] = type
        return Answer(try await respond(to: request))
    }
}

/// An answer as a test looks at it.
struct Answer {
    let status: Int
    let mediaType: String
    let entityTag: String?
    let retryAfter: String?
    let bytes: [UInt8]

    init(_ response: Response) {
        status = response.status
        mediaType = response.headers[.contentType] ?? ""
        entityTag = response.headers[.eTag]
        retryAfter = response.headers[.retryAfter]
        bytes = if case .bytes(let bytes) = response.body.content { bytes } else { [] }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// The answer as XML; the document type of WMS 1.1.1, which the reader rightly refuses, is left out.
    func document() throws -> XMLElement {
        var text = text
        if let start = text.range(of: "<!DOCTYPE"), let end = text[start.lowerBound...].firstIndex(of: ">") {
            text.removeSubrange(start.lowerBound...end)
        }
        return try XMLElement(reading: Array(text.utf8))
    }
    /// The first value of an attribute, wherever it is.
    func attribute(_ name: String) -> String? {
        guard let start = text.range(of: " \(name)=\"") else { return nil }
        return text[start.upperBound...].split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
            .map(String.init)
    }
    /// The code of a WMS or OWS exception; "" for one without, `nil` when it is none.
    var exception: String? {
        if text.contains("<ServiceException") { return attribute("code") ?? "" }
        return text.contains("<ows:Exception ") ? attribute("exceptionCode") : nil
    }
    var isPNG: Bool { bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) }
    var isJPEG: Bool { bytes.starts(with: [0xFF, 0xD8]) }
    /// Width and height of a PNG.
    var size: [Int] {
        guard isPNG, bytes.count > 24 else { return [] }
        return [16, 20].map { start in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    }
}
