import CCairo

/// A font that was read from a file, for Cairo: no font of the system is asked for.
///
/// `@unchecked Sendable`: the pointers are set once; Cairo counts references atomically and locks a face while it is
/// read. Source: Cairo manual, "FreeType Fonts", and its src/cairo-ft-font.c.
@safe final class Typeface: @unchecked Sendable {
    let face: OpaquePointer
    private let scaled: OpaquePointer
    /// The type size that lengths are measured at.
    private static let measure = 1000.0

    /// - Throws: ``FigureError`` when the file is no font.
    init(_ bytes: [UInt8], path: String) throws(FigureError) {
        guard let file = FontFile(bytes) else { throw .notAFont(path: path) }
        guard let face = unsafe cairo_ft_font_face_create_for_ft_face(file.face, Int32(FT_LOAD_NO_HINTING)) else {
            throw .notAFont(path: path)
        }
        // Cairo keeps glyphs after the last user has gone: the font goes when Cairo lets go of it.
        let status = unsafe cairo_font_face_set_user_data(
            face, UserDataKey.shared.pointer, Unmanaged.passRetained(file).toOpaque(),
            { file in
                guard let file = unsafe file else { return }
                unsafe Unmanaged<FontFile>.fromOpaque(file).release()
            })
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe cairo_font_face_destroy(face)
            unsafe Unmanaged.passUnretained(file).release()
            throw .notAFont(path: path)
        }
        var size = cairo_matrix_t()
        var unit = cairo_matrix_t()
        unsafe cairo_matrix_init_scale(&size, Typeface.measure, Typeface.measure)
        unsafe cairo_matrix_init_identity(&unit)
        let options = unsafe cairo_font_options_create()
        defer { unsafe cairo_font_options_destroy(options) }
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        guard let scaled = unsafe cairo_scaled_font_create(face, &size, &unit, options),
            unsafe cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS
        else {
            unsafe cairo_font_face_destroy(face)
            throw .notAFont(path: path)
        }
        unsafe self.face = face
        unsafe self.scaled = scaled
    }

    deinit {
        unsafe cairo_scaled_font_destroy(scaled)
        unsafe cairo_font_face_destroy(face)
    }

    /// The length of a line of printable text in ems.
    func width(of text: String) -> Double {
        var extents = cairo_text_extents_t()
        unsafe cairo_scaled_font_text_extents(scaled, text, &extents)
        return extents.x_advance.isFinite ? extents.x_advance / Typeface.measure : 0
    }
}

/// A font as FreeType has it, with the bytes that it reads from and a library of its own.
@safe private final class FontFile {
    private let bytes: UnsafeMutablePointer<UInt8>
    private var library: FT_Library?
    private(set) var face: FT_Face?

    init?(_ source: [UInt8]) {
        unsafe bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(source.count, 1))
        unsafe bytes.initialize(from: source, count: source.count)
        guard unsafe FT_Init_FreeType(&library) == 0,
            unsafe FT_New_Memory_Face(library, bytes, FT_Long(source.count), 0, &face) == 0, unsafe face != nil
        else { return nil }
    }

    deinit {
        if let face = unsafe face { unsafe FT_Done_Face(face) }
        if let library = unsafe library { unsafe FT_Done_FreeType(library) }
        unsafe bytes.deallocate()
    }
}

/// The address by which Cairo finds what is tied to a face; never freed.
@safe private struct UserDataKey: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<cairo_user_data_key_t>
    static let shared = UserDataKey()

    private init() {
        unsafe pointer = .allocate(capacity: 1)
        unsafe pointer.initialize(to: cairo_user_data_key_t())
    }
}
