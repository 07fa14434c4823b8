import FeatureStores
import Foundation
import Geocoding
import SimpleFeatures
import Support

/// A small true town: a part of Castello and San Marco, one of Mestre, and what is needed to mistake them for others.
///
/// The files in `Cases/town` are cut out of the seeds; their positions are EPSG:25833.
enum Town {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Cases/"

    /// The gazetteer of the town, made once for all tests.
    static let gazetteer = Task { () throws -> Gazetteer in
        let path = try TemporaryFolder().path("town.gaz")
        _ = try await GazetteerBuilder.build(from: try store(), try definition(), to: path)
        return try Gazetteer(path: path)
    }

    /// That of the seeds.
    static func definition() throws -> GazetteerDefinition {
        let path = URL(fileURLWithPath: folder + "../../../seeds/gazetteer.yaml").standardizedFileURL.path
        return try GazetteerDefinition(
            text: String(contentsOfFile: path, encoding: .utf8), file: "seeds/gazetteer.yaml")
    }

    static func geocoder() async throws -> Geocoder { Geocoder(try await gazetteer.value) }

    /// - Parameters:
    ///   - others: collections beside those of the town.
    ///   - versions: of collections, where it is not the number of their features.
    static func store(with others: [FeatureBatch] = [], versions: [String: String] = [:]) throws -> InMemoryStore {
        let collections: [(String, GeometryKind?)] = [
            ("civici", .point), ("strade", .lineString), ("odonimi_anncsu", nil), ("stradario", nil),
            ("localita", .multiPolygon), ("municipalita", .multiPolygon), ("quartieri", .multiPolygon),
            ("comuni", .multiPolygon), ("poi", .point), ("ponti", .point), ("canali", .multiPolygon),
            ("fogli_catastali", .point),
        ]
        return InMemoryStore(try collections.map { try batch($0.0, $0.1) } + others, versions: versions)
    }

    private static func batch(_ name: String, _ kind: GeometryKind?) throws -> FeatureBatch {
        let text = try String(contentsOfFile: folder + "town/\(name).csv", encoding: .utf8)
        var lines = text.split(separator: "\n").map { fields($0) }
        let head = lines.removeFirst()
        let names = head.dropFirst().filter { $0 != "geom" }
        let integers: Set = ["numero", "cod_via", "sub_cod_via", "sestiere"]
        var batch = FeatureBatch(
            type: FeatureType(
                name: name,
                properties: names.map { property in
                    Property(
                        property,
                        integers.contains(property) && !(name == "civici" && property == "sestiere") ? .integer : .text)
                }, geometry: kind, srid: 25833))
        for line in lines {
            let values = names.map { property -> Value in
                let value = line[head.firstIndex(of: property) ?? 0]
                return value.isEmpty ? .null : .text(value)
            }
            let geometry = head.firstIndex(of: "geom").map { Self.geometry(line[$0]) }
            batch.append(id: line[0], geometry: geometry ?? nil, values: values)
        }
        return batch
    }

    /// RFC 4180 with semicolons.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    private static func geometry(_ wkt: String) -> Geometry? {
        guard let open = wkt.firstIndex(of: "("), let kind = GeometryKind(name: wkt[..<open]) else { return nil }
        let parts = wkt[open...].split(separator: "(").map { piece in
            piece.prefix { $0 != ")" }.split(separator: ",").flatMap {
                $0.split(separator: " ").compactMap { Double($0) }
            }
        }.filter { !$0.isEmpty }
        guard kind == .multiPolygon else { return .multi(parts.map { [$0] }, as: kind) }
        // A shell begins after two brackets, a hole after one.
        var polygons: [[[Double]]] = []
        for (index, piece) in wkt[open...].split(separator: "(", omittingEmptySubsequences: false).dropFirst()
            .enumerated() where !piece.isEmpty
        {
            let ring = piece.prefix { $0 != ")" }.split(separator: ",").flatMap {
                $0.split(separator: " ").compactMap { Double($0) }
            }
            let isShell = wkt[open...].split(separator: "(", omittingEmptySubsequences: false)[index].isEmpty
            if isShell || polygons.isEmpty {
                polygons.append([ring])
            } else {
                polygons[polygons.count - 1].append(ring)
            }
        }
        return .multiPolygon(polygons)
    }
}
