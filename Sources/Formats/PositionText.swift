import Markup

/// How a list of positions is written: `[x,y],[x,y]`, `x y x y`, `x,y x,y` or `x y, x y`.
struct PositionText {
    enum Punctuation { case json, gml, gml2, wkt }

    let punctuation: Punctuation
    let decimals: DecimalText
    /// 0 when x comes first, 1 when y does.
    private let first: Int

    init(_ punctuation: Punctuation, _ encoding: FeatureEncoding) {
        self.punctuation = punctuation
        decimals = encoding.decimals
        first = encoding.axisOrder == .northFirst ? 1 : 0
    }

    /// Writes `points` of `coordinates` (`x0, y0, x1, y1, …`), in turn or from the last to the first.
    func write(
        _ points: Range<Int>, of coordinates: Span<Double>, reversed: Bool = false, into bytes: inout [UInt8]
    ) {
        let block = 256
        var done = 0
        while done < points.count {
            let count = min(block, points.count - done)
            bytes.append(addingCapacity: count * (2 * DecimalText.capacity + 4)) { output in
                for index in done..<(done + count) {
                    let point = reversed ? points.upperBound - 1 - index : points.lowerBound + index
                    if index > 0 { separate(&output) }
                    write(coordinates[2 * point + first], coordinates[2 * point + 1 - first], into: &output)
                }
            }
            done += count
        }
    }

    @inline(__always)
    private func separate(_ output: inout OutputSpan<UInt8>) {
        if punctuation == .json || punctuation == .wkt { output.append(0x2C) }
        if punctuation != .json { output.append(0x20) }
    }

    @inline(__always)
    private func write(_ first: Double, _ second: Double, into output: inout OutputSpan<UInt8>) {
        guard punctuation == .json else {
            decimals.write(first, into: &output)
            output.append(punctuation == .gml2 ? 0x2C : 0x20)
            decimals.write(second, into: &output)
            return
        }
        output.append(0x5B)
        writeJSON(first, into: &output)
        output.append(0x2C)
        writeJSON(second, into: &output)
        output.append(0x5D)
    }

    @inline(__always)
    private func writeJSON(_ number: Double, into output: inout OutputSpan<UInt8>) {
        if number.isFinite {
            decimals.write(number, into: &output)
        } else {
            for byte in "null".utf8 { output.append(byte) }
        }
    }
}

/// Twice the area of a closed ring: positive when it runs anticlockwise, x to the right and y up.
func signedArea(_ points: Range<Int>, of coordinates: Span<Double>) -> Double {
    guard points.count > 2 else { return 0 }
    let (x0, y0) = (coordinates[2 * points.lowerBound], coordinates[2 * points.lowerBound + 1])
    var area = 0.0
    var (x1, y1) = (0.0, 0.0)
    for point in points.dropFirst() {
        let (x, y) = (coordinates[2 * point] - x0, coordinates[2 * point + 1] - y0)
        area += x1 * y - x * y1
        (x1, y1) = (x, y)
    }
    return area
}
