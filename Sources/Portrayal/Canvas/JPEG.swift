import CJPEG

/// Why a picture could not be written.
public enum PictureError: Error, Hashable, Sendable {
    /// The encoder's words.
    case notEncodable(String)
}

/// JPEG by libjpeg-turbo; without chroma subsampling, which would blur coloured lines. Source: ITU-T T.81.
public enum JPEG {
    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - background: Shows through where the picture is translucent: the format has no alpha.
    ///   - quality: 1 to 100.
    /// - Throws: ``PictureError`` when a side is longer than 65,500 pixels, or when pixels are missing.
    public static func encode(
        _ raster: borrowing Raster, background: Color = .white, quality: Int = 85
    ) throws(PictureError) -> [UInt8] {
        let (width, height) = (Int32(clamping: raster.width), Int32(clamping: raster.height))
        guard let compressor = unsafe tjInitCompress() else { throw .notEncodable("no memory") }
        defer { unsafe tjDestroy(compressor) }
        guard raster.width > 0, raster.height > 0,
            raster.pixels.count / 4 / raster.width >= raster.height
        else { throw .notEncodable("the picture has fewer pixels than its width and height ask for") }
        let pixels = flattened(raster.pixels, on: background)
        let room = tjBufSize(width, height, Int32(TJSAMP_444.rawValue))
        guard room > 0, room < UInt(Int32.max) else { throw .notEncodable("the picture is too large for JPEG") }
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { buffer, count in
            var (start, size) = (buffer.baseAddress, room)
            code = unsafe tjCompress2(
                compressor, pixels, width, 4 * width, height, Int32(TJPF_RGBX.rawValue), &start, &size,
                Int32(TJSAMP_444.rawValue), Int32(min(max(quality, 1), 100)), TJFLAG_NOREALLOC)
            count = code == 0 ? Int(size) : 0
        }
        guard code == 0 else { throw .notEncodable(unsafe String(cString: tjGetErrorStr2(compressor))) }
        return bytes
    }

    private static func flattened(_ pixels: [UInt8], on background: Color) -> [UInt8] {
        var opaque = background
        opaque.alpha = 255
        let below = Ink(opaque).word
        var flat = pixels
        unsafe flat.withUnsafeMutableBytes { bytes in
            for start in stride(from: 0, to: bytes.count - 3, by: 4) {
                let word = unsafe bytes.load(fromByteOffset: start, as: UInt32.self)
                guard word >> 24 < 255 else { continue }
                unsafe bytes.storeBytes(
                    of: Ink(word: word).over(below, coverage: 255), toByteOffset: start, as: UInt32.self)
            }
        }
        return flat
    }
}
