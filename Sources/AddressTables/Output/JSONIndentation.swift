/// JSON for people: a member a line.
public enum JSONIndentation {
    /// - Parameter json: one JSON value without blanks between its tokens.
    public static func indented(_ json: [UInt8]) -> [UInt8] {
        var (bytes, depth, isText, isEscaped) = ([UInt8](), 0, false, false)
        bytes.reserveCapacity(json.count * 2)
        for (index, byte) in json.enumerated() {
            if isText {
                bytes.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else {
                    isText = byte != 0x22
                }
                continue
            }
            let next = index + 1 < json.count ? json[index + 1] : 0
            switch byte {
            case 0x22:
                isText = true
                bytes.append(byte)
            case 0x7B, 0x5B:
                bytes.append(byte)
                depth += 1
                if next != 0x7D, next != 0x5D { newLine(&bytes, depth) }
            case 0x7D, 0x5D:
                depth -= 1
                if bytes.last != 0x7B, bytes.last != 0x5B { newLine(&bytes, depth) }
                bytes.append(byte)
            case 0x2C:
                bytes.append(byte)
                newLine(&bytes, depth)
            case 0x3A: bytes.append(contentsOf: [byte, 0x20])
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    private static func newLine(_ bytes: inout [UInt8], _ depth: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }
}
