import Glibc

/// The four faces that documents are set in, read from files once.
public struct Typefaces: Sendable {
    let regular: Typeface
    let italic: Typeface
    let semibold: Typeface
    let bold: Typeface

    /// Reads Open Sans: `OpenSans-Regular.ttf`, `-Italic`, `-Semibold` and `-Bold`.
    ///
    /// - Throws: ``FigureError`` with the file that is missing or is no font.
    public init(folder: String) throws(FigureError) {
        regular = try Typefaces.read("\(folder)/OpenSans-Regular.ttf")
        italic = try Typefaces.read("\(folder)/OpenSans-Italic.ttf")
        semibold = try Typefaces.read("\(folder)/OpenSans-Semibold.ttf")
        bold = try Typefaces.read("\(folder)/OpenSans-Bold.ttf")
    }

    subscript(_ face: Lettering.Face) -> Typeface {
        switch face {
        case .regular: regular
        case .italic: italic
        case .semibold: semibold
        case .bold: bold
        }
    }

    /// The length of a line of text, in ems.
    public func length(of text: String, _ face: Lettering.Face) -> Double { self[face].width(of: printable(text)) }

    private static func read(_ path: String) throws(FigureError) -> Typeface {
        guard let bytes = contents(of: path) else { throw .unreadable(path: path) }
        return try Typeface(bytes, path: path)
    }

    /// At most 32 MB; `nil` where there is no such file.
    private static func contents(of path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 32 << 20 {
            let count = unsafe fread(&piece, 1, piece.count, file)
            guard count > 0 else { return unsafe ferror(file) == 0 ? bytes : nil }
            bytes.append(contentsOf: piece[..<count])
        }
        return nil
    }
}
