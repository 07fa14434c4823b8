import Markup

/// A hundredth of a millimetre is finer than any printer.
func number(_ value: Double, decimals: Int = 2) -> String {
    var bytes: [UInt8] = []
    bytes.append(value, DecimalText(decimals: decimals))
    return String(decoding: bytes, as: UTF8.self)
}

/// The `d` of an SVG path. Source: SVG 1.1, 8.3.
func pathData(_ outline: Outline) -> String {
    var bytes: [UInt8] = []
    let format = DecimalText(decimals: 2)
    func write(_ command: UInt8, _ points: PaperPoint...) {
        bytes.append(command)
        for (index, point) in points.enumerated() {
            if index > 0 { bytes.append(0x20) }
            bytes.append(point.x, format)
            bytes.append(0x20)
            bytes.append(point.y, format)
        }
    }
    for segment in outline.segments {
        switch segment {
        case .move(let point): write(0x4D, point)
        case .line(let point): write(0x4C, point)
        case .curve(let first, let second, let end): write(0x43, first, second, end)
        case .close: bytes.append(0x5A)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
