import Deflate

/// Portable Network Graphics, written chunk by chunk, without filters: map pictures get larger and slower by them.
///
/// Source: PNG (Third Edition), W3C Recommendation; ISO/IEC 15948.
public enum PNG {
    /// How colours are stored.
    public enum PaletteMode: Sendable {
        /// A palette when the picture has at most 256 colours, which loses nothing; else three or four channels.
        case exact
        /// A palette always; more than 256 colours are brought down to 256.
        case reduced
        /// Three channels, or four when a pixel is translucent.
        case none
    }

    /// The bytes of a file.
    ///
    /// - Parameter palette: ``PaletteMode/reduced`` is the smallest, ``PaletteMode/exact`` keeps every pixel.
    public static func encode(_ raster: borrowing Raster, palette: PaletteMode = .exact) -> [UInt8] {
        let palette: Palette? =
            switch palette {
            case .none: nil
            case .exact: Palette(exactly: raster.pixels)
            case .reduced: Palette(exactly: raster.pixels) ?? Palette(reducing: raster.pixels)
            }
        let width = raster.width
        var writer = PNGWriter()
        if let palette {
            writer.header(width: width, height: raster.height, .indexed)
            writer.palette(palette.colors)
            writer.image(rows(palette.indices, width: width))
        } else if isOpaque(raster.pixels) {
            writer.header(width: width, height: raster.height, .rgb)
            writer.image(opaqueRows(raster.pixels, width: width))
        } else {
            writer.header(width: width, height: raster.height, .rgba)
            writer.image(rows(raster.pixels.straightened(), width: 4 * width))
        }
        return writer.finish()
    }

    private static func isOpaque(_ pixels: [UInt8]) -> Bool {
        var index = 3
        while index < pixels.count {
            guard pixels[index] == 255 else { return false }
            index += 4
        }
        return true
    }

    /// Puts the filter byte, 0 for none, before every row.
    private static func rows(_ bytes: [UInt8], width: Int) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(bytes.count + bytes.count / max(1, width) + 1)
        for start in stride(from: 0, to: bytes.count, by: max(1, width)) {
            rows.append(0)
            rows.append(contentsOf: bytes[start..<min(start + width, bytes.count)])
        }
        return rows
    }

    private static func opaqueRows(_ pixels: [UInt8], width: Int) -> [UInt8] {
        let height = pixels.count / 4 / max(1, width)
        return unsafe [UInt8](unsafeUninitializedCapacity: height * (3 * width + 1)) { rows, count in
            unsafe pixels.withUnsafeBufferPointer { pixels in
                var (from, to) = (0, 0)
                for _ in 0..<height {
                    unsafe rows[to] = 0
                    to += 1
                    for _ in 0..<width {
                        unsafe rows[to] = pixels[from]
                        unsafe rows[to + 1] = pixels[from + 1]
                        unsafe rows[to + 2] = pixels[from + 2]
                        to += 3
                        from += 4
                    }
                }
                count = to
            }
        }
    }
}

extension [UInt8] {
    /// Premultiplied RGBA with the alpha divided out.
    func straightened() -> [UInt8] {
        var bytes = self
        for start in stride(from: 0, to: bytes.count - 3, by: 4) {
            let alpha = Int(bytes[start + 3])
            guard alpha > 0 && alpha < 255 else { continue }
            for channel in start..<start + 3 {
                bytes[channel] = UInt8(Swift.min(255, (Int(bytes[channel]) * 255 + alpha / 2) / alpha))
            }
        }
        return bytes
    }
}
