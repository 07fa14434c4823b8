import CHarfBuzz

/// HarfBuzz's font: made immutable, after which HarfBuzz lets every thread read it.
///
/// `@unchecked Sendable`: the pointer is read only, and freed when the last owner lets go. Source: HarfBuzz manual,
/// "Object lifecycle and thread safety".
@safe final class FontHandle: @unchecked Sendable {
    private let font: OpaquePointer
    let unitsPerEm: Double

    /// - Throws: ``FontError`` when the file cannot be read or is no font.
    init(path: String) throws(FontError) {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { throw .unreadable(path: path) }
        let face = unsafe hb_face_create(blob, 0)
        unsafe hb_blob_destroy(blob)
        guard unsafe hb_face_get_glyph_count(face) > 0, let font = unsafe hb_font_create(face) else {
            unsafe hb_face_destroy(face)
            throw .notAFont(path: path)
        }
        unitsPerEm = unsafe Double(hb_face_get_upem(face))
        unsafe hb_face_destroy(face)
        unsafe hb_font_make_immutable(font)
        unsafe self.font = font
    }

    deinit { unsafe hb_font_destroy(font) }

    /// The typographic family, or else the family. Source: OpenType, table `name`, ids 16 and 1.
    var family: String? { name(16) ?? name(1) }

    private func name(_ id: UInt32) -> String? {
        let face = unsafe hb_font_get_face(font)
        var room: UInt32 = 128
        var bytes = [CChar](repeating: 0, count: 128)
        _ = unsafe hb_ot_name_get_utf8(face, id, nil, &room, &bytes)
        return room == 0 ? nil : String(decoding: bytes.prefix(Int(room)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    func style(_ tag: hb_style_tag_t) -> Double { unsafe Double(hb_style_get_value(font, tag)) }

    /// Ascent and descent in ems, both positive.
    var extents: (ascent: Double, descent: Double) {
        var extents = hb_font_extents_t()
        unsafe hb_font_get_h_extents(font, &extents)
        return (Double(extents.ascender) / unitsPerEm, -Double(extents.descender) / unitsPerEm)
    }

    /// The glyphs of `text` at one pixel an em.
    func shape(_ text: String) -> [ShapedText.Glyph] {
        let buffer = unsafe hb_buffer_create()
        defer { unsafe hb_buffer_destroy(buffer) }
        let bytes = Array(text.utf8.prefix(Int(Int32.max)))
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe hb_buffer_add_utf8(
                buffer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0,
                Int32(bytes.count))
        }
        unsafe hb_buffer_guess_segment_properties(buffer)
        unsafe hb_shape(font, buffer, nil, 0)
        var count: UInt32 = 0
        let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
        guard let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count), let positions = unsafe positions else {
            return []
        }
        return (0..<Int(count)).map { index in
            let position = unsafe positions[index]
            let info = unsafe infos[index]
            return ShapedText.Glyph(
                index: info.codepoint, cluster: Int(info.cluster), advance: Double(position.x_advance) / unitsPerEm,
                x: Double(position.x_offset) / unitsPerEm, y: -Double(position.y_offset) / unitsPerEm)
        }
    }

    /// The outline of a glyph in ems, y down.
    func outline(_ glyph: UInt32) -> GlyphOutline {
        var outline = GlyphOutline(scale: Float(1 / unitsPerEm))
        unsafe withUnsafeMutablePointer(to: &outline) { pen in
            unsafe hb_font_get_glyph_shape(font, glyph, DrawFunctions.shared.pointer, pen)
        }
        outline.finish()
        return outline
    }
}

/// The five calls by which HarfBuzz tells an outline; immutable and never freed.
@safe private struct DrawFunctions: @unchecked Sendable {
    let pointer: OpaquePointer?
    static let shared = DrawFunctions()

    init() {
        unsafe pointer = hb_draw_funcs_create()
        unsafe hb_draw_funcs_set_move_to_func(
            pointer, { _, pen, _, x, y, _ in unsafe outline(pen)?.pointee.move(x, y) }, nil, nil)
        unsafe hb_draw_funcs_set_line_to_func(
            pointer, { _, pen, _, x, y, _ in unsafe outline(pen)?.pointee.line(x, y) }, nil, nil)
        unsafe hb_draw_funcs_set_quadratic_to_func(
            pointer, { _, pen, _, cx, cy, x, y, _ in unsafe outline(pen)?.pointee.quadratic(cx, cy, x, y) }, nil, nil)
        unsafe hb_draw_funcs_set_cubic_to_func(
            pointer,
            { _, pen, _, ax, ay, bx, by, x, y, _ in unsafe outline(pen)?.pointee.cubic(ax, ay, bx, by, x, y) }, nil,
            nil)
        unsafe hb_draw_funcs_set_close_path_func(
            pointer, { _, pen, _, _ in unsafe outline(pen)?.pointee.close() }, nil, nil)
        unsafe hb_draw_funcs_make_immutable(pointer)
    }
}

private func outline(_ pen: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GlyphOutline>? {
    unsafe pen?.assumingMemoryBound(to: GlyphOutline.self)
}
