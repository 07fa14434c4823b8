import FeatureStores
import Foundation
import Portrayal
import ReferenceSystems
import SimpleFeatures
import Support
import Tiles

@testable import Publishing

/// A town of two collections with the files that publish it, in a folder of the test's own, to be changed at will.
struct Town {
    let folder: TemporaryFolder
    let store: MutableStore

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    /// A tile that shows some of the town.
    static let address = TileAddress(level: 15, column: 17505, row: 11731)
    /// The north-western tile of its block.
    static let corner = TileAddress(level: 15, column: 17504, row: 11728)

    init(
        _ collections: [FeatureBatch] = [Town.squares(), Town.points()],
        beforeReading: @escaping @Sendable (MutableStore) async -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        store = MutableStore(collections, beforeReading: beforeReading)
        for name in ["layers", "styles"] {
            try FileManager.default.createDirectory(
                atPath: folder.path(name), withIntermediateDirectories: false)
        }
        try writeService()
        try write("layers/isole.yaml", Self.layer(of: "isole", style: "isole"))
        try write("layers/approdi.yaml", Self.layer(of: "approdi", style: "approdi"))
        try write("layers/mappa.yaml", "title: Mappa\nbackground: \"#EEEEEE\"\nlayers: [isole, approdi]\n")
        try write("styles/isole.sld", Self.area("#88AA88"))
        try write("styles/approdi.sld", Self.mark(8, "#0000FF"))
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }

    func writeService(limits: String = "map_size: 2000", groups: String = "") throws {
        try write(
            "layers/service.yaml",
            """
            title: Prova
            abstract: Una prova
            contact: { organization: Comune di Prova }
            crs: [EPSG:25833]
            limits: { \(limits) }
            groups: [\(groups)]

            """)
    }

    func catalog() async throws -> Catalog { try await loader.load(store) }

    var loader: CatalogLoader {
        CatalogLoader(
            layers: folder.path("layers"), styles: folder.path("styles"), tiles: Self.repository + "/tiles")
    }

    /// - Parameter capacity: maps that may wait.
    func publisher(
        workers: WorkerPool = WorkerPool(width: 2, capacity: 10_000), cache: Bool = false
    ) async throws -> Publisher {
        Publisher(
            catalog: try await catalog(), store: store, workers: workers,
            fonts: try FontLibrary(folder: Self.repository + "/styles/fonts"),
            tiles: cache ? TileCache(path: folder.path("tiles.sqlite"), maximumBytes: 10_000_000) : nil)
    }

    static func layer(of collection: String, style: String, title: String = "Titolo") -> String {
        "title: \(title)\ncollection: \(collection)\nstyles: [\(style)]\nlicense: CC0-1.0\nattribution: Comune\n"
    }

    static func plan(
        _ subject: TileSubject, _ catalog: Catalog, _ address: TileAddress = address,
        _ encoding: TilePlan.Encoding = .image(.png)
    ) throws -> TilePlan {
        guard let set = catalog.tileMatrixSet("WebMercatorQuad") else { throw Missing() }
        return TilePlan(subject: subject, matrixSet: set, address: address, encoding: encoding)
    }

    struct Missing: Error {}

    // MARK: Data

    /// Ten squares of fifty metres; another `shift` lays them elsewhere.
    static func squares(shift: Double = 0) -> FeatureBatch {
        var batch = FeatureBatch(
            type: FeatureType(name: "isole", properties: [Property("nome", .text)], geometry: .polygon, srid: 25833))
        for index in 0..<10 {
            let (x, y) = (290_600 + Double(index) * 90 + shift, 5_034_600 + Double(index) * 60)
            batch.append(
                id: "\(index)", geometry: .polygon([[x, y, x + 50, y, x + 50, y + 50, x, y + 50, x, y]]),
                values: [.text("Isola \(index)")])
        }
        return batch
    }

    static func points(_ places: [(x: Double, y: Double)] = [(290_700, 5_034_700)]) -> FeatureBatch {
        var batch = FeatureBatch(
            type: FeatureType(name: "approdi", properties: [], geometry: .point, srid: 25833))
        for (index, place) in places.enumerated() {
            batch.append(id: "\(index)", geometry: .point(x: place.x, y: place.y), values: [])
        }
        return batch
    }

    // MARK: Styles

    static func area(_ color: String) -> String {
        style("<PolygonSymbolizer><Fill><SvgParameter name=\"fill\">\(color)</SvgParameter></Fill></PolygonSymbolizer>")
    }

    static func mark(_ size: Int, _ color: String) -> String {
        style(
            """
            <PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName>\
            <Fill><SvgParameter name="fill">\(color)</SvgParameter></Fill></Mark>\
            <Size>\(size)</Size></Graphic></PointSymbolizer>
            """)
    }

    private static func style(_ symbolizer: String) -> String {
        """
        <sld:StyledLayerDescriptor xmlns="http://www.opengis.net/se" xmlns:sld="http://www.opengis.net/sld" version="1.1.0">
        <sld:NamedLayer><Name>x</Name><sld:UserStyle><FeatureTypeStyle><Rule>\(symbolizer)</Rule></FeatureTypeStyle>
        </sld:UserStyle></sld:NamedLayer></sld:StyledLayerDescriptor>
        """
    }
}
