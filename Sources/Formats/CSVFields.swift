import Markup
import SimpleFeatures

/// The fields of a CSV in one dialect.
struct CSVFields: Sendable {
    private let dialect: CSV.Dialect
    let separator: UInt8

    init(_ dialect: CSV.Dialect) {
        self.dialect = dialect
        separator = dialect == .plain ? UInt8(ascii: ",") : UInt8(ascii: ";")
    }

    /// The byte order mark, where the dialect has it. Source: Unicode 16, 23.8.
    func begin(_ bytes: inout [UInt8]) {
        if dialect == .italianSpreadsheet { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    }

    /// A value; nothing for a null.
    func append(_ row: Int, of column: Column, to bytes: inout [UInt8]) {
        guard !column.nulls[row] else { return }
        switch column.storage {
        case .integers(let numbers):
            guard column.type == .boolean else { return bytes.append(integer: numbers[row]) }
            let words = dialect == .plain ? ("true", "false") : ("VERO", "FALSO")
            bytes.append(contentsOf: (numbers[row] != 0 ? words.0 : words.1).utf8)
        case .reals(let numbers):
            guard numbers[row].isFinite else { return }
            let start = bytes.count
            bytes.append(jsonNumber: numbers[row])
            localize(numberFrom: start, in: &bytes)
        case .texts(let texts): append(text: texts.bytes.span.extracting(texts.range(row)), to: &bytes)
        }
    }

    /// Puts a comma in the place of the point of a number just written, where the dialect has it.
    func localize(numberFrom start: Int, in bytes: inout [UInt8]) {
        guard dialect == .italianSpreadsheet else { return }
        for index in start..<bytes.count where bytes[index] == 0x2E { bytes[index] = 0x2C }
    }

    /// A text of the data as a field that no spreadsheet computes.
    func append(text: Span<UInt8>, to bytes: inout [UInt8]) {
        guard text.isFormula else { return append(field: text, to: &bytes) }
        var field: [UInt8] = [0x27]
        field.append(copying: text)
        append(field: field.span, to: &bytes)
    }

    /// A field, in quotes where it has to be. An empty text is quoted, to differ from a null.
    func append(field: Span<UInt8>, to bytes: inout [UInt8]) {
        let needsQuotes = field.isEmpty || field.indices.contains { [0x22, separator, 0x0A, 0x0D].contains(field[$0]) }
        guard needsQuotes else { return bytes.append(copying: field) }
        bytes.append(0x22)
        for index in field.indices {
            if field[index] == 0x22 { bytes.append(0x22) }
            bytes.append(field[index])
        }
        bytes.append(0x22)
    }
}

extension Span<UInt8> {
    /// Whether a spreadsheet would compute the text: begun like a formula, and no number.
    fileprivate var isFormula: Bool {
        guard count > 0 else { return false }
        switch self[0] {
        case 0x3D, 0x40, 0x09, 0x0D: return true
        case 0x2B, 0x2D: return !isSignedNumber
        default: return false
        }
    }

    /// A sign, then digits with at most one point or comma among them.
    private var isSignedNumber: Bool {
        var (digits, marks) = (0, 0)
        for index in 1..<count {
            switch self[index] {
            case 0x30...0x39: digits += 1
            case 0x2C, 0x2E: marks += 1
            default: return false
            }
        }
        return digits > 0 && marks <= 1
    }
}
