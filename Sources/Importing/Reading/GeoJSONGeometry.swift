import SimpleFeatures

extension JSONScanner {
    /// Reads a GeoJSON geometry, or null, and appends it as one feature. Source: RFC 7946, 3.1.
    mutating func geometry(into column: inout GeometryColumn) throws(JSONError) {
        if take(word: "null") { return column.endFeature(.point) }
        var kind: GeometryKind?
        var place: Int?
        var isRead = false
        try expect(UInt8(ascii: "{"))
        var text: [UInt8] = []
        repeat {
            text.removeAll(keepingCapacity: true)
            _ = try string(into: &text)
            try expect(UInt8(ascii: ":"))
            if text.elementsEqual("type".utf8) {
                kind = try geometryKind()
            } else if text.elementsEqual("coordinates".utf8), !isRead, place == nil {
                if let kind {
                    try coordinates(kind, into: &column)
                    isRead = true
                } else {
                    place = position
                    try skipValue()
                }
            } else {
                try skipValue()
            }
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        guard let kind else { throw failure(it: "una geometria senza type", en: "a geometry without a type") }
        guard !isRead else { return column.endFeature(kind) }
        guard let place else {
            throw failure(it: "una geometria senza coordinates", en: "a geometry without coordinates")
        }
        let after = position
        position = place
        try coordinates(kind, into: &column)
        position = after
        column.endFeature(kind)
    }

    private mutating func geometryKind() throws(JSONError) -> GeometryKind {
        var name: [UInt8] = []
        _ = try string(into: &name)
        let text = String(decoding: name, as: UTF8.self)
        guard let kind = GeometryKind(name: text) else {
            throw failure(
                it: "le geometrie di tipo \(text) non sono ammesse", en: "geometries of type \(text) are not supported")
        }
        return kind
    }

    private mutating func coordinates(_ kind: GeometryKind, into column: inout GeometryColumn) throws(JSONError) {
        guard kind.isMulti else { return try part(kind, into: &column) }
        try list { (scanner) throws(JSONError) in try scanner.part(kind.single, into: &column) }
    }

    private mutating func part(_ kind: GeometryKind, into column: inout GeometryColumn) throws(JSONError) {
        switch kind {
        case .point:
            try point(into: &column.coordinates)
            column.endPath()
        case .lineString:
            try path(atLeast: 2, into: &column)
        default:
            try list { (scanner) throws(JSONError) in
                let start = column.coordinates.count
                try scanner.path(atLeast: 4, into: &column)
                let end = column.coordinates.count
                guard column.coordinates[start] == column.coordinates[end - 2],
                    column.coordinates[start + 1] == column.coordinates[end - 1]
                else {
                    throw scanner.failure(
                        it: "un anello che non finisce dove comincia", en: "a ring that does not end where it begins")
                }
            }
        }
        column.endPart()
    }

    private mutating func path(atLeast least: Int, into column: inout GeometryColumn) throws(JSONError) {
        let start = column.coordinates.count
        try list { (scanner) throws(JSONError) in try scanner.point(into: &column.coordinates) }
        guard (column.coordinates.count - start) / 2 >= least else {
            throw failure(it: "meno di \(least) posizioni", en: "fewer than \(least) positions")
        }
        column.endPath()
    }

    private mutating func point(into coordinates: inout [Double]) throws(JSONError) {
        var count = 0
        try list { (scanner) throws(JSONError) in
            let spelling = try scanner.number()
            guard let number = DecimalNumber.real(spelling) else {
                throw scanner.failure(it: "occorre un numero", en: "expected a number")
            }
            if count < 2 { coordinates.append(number) }
            count += 1
        }
        guard count >= 2 else {
            throw failure(it: "una posizione richiede due numeri", en: "a position needs two numbers")
        }
    }

    private mutating func list(_ body: (inout JSONScanner) throws(JSONError) -> Void) throws(JSONError) {
        try expect(UInt8(ascii: "["))
        if take(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }
}
