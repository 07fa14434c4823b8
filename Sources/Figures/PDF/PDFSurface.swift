import CCairo

/// Pages while Cairo writes them, owned here and by nobody else. Lengths are millimetres, y down.
@safe final class PDFSurface {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let output: ByteSink
    private static let pointsPerMillimetre = 72 / 25.4

    init(width: Double, height: Double, metadata: PDFDocument.Metadata) throws(FigureError) {
        let output = ByteSink()
        let scale = PDFSurface.pointsPerMillimetre
        let surface = unsafe cairo_pdf_surface_create_for_stream(
            { sink, data, count in
                guard let sink = unsafe sink, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
                unsafe Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
                    contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), width * scale, height * scale)
        guard let surface = unsafe surface, let context = unsafe cairo_create(surface) else {
            preconditionFailure("Cairo returns objects, in error at worst")
        }
        self.output = output
        unsafe self.surface = surface
        unsafe self.context = context
        unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        describe(metadata)
        try check()
        prepare()
    }

    deinit {
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
    }

    private func describe(_ metadata: PDFDocument.Metadata) {
        let date = metadata.date.isEmpty ? "2000-01-01T00:00:00Z" : metadata.date
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
            (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords),
            (CAIRO_PDF_METADATA_CREATOR, metadata.creator), (CAIRO_PDF_METADATA_CREATE_DATE, date),
            (CAIRO_PDF_METADATA_MOD_DATE, date),
        ] {
            let text = printable(value, limit: Lettering.limit)
            if !text.isEmpty { unsafe cairo_pdf_surface_set_metadata(surface, key, text) }
        }
    }

    private func prepare() {
        unsafe cairo_identity_matrix(context)
        unsafe cairo_scale(context, PDFSurface.pointsPerMillimetre, PDFSurface.pointsPerMillimetre)
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
    }

    /// To be called before anything is drawn on a page.
    func setSize(width: Double, height: Double) {
        let scale = PDFSurface.pointsPerMillimetre
        unsafe cairo_pdf_surface_set_size(surface, width * scale, height * scale)
    }

    func endPage() { unsafe cairo_show_page(context) }

    /// The whole file; the surface takes nothing more.
    func finish() throws(FigureError) -> [UInt8] {
        try check()
        unsafe cairo_surface_finish(surface)
        try check()
        return output.bytes
    }

    private func check() throws(FigureError) {
        for status in unsafe [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS
        {
            throw .notWritten(reason: unsafe String(cString: cairo_status_to_string(status)))
        }
    }
}

private final class ByteSink {
    var bytes: [UInt8] = []
}

// What is drawn.
extension PDFSurface {
    func save() { unsafe cairo_save(context) }
    func restore() { unsafe cairo_restore(context) }
    func translate(_ place: PaperPoint) { unsafe cairo_translate(context, place.x, place.y) }

    /// Nothing is drawn outside until ``restore()``.
    func clip(_ outline: Outline) {
        trace(outline)
        unsafe cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
        unsafe cairo_clip(context)
    }

    func beginLayer() { unsafe cairo_push_group(context) }

    func endLayer(opacity: Double) {
        unsafe cairo_pop_group_to_source(context)
        unsafe cairo_paint_with_alpha(context, opacity)
    }

    func fill(_ outline: Outline, _ color: Color, opacity: Double) {
        trace(outline)
        use(color, opacity)
        unsafe cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
        unsafe cairo_fill(context)
    }

    func stroke(_ outline: Outline, _ stroke: Stroke) {
        trace(outline)
        use(stroke.color, stroke.opacity.asOpacity)
        unsafe cairo_set_line_width(context, stroke.width)
        unsafe cairo_set_miter_limit(context, 4)
        unsafe cairo_set_line_cap(context, stroke.cap.cairo)
        unsafe cairo_set_line_join(context, stroke.join.cairo)
        let dashes = stroke.usableDashes
        unsafe cairo_set_dash(context, dashes, Int32(dashes.count), 0)
        unsafe cairo_stroke(context)
    }

    /// - Parameter text: printable.
    func show(_ text: String, at place: PaperPoint, size: Double, typeface: Typeface, color: Color) {
        unsafe cairo_set_font_face(context, typeface.face)
        unsafe cairo_set_font_size(context, size)
        use(color, 1)
        unsafe cairo_move_to(context, place.x, place.y)
        unsafe cairo_show_text(context, text)
    }

    /// A border round letters, under them.
    func halo(_ text: String, at place: PaperPoint, size: Double, typeface: Typeface, _ halo: Lettering.Halo) {
        unsafe cairo_set_font_face(context, typeface.face)
        unsafe cairo_set_font_size(context, size)
        use(halo.color, 1)
        unsafe cairo_new_path(context)
        unsafe cairo_move_to(context, place.x, place.y)
        unsafe cairo_text_path(context, text)
        unsafe cairo_set_line_width(context, 2 * halo.width)
        unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        unsafe cairo_set_dash(context, nil, 0, 0)
        unsafe cairo_stroke(context)
    }

    func rotate(degrees: Double) { unsafe cairo_rotate(context, degrees * .pi / 180) }

    private func use(_ color: Color, _ opacity: Double) {
        unsafe cairo_set_source_rgba(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, opacity)
    }

    private func trace(_ outline: Outline) {
        unsafe cairo_new_path(context)
        guard outline.isDrawable else { return }
        for segment in outline.segments {
            switch segment {
            case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
            case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
            case .curve(let first, let second, let end):
                unsafe cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: unsafe cairo_close_path(context)
            }
        }
    }
}

// What readers are told beside it.
extension PDFSurface {
    /// A structure element. Source: ISO 32000-1, 14.8.4; Cairo manual, "Tags and Links".
    func begin(_ tag: String, _ attributes: String = "") { unsafe cairo_tag_begin(context, tag, attributes) }

    func end(_ tag: String) { unsafe cairo_tag_end(context, tag) }

    /// An entry of the table of contents beside the pages, inside the one with the number `parent` (0: outermost).
    func outline(_ title: String, parent: Int32, page: Int) -> Int32 {
        unsafe cairo_pdf_surface_add_outline(
            surface, parent, printable(title, limit: Lettering.limit), "page=\(page) pos=[0 0]",
            CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
}

extension Stroke.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension Stroke.Join {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
