/// A reader of vector tiles for the tests, written from the specification alone.
struct DecodedTile {
    struct Layer {
        var name = ""
        var version = 0
        var extent = 0
        var features: [Feature] = []
        var keys: [String] = []
        var values: [String] = []
    }

    struct Feature {
        var id: UInt64?
        var tags: [Int] = []
        var type = 0
        var commands: [UInt64] = []
        /// Absolute points of each path; rings closed by the command alone.
        var paths: [[SIMD2<Int>]] = []
    }

    struct Malformed: Error {}

    var layers: [Layer] = []

    init(_ bytes: [UInt8]) throws {
        for (number, field) in try fields(bytes[...]) where number == 3 { layers.append(try Self.layer(field.bytes)) }
    }

    private static func layer(_ bytes: ArraySlice<UInt8>) throws -> Layer {
        var layer = Layer()
        for (number, field) in try fields(bytes) {
            switch number {
            case 1: layer.name = String(decoding: field.bytes, as: UTF8.self)
            case 2: layer.features.append(try feature(field.bytes))
            case 3: layer.keys.append(String(decoding: field.bytes, as: UTF8.self))
            case 4: layer.values.append(try value(field.bytes))
            case 5: layer.extent = Int(field.number)
            case 15: layer.version = Int(field.number)
            default: throw Malformed()
            }
        }
        return layer
    }

    private static func feature(_ bytes: ArraySlice<UInt8>) throws -> Feature {
        var feature = Feature()
        for (number, field) in try fields(bytes) {
            switch number {
            case 1: feature.id = field.number
            case 2: feature.tags = try varints(field.bytes).map { Int($0) }
            case 3: feature.type = Int(field.number)
            case 4: feature.commands = try varints(field.bytes)
            default: throw Malformed()
            }
        }
        feature.paths = try paths(feature.commands)
        return feature
    }

    private static func value(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let (number, field) = try fields(bytes).first else { throw Malformed() }
        switch number {
        case 1: return String(decoding: field.bytes, as: UTF8.self)
        case 3: return String(Double(bitPattern: field.number))
        case 5: return String(field.number)
        case 6: return String(Int64(bitPattern: field.number >> 1) ^ -Int64(bitPattern: field.number & 1))
        case 7: return field.number == 1 ? "true" : "false"
        default: throw Malformed()
        }
    }

    private static func paths(_ commands: [UInt64]) throws -> [[SIMD2<Int>]] {
        var paths: [[SIMD2<Int>]] = []
        var cursor = SIMD2(0, 0)
        var index = 0
        while index < commands.count {
            let (id, count) = (commands[index] & 7, Int(commands[index] >> 3))
            index += 1
            if id == 7 {
                guard count == 1, paths.last.map({ $0.count > 2 }) == true else { throw Malformed() }
                continue
            }
            guard count > 0, id == 1 || id == 2, index + 2 * count <= commands.count else { throw Malformed() }
            for _ in 0..<count {
                func step(_ value: UInt64) -> Int { Int(value >> 1) ^ -Int(value & 1) }
                cursor &+= SIMD2(step(commands[index]), step(commands[index + 1]))
                index += 2
                if id == 1 { paths.append([]) }
                paths[paths.count - 1].append(cursor)
            }
        }
        return paths
    }
}

private typealias Field = (bytes: ArraySlice<UInt8>, number: UInt64)

private func fields(_ bytes: ArraySlice<UInt8>) throws -> [(Int, Field)] {
    var fields: [(Int, Field)] = []
    var rest = bytes
    while !rest.isEmpty {
        let tag = try varint(&rest)
        var field: Field = ([], 0)
        switch tag & 7 {
        case 0: field.number = try varint(&rest)
        case 1:
            guard rest.count >= 8 else { throw DecodedTile.Malformed() }
            for (index, byte) in rest.prefix(8).enumerated() { field.number |= UInt64(byte) << UInt64(8 * index) }
            rest = rest.dropFirst(8)
        case 2:
            let length = Int(try varint(&rest))
            guard length <= rest.count else { throw DecodedTile.Malformed() }
            field.bytes = rest.prefix(length)
            rest = rest.dropFirst(length)
        default: throw DecodedTile.Malformed()
        }
        fields.append((Int(tag >> 3), field))
    }
    return fields
}

private func varints(_ bytes: ArraySlice<UInt8>) throws -> [UInt64] {
    var rest = bytes
    var values: [UInt64] = []
    while !rest.isEmpty { values.append(try varint(&rest)) }
    return values
}

private func varint(_ bytes: inout ArraySlice<UInt8>) throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
        guard let byte = bytes.popFirst() else { throw DecodedTile.Malformed() }
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
    }
    throw DecodedTile.Malformed()
}
