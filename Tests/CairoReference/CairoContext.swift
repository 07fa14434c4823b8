import CCairo
import Portrayal

/// A Cairo picture and the pen over it, owned here and by nobody else.
@safe final class CairoContext {
    enum Closing { case all, asMarked }

    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let width: Int
    private let height: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
            let context = unsafe cairo_create(surface)
        else { preconditionFailure("Cairo returns objects, in error at worst") }
        unsafe self.surface = surface
        unsafe self.context = context
    }

    deinit {
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
    }

    func paint(_ color: Color) {
        unsafe cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
        use(color)
        unsafe cairo_paint(context)
        unsafe cairo_set_operator(context, CAIRO_OPERATOR_OVER)
    }

    func paint(_ picture: CairoContext, x: Double, y: Double, opacity: Double) {
        unsafe cairo_set_source_surface(context, picture.surface, x, y)
        unsafe cairo_paint_with_alpha(context, opacity)
    }

    func trace(_ path: borrowing Path, closingAll closing: Closing) {
        unsafe cairo_new_path(context)
        var start = 0
        for subpath in path.subpaths {
            for index in start..<subpath.end {
                let (x, y) = (Double(path.coordinates[2 * index]), Double(path.coordinates[2 * index + 1]))
                if index == start { unsafe cairo_move_to(context, x, y) } else { unsafe cairo_line_to(context, x, y) }
            }
            if closing == .all || subpath.isClosed { unsafe cairo_close_path(context) }
            start = subpath.end
        }
    }

    func fill(_ color: Color, _ rule: cairo_fill_rule_t) {
        use(color)
        unsafe cairo_set_fill_rule(context, rule)
        unsafe cairo_fill(context)
    }

    func stroke(_ stroke: Stroke, _ color: Color) {
        use(color)
        unsafe cairo_set_line_width(context, stroke.width)
        unsafe cairo_set_miter_limit(context, 10)
        unsafe cairo_set_line_cap(context, stroke.cap.cairo)
        unsafe cairo_set_line_join(context, stroke.join.cairo)
        let dashes = stroke.usableDashes
        unsafe cairo_set_dash(context, dashes, Int32(dashes.count), stroke.dashOffset)
        unsafe cairo_stroke(context)
    }

    /// Fills the path and a border round it in one go, so that a translucent halo has no seam.
    func halo(_ halo: Halo) {
        unsafe cairo_push_group(context)
        unsafe cairo_set_source_rgb(context, 0, 0, 0)
        unsafe cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        unsafe cairo_set_dash(context, nil, 0, 0)
        unsafe cairo_set_line_width(context, 2 * halo.radius)
        unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        unsafe cairo_fill_preserve(context)
        unsafe cairo_stroke(context)
        let mask = unsafe cairo_pop_group(context)
        use(halo.color)
        unsafe cairo_mask(context, mask)
        unsafe cairo_pattern_destroy(mask)
    }

    private func use(_ color: Color) {
        unsafe cairo_set_source_rgba(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
            Double(color.alpha) / 255)
    }
}

extension CairoContext {
    /// Copies premultiplied RGBA in.
    func write(_ pixels: [UInt8]) {
        unsafe rows { row, y in
            for x in 0..<width {
                let from = 4 * (y * width + x)
                guard from + 3 < pixels.count else { return }
                unsafe row[4 * x] = pixels[from + 2]
                unsafe row[4 * x + 1] = pixels[from + 1]
                unsafe row[4 * x + 2] = pixels[from]
                unsafe row[4 * x + 3] = pixels[from + 3]
            }
        }
        unsafe cairo_surface_mark_dirty(surface)
    }

    /// Premultiplied RGBA, from Cairo's native-endian ARGB.
    func pixels() -> [UInt8] {
        unsafe cairo_surface_flush(surface)
        var pixels = [UInt8](repeating: 0, count: 4 * width * height)
        unsafe rows { row, y in
            for x in 0..<width {
                let to = 4 * (y * width + x)
                unsafe pixels[to] = row[4 * x + 2]
                unsafe pixels[to + 1] = row[4 * x + 1]
                unsafe pixels[to + 2] = row[4 * x]
                unsafe pixels[to + 3] = row[4 * x + 3]
            }
        }
        return pixels
    }

    private func rows(_ body: (UnsafeMutablePointer<UInt8>, Int) -> Void) {
        guard let start = unsafe cairo_image_surface_get_data(surface) else { return }
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height { unsafe body(start + y * stride, y) }
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
