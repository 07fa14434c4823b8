import HTTPTypes
import Languages
import Markup
public import Publishing
import ReferenceSystems
public import Services
import SimpleFeatures
import Tiles

/// Tiles of every layer and map by z, x and y, TileJSON, and the list of both for a map page.
///
/// `/tiles`, `/tiles/{name}.json`, `/tiles/{name}/{z}/{x}/{y}.png|.jpg|.mvt`; `@2x.png` for dense screens. The grid is
/// WebMercatorQuad. Source: TileJSON 3.0.0; OGC 17-083r4, annex D.1.
public struct TileService: Service {
    private let publisher: Publisher
    private let matrixSet = "WebMercatorQuad"

    private let dates: @Sendable () async -> [String: String]

    /// - Parameter dates: what the database keeps of its collections, of which `{collection}.date` is told.
    public init(_ publisher: Publisher, dates: @escaping @Sendable () async -> [String: String] = { [:] }) {
        self.publisher = publisher
        self.dates = dates
    }

    public let routes = [
        Route("/tiles"), Route("/tiles/{name}"), Route("/tiles/{name}/{z}/{x}/{y}"),
        Route("/tileMatrixSets"), Route("/tileMatrixSets/{id}"),
    ]
    public let contribution = Contribution(
        links: [Link(href: "/tiles", rel: "data", type: "application/json", title: "XYZ, TileJSON")],
        openAPIPaths: { TileDescription(language: $0).paths })

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        if request.path.first == "tileMatrixSets" { return try matrixSets(request, catalog) }
        switch request.path.count {
        case 1: return try await TileIndex(publisher, catalog, dates: await dates()).response()
        case 2:
            guard request.path[1].hasSuffix(".json") else {
                throw ServiceError(
                    .notFound,
                    it: "Indirizzo non valido; usare /tiles/{nome}.json oppure /tiles/{nome}/{z}/{x}/{y}.png.",
                    en: "Ask for /tiles/{name}.json or /tiles/{name}/{z}/{x}/{y}.png.")
            }
            let name = String(request.path[1].dropLast(5))
            var response = try await TileJSON(
                publisher: publisher, catalog: catalog, baseURL: request.baseURL, language: try request.language()
            ).response(name)
            response.headers[.vary] = "Accept-Language"
            return response
        default:
            return try await tile(request, catalog)
        }
    }

    private func matrixSets(_ request: Request, _ catalog: Catalog) throws(ServiceError) -> Response {
        guard request.path.count == 2 else {
            var json = JSONWriter()
            json.object { json in
                json.key("tileMatrixSets")
                json.array { json in
                    for set in catalog.tileMatrixSets {
                        json.object { json in
                            json.member("id", set.id)
                            json.key("links")
                            json.array { json in
                                json.object { json in
                                    json.member("rel", "self")
                                    json.member("type", "application/json")
                                    json.member("href", request.baseURL + "/tileMatrixSets/" + set.id)
                                }
                            }
                        }
                    }
                }
            }
            return Response(mediaType: "application/json", json.bytes).tagged(catalog.version)
        }
        guard let set = catalog.tileMatrixSet(request.path[1]) else {
            let names = catalog.tileMatrixSets.map(\.id).joined(separator: ", ")
            throw ServiceError(
                .notFound, locator: "id",
                it: "Non esiste una griglia di tasselli con questo nome; sono disponibili \(names).",
                en: "There is no tile matrix set of that name; there are \(names).")
        }
        return Response(mediaType: "application/json", set.json).tagged(catalog.version)
    }

    private func tile(_ request: Request, _ catalog: Catalog) async throws(ServiceError) -> Response {
        let (name, file) = (request.path[1], request.path[4])
        guard let set = catalog.tileMatrixSet(matrixSet) else {
            throw ServiceError(
                .notFound,
                it: "Nel catalogo manca la griglia \(matrixSet).",
                en: "The catalog has no \(matrixSet).")
        }
        let (row, encoding, density) = try Self.parse(file)
        guard let z = Int(request.path[2]), let x = Int(request.path[3]), let y = Int(row),
            set.envelope(of: TileAddress(level: z, column: x, row: y)) != nil
        else {
            throw ServiceError(
                .notFound, locator: "z/x/y",
                it: "Il tassello non esiste; z va da 0 a \(set.matrices.count - 1), x e y da 0 a 2^z - 1.",
                en: "There is no such tile; z goes from 0 to \(set.matrices.count - 1), x and y from 0 to 2^z - 1.")
        }
        let plan = TilePlan(
            subject: try catalog.tileSubject(name), matrixSet: set,
            address: TileAddress(level: z, column: x, row: y), encoding: encoding, density: density)
        let tile = try await publisher.tile(plan)
        return Response(mediaType: tile.mediaType, tile.bytes)
            .tagged(tile.entityTag, cacheControl: "public, max-age=300")
    }

    /// `1234.png`, `1234@2x.png`, `1234.mvt` → the row, the encoding, the density.
    private static func parse(
        _ file: String
    ) throws(ServiceError) -> (row: String, encoding: TilePlan.Encoding, density: Int) {
        let endings: [(String, TilePlan.Encoding, Int)] = [
            ("@2x.png", .image(.png), 2), (".png", .image(.png), 1), (".jpg", .image(.jpeg), 1),
            (".mvt", .vector, 1), (".pbf", .vector, 1),
        ]
        for (ending, encoding, density) in endings where file.hasSuffix(ending) {
            return (String(file.dropLast(ending.count)), encoding, density)
        }
        throw ServiceError(
            .notFound, locator: "y",
            it: "L’indirizzo di un tassello termina con .png, @2x.png, .jpg o .mvt.",
            en: "A tile ends in .png, @2x.png, .jpg or .mvt.")
    }
}
