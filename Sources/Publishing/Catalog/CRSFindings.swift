import Deflate
import Foundation
import ReferenceSystems
import SimpleFeatures

/// Two CRSs by their codes: what features are stored in, and what they may be led to.
struct CRSPair: Hashable, Sendable {
    var storage: Int32
    var crs: Int32

    init(storage: Int32, crs: Int32) {
        self.storage = storage
        self.crs = crs
    }

    init(storage: CRS, crs: CRS) { self.init(storage: storage.code, crs: crs.code) }
}

/// A file of what was found out about pairs of CRSs, for the next start: finding out takes seconds of PROJ.
///
/// Four kinds of lines: what the file is; `made by` what the answers depend on; a line for each pair, `25833 3857 1`;
/// and the digest of all that. A file that was made by another PROJ, is damaged, or is none of ours says nothing.
struct CRSFindings: Sendable {
    let path: String
    /// What the answers depend on.
    private let key: String

    private static let title = "DIME Geo: CRSs that PROJ leads to and back"
    /// Raised when the same PROJ would be asked another question.
    private static let question = 1
    /// More than every CRS of the register from some dozen others takes.
    private static let maximumBytes = 4 << 20

    init(path: String, installation: PROJInstallation = PROJInstallation()) {
        self.path = path
        key = FNV1a(Self.basis(installation).utf8).text
    }

    /// What was found out before; nothing where the file does not say so reliably.
    func read() -> [CRSPair: Bool] {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            attributes[.size] as? Int ?? .max <= Self.maximumBytes,
            let data = FileManager.default.contents(atPath: path)
        else { return [:] }
        return parsed(String(decoding: data, as: UTF8.self)) ?? [:]
    }

    /// Puts the file in the place of any older one, whole or not at all.
    ///
    /// - Throws: what Foundation throws where it cannot be written.
    func write(_ found: [CRSPair: Bool]) throws {
        try Data(text(found).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func text(_ found: [CRSPair: Bool]) -> String {
        let lines = found.map { pair, leads in (pair, "\(pair.storage) \(pair.crs) \(leads ? 1 : 0)\n") }
            .sorted { ($0.0.storage, $0.0.crs) < ($1.0.storage, $1.0.crs) }
        let body = lines.reduce(into: head) { $0 += $1.1 }
        return body + "end \(FNV1a(body.utf8).text)\n"
    }

    private var head: String { "\(Self.title)\nmade by \(key)\n" }

    private func parsed(_ text: String) -> [CRSPair: Bool]? {
        guard text.hasPrefix(head), let end = text.range(of: "end ", options: .backwards),
            text[end.upperBound...] == FNV1a(text[..<end.lowerBound].utf8).text + "\n"
        else { return nil }
        var found: [CRSPair: Bool] = [:]
        for line in text[..<end.lowerBound].dropFirst(head.count).split(separator: "\n") {
            let fields = line.split(separator: " ").compactMap { Int32($0) }
            guard fields.count == 3 else { return nil }
            found[CRSPair(storage: fields[0], crs: fields[1])] = fields[2] == 1
        }
        return found
    }

    /// PROJ, its database and grids, and the area that operations have to be valid in.
    private static func basis(_ installation: PROJInstallation) -> String {
        let area = Transformation.areaOfInterest
        var lines = ["question \(question)", "release \(installation.release)"] + installation.metadata
        lines.append("area \(area.minX) \(area.minY) \(area.maxX) \(area.maxY)")
        lines += installation.database.map { [file($0)] } ?? []
        for folder in installation.folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            lines += names.sorted().map { file(folder + "/" + $0) }
        }
        return lines.joined(separator: "\n")
    }

    private static func file(_ path: String) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(path) \(attributes?[.size] as? Int ?? -1) \(date)"
    }
}
