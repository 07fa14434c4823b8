import Deflate

/// The chunks of a PNG file. Source: PNG (Third Edition), clauses 5 and 11.
struct PNGWriter {
    enum ColorType: UInt8 {
        case rgb = 2
        case indexed = 3
        case rgba = 6
    }

    private var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    mutating func header(width: Int, height: Int, _ type: ColorType) {
        chunk("IHDR") { bytes in
            bytes.append(bigEndian: UInt32(width))
            bytes.append(bigEndian: UInt32(height))
            bytes += [8, type.rawValue, 0, 0, 0]
        }
    }

    mutating func palette(_ colors: [Color]) {
        chunk("PLTE") { bytes in
            for color in colors { bytes += [color.red, color.green, color.blue] }
        }
        guard let last = colors.lastIndex(where: { $0.alpha < 255 }) else { return }
        chunk("tRNS") { bytes in bytes += colors[...last].map(\.alpha) }
    }

    /// - Parameter rows: Each begins with its filter byte.
    mutating func image(_ rows: [UInt8]) {
        chunk("IDAT") { bytes in unsafe Zlib.compress(rows.span.bytes, level: .fast, into: &bytes) }
    }

    consuming func finish() -> [UInt8] {
        chunk("IEND") { _ in }
        return bytes
    }

    private mutating func chunk(_ name: String, _ body: (inout [UInt8]) -> Void) {
        let start = bytes.count
        bytes.append(bigEndian: 0)
        bytes += Array(name.utf8)
        body(&bytes)
        let length = UInt32(bytes.count - start - 8)
        for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * place)) }
        bytes.append(bigEndian: unsafe CRC32.checksum(bytes.span.bytes.extracting((start + 4)...)))
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: UInt32) {
        for shift: UInt32 in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
