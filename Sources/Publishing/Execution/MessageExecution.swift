import FeatureStores
public import Portrayal
public import Services

extension Publisher {
    /// A picture of the size asked for with a message on it; blank for an empty text.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), 7.3.3.11, INIMAGE and BLANK.
    public func messageImage(
        _ text: String, width: Int, height: Int, background: Color, as format: ImageFormat
    ) async throws(ServiceError) -> [UInt8] {
        let fonts = fonts
        return try await onWorker { (stop) throws(ServiceError) in
            var canvas = MapCanvas(width: width, height: height, background: background)
            if !text.isEmpty { Self.write(text, fonts, width: width, height: height, on: &canvas) }
            if stop.isRaised { throw .interrupted }
            return try canvas.raster().encoded(as: format, background: background)
        }
    }

    /// Words in dark red on a white glow, broken where the picture ends.
    private static func write(
        _ text: String, _ fonts: FontLibrary, width: Int, height: Int, on canvas: inout MapCanvas
    ) {
        let face = fonts.face()
        let size = 12.0
        let ink = Color(red: 0x9B, green: 0x1C, blue: 0x1C)
        var line = ""
        var baseline = size + 4
        func draw(_ line: String, on canvas: inout MapCanvas) {
            let placed = face.shape(line, size: size).placed(x: 6, y: baseline)
            canvas.draw(placed, fill: ink, halo: Halo(radius: 2, color: .white))
        }
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if face.shape(longer, size: size).width > Double(width - 12), !line.isEmpty {
                draw(line, on: &canvas)
                baseline += size * 1.4
                guard baseline < Double(height) + size else { return }
                line = String(word)
            } else {
                line = longer
            }
        }
        draw(line, on: &canvas)
    }
}
