/// What WKB and the SpatiaLite BLOB share: a class code, counts, and doubles, bounds-checked.
struct CoordinateReader {
    enum Markers { case wkb, spatiaLite }

    var offset: Int
    var littleEndian: Bool

    mutating func geometry(
        _ bytes: borrowing RawSpan, into column: inout GeometryColumn, markers: Markers
    ) throws(WKBError) {
        let (kind, layout) = try header(bytes)
        if kind.isMulti {
            for _ in 0..<(try count(bytes, atLeast: 9)) {
                guard offset < bytes.byteCount else { throw WKBError(offset: offset, expected: "another part") }
                let mark = bytes.byte(offset)
                offset += 1
                switch markers {
                case .wkb:
                    guard mark <= 1 else { throw WKBError(offset: offset - 1, expected: "a byte order mark") }
                    littleEndian = mark == 1
                case .spatiaLite:
                    guard mark == 0x69 else { throw WKBError(offset: offset - 1, expected: "the entity mark 69") }
                }
                let (partKind, partLayout) = try header(bytes)
                guard partKind == kind.single else {
                    throw WKBError(offset: offset - 4, expected: "a \(kind.single.name)")
                }
                try part(bytes, partKind, partLayout, into: &column)
            }
        } else {
            try part(bytes, kind, layout, into: &column)
        }
        column.endFeature(kind)
    }

    private mutating func part(
        _ bytes: borrowing RawSpan, _ kind: GeometryKind, _ layout: Layout, into column: inout GeometryColumn
    ) throws(WKBError) {
        switch kind.dimension {
        case 0:
            try points(bytes, 1, layout.uncompressed, into: &column)
        case 1:
            try points(bytes, try count(bytes, atLeast: layout.smallestPoint), layout, into: &column)
        default:
            let rings = try count(bytes, atLeast: 4)
            guard rings > 0 else { return }
            for _ in 0..<rings {
                try points(bytes, try count(bytes, atLeast: layout.smallestPoint), layout, into: &column)
            }
        }
        column.endPart()
    }

    private struct Layout {
        /// Doubles a point: 2, 3 or 4.
        var dimensions: Int
        /// Whether all points but the first and last are float offsets, as SpatiaLite's compression has it.
        var compressed: Bool
        var hasM: Bool
        var uncompressed: Layout { Layout(dimensions: dimensions, compressed: false, hasM: hasM) }
        /// Bytes of the least that a point can take, to refuse a count that the input cannot hold.
        var smallestPoint: Int { compressed ? 8 : 8 * dimensions }
    }

    private mutating func header(_ bytes: borrowing RawSpan) throws(WKBError) -> (GeometryKind, Layout) {
        let start = offset
        var code = try unsigned(bytes)
        var layout = Layout(dimensions: 2, compressed: false, hasM: false)
        if code & 0x2000_0000 != 0 { offset += 4 }  // EWKB: an srid follows
        if code & 0x8000_0000 != 0 { layout.dimensions += 1 }
        if code & 0x4000_0000 != 0 {
            layout.dimensions += 1
            layout.hasM = true
        }
        code &= 0x0FFF_FFFF
        if code >= 1_000_000 {
            layout.compressed = true
            code -= 1_000_000
        }
        switch code / 1000 {
        case 0: break
        case 1: layout.dimensions += 1
        case 2:
            layout.dimensions += 1
            layout.hasM = true
        case 3:
            layout.dimensions += 2
            layout.hasM = true
        default: throw WKBError(offset: start, expected: "a geometry class")
        }
        guard layout.dimensions <= 4, code % 1000 < 7, let kind = GeometryKind(rawValue: UInt8(code % 1000)) else {
            throw WKBError(offset: start, expected: "a point, line or polygon class")
        }
        return (kind, layout)
    }

    private mutating func points(
        _ bytes: borrowing RawSpan, _ count: Int, _ layout: Layout, into column: inout GeometryColumn
    ) throws(WKBError) {
        guard layout.compressed else {
            let stride = 8 * layout.dimensions
            guard count <= (bytes.byteCount - offset) / stride else {
                throw WKBError(offset: offset, expected: "\(count) points")
            }
            for index in 0..<count {
                column.coordinates.append(double(bytes, at: offset + index * stride))
                column.coordinates.append(double(bytes, at: offset + index * stride + 8))
            }
            offset += count * stride
            column.endPath()
            return
        }
        // First and last point are doubles, the others float differences; m stays a double.
        let floats = layout.dimensions - (layout.hasM ? 1 : 0)
        let short = 4 * floats + (layout.hasM ? 8 : 0)
        var (x, y) = (0.0, 0.0)
        for index in 0..<count {
            let whole = index == 0 || index == count - 1
            let size = whole ? 8 * layout.dimensions : short
            guard offset + size <= bytes.byteCount else { throw WKBError(offset: offset, expected: "a point") }
            if whole {
                x = double(bytes, at: offset)
                y = double(bytes, at: offset + 8)
            } else {
                x += Double(float(bytes, at: offset))
                y += Double(float(bytes, at: offset + 4))
            }
            column.coordinates.append(x)
            column.coordinates.append(y)
            offset += size
        }
        column.endPath()
    }

    private mutating func count(_ bytes: borrowing RawSpan, atLeast size: Int) throws(WKBError) -> Int {
        let count = Int(try unsigned(bytes))
        guard count <= (bytes.byteCount - offset) / size else {
            throw WKBError(offset: offset - 4, expected: "a count that the bytes can hold, not \(count)")
        }
        return count
    }

    private mutating func unsigned(_ bytes: borrowing RawSpan) throws(WKBError) -> UInt32 {
        guard offset + 4 <= bytes.byteCount else { throw WKBError(offset: offset, expected: "four bytes more") }
        let value = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
        offset += 4
        return littleEndian ? UInt32(littleEndian: value) : UInt32(bigEndian: value)
    }

    private func double(_ bytes: borrowing RawSpan, at offset: Int) -> Double {
        let value = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        return Double(bitPattern: littleEndian ? UInt64(littleEndian: value) : UInt64(bigEndian: value))
    }

    private func float(_ bytes: borrowing RawSpan, at offset: Int) -> Float {
        let value = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
        return Float(bitPattern: littleEndian ? UInt32(littleEndian: value) : UInt32(bigEndian: value))
    }
}

extension RawSpan {
    func byte(_ offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}

extension [UInt8] {
    mutating func append(littleEndian value: some FixedWidthInteger) {
        var value = value.littleEndian
        for _ in 0..<(value.bitWidth / 8) {
            append(UInt8(truncatingIfNeeded: value))
            value >>= 8
        }
    }

    /// Class, counts and doubles of `geometry`; `partMark` opens each part of a multi geometry.
    mutating func append(geometry: Geometry, partMark: [UInt8]) {
        append(littleEndian: UInt32(geometry.kind.rawValue))
        if geometry.kind.isMulti { append(littleEndian: UInt32(geometry.partEnds.count)) }
        for part in geometry.partEnds.indices {
            if geometry.kind.isMulti {
                append(contentsOf: partMark)
                append(littleEndian: UInt32(geometry.kind.single.rawValue))
            }
            let paths = geometry.part(part)
            if geometry.kind.dimension == 2 { append(littleEndian: UInt32(paths.count)) }
            for path in paths {
                let points = geometry.path(path)
                if geometry.kind.dimension > 0 { append(littleEndian: UInt32(points.count)) }
                for value in geometry.coordinates[(2 * points.lowerBound)..<(2 * points.upperBound)] {
                    append(littleEndian: value.bitPattern)
                }
            }
        }
    }
}
