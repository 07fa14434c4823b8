/// Why a font cannot be used; every case names the place.
public enum FontError: Error, Hashable, Sendable {
    case unreadable(path: String)
    case notAFont(path: String)
    /// The folder holds no `.ttf` and no `.otf` file.
    case noFonts(folder: String)
}
