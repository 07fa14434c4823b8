import Glibc

/// The faces of a folder, loaded once when the server starts.
public struct FontLibrary: Sendable {
    /// Sorted by name; never empty.
    public let faces: [FontFace]
    /// The names, sizes and dates of the files: what is drawn with others is drawn anew.
    public let version: String

    /// Loads every `.ttf` and `.otf` file of a folder.
    ///
    /// - Throws: ``FontError`` when the folder cannot be read, holds no font, or one of them is broken.
    public init(folder: String) throws(FontError) {
        var faces: [FontFace] = []
        var version: [String] = []
        for name in try Self.files(in: folder) {
            faces.append(try FontFace(path: "\(folder)/\(name)"))
            var status = stat()
            _ = unsafe stat("\(folder)/\(name)", &status)
            version.append("\(name) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)")
        }
        guard !faces.isEmpty else { throw .noFonts(folder: folder) }
        self.faces = faces
        self.version = version.joined(separator: " ")
    }

    /// The face with the name of its file, as `OpenSans-Bold`.
    public func face(named name: String) -> FontFace? { faces.first { $0.name == name } }

    /// The face nearest to a wish; a wrong family costs more than a wrong slope, and that more than width and weight.
    ///
    /// - Parameters:
    ///   - family: `nil` and unknown families stand for whatever the folder holds.
    ///   - weight: 400 is regular, 700 bold.
    ///   - width: 100 is normal, 75 condensed.
    public func face(
        family: String? = nil, weight: Double = 400, italic: Bool = false, width: Double = 100
    ) -> FontFace {
        let wished = family?.lowercased()
        func cost(_ face: FontFace) -> Double {
            let isKin = wished.map { face.family.lowercased().hasPrefix($0) } ?? true
            return (isKin ? 0 : 1e6) + (face.isItalic == italic ? 0 : 1e4) + 10 * abs(face.width - width)
                + abs(face.weight - weight)
        }
        return faces.dropFirst().reduce(faces[0]) { cost($1) < cost($0) ? $1 : $0 }
    }

    /// The face nearest to the font of a style: of its first family that is there.
    func face(for font: Font) -> FontFace {
        let family = font.families.first { wish in
            faces.contains { $0.family.lowercased().hasPrefix(wish.lowercased()) }
        }
        return face(family: family, weight: font.weight == .bold ? 700 : 400, italic: font.slant != .normal)
    }

    private static func files(in folder: String) throws(FontError) -> [String] {
        guard let directory = unsafe opendir(folder) else { throw .unreadable(path: folder) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if [".ttf", ".otf"].contains(String(name.suffix(4)).lowercased()) { names.append(name) }
        }
        return names.sorted()
    }
}
