import Foundation
import Languages
import SimpleFeatures
import Support
import Testing
import YAMLText

@testable import Importing

/// A file of a test's own, gone with it.
final class TextFile {
    private let folder: TemporaryFolder
    let path: String

    init(_ text: String, name: String = "data.csv") throws { (folder, path) = try Self.write(Array(text.utf8), name) }
    init(_ bytes: [UInt8], name: String = "data.csv") throws { (folder, path) = try Self.write(bytes, name) }

    private static func write(_ bytes: [UInt8], _ name: String) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        try write(bytes, to: folder.path(name))
        return (folder, folder.path(name))
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    deinit { folder.remove() }

    func source(pieceSize: Int = 1 << 18) throws(ImportError) -> ByteSource {
        try ByteSource(path: path, name: "data.csv", pieceSize: pieceSize)
    }
}

/// All rows of a reader, as text; `nil` stands for null.
func rows(_ reader: inout some RecordReader) throws(ImportError) -> (rows: [[String?]], geometries: GeometryColumn) {
    var record = Record()
    var geometries = GeometryColumn()
    var rows: [[String?]] = []
    while try reader.next(&record, &geometries) {
        rows.append(
            record.fields.map { field in
                switch field {
                case .null: nil
                case .boolean(let flag): String(flag)
                case .literal(let range): String(decoding: record.bytes[range], as: UTF8.self)
                }
            })
    }
    return (rows, geometries)
}

/// What an import says when it refuses, in English; `nil` when it does not. In Italian it says as much, of the same place.
func refusal(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        if let words = (error as? ImportError)?.words ?? (error as? Mistakes)?.words { expectTranslated(words) }
        return "\(error)"
    }
}

/// Expects both languages line by line, after the same place where there is one.
func expectTranslated(_ words: LocalizedText) {
    let (italian, english) = (words.italian.split(separator: "\n"), words[.english].split(separator: "\n"))
    #expect(italian.count == english.count)
    for (one, other) in zip(italian, english) {
        #expect(one != other)
        #expect(one.prefix { $0 != " " } == other.prefix { $0 != " " }, "\(one)")
    }
}

/// The same pseudo-random numbers on every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    /// A copy with a few bytes changed, left out or doubled, sometimes cut off.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<4, using: &self) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(bytes[index], at: index)
            default: bytes.removeLast(bytes.count - index)
            }
        }
        return bytes
    }
}
