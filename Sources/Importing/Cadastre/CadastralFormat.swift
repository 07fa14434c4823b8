/// The formats of the cadastral map, told apart by their first bytes.
public enum CadastralFormat: String, Sendable, Hashable {
    /// GML 3.2: the WFS and bulk files of the Agenzia delle Entrate, and INSPIRE CadastralParcels 4.0.
    case gml
    /// Catasto eXchange Format, with its SUP beside it.
    case cxf

    /// - Parameter start: some hundred bytes, unpacked.
    /// - Returns: `nil` for neither.
    public init?(start: some Sequence<UInt8>) {
        let bytes = Array(start)
        var text = bytes[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if text.first == UInt8(ascii: "<") || text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
            self = .gml
        } else if text.starts(with: "MAPPA".utf8) || text.starts(with: "QUADRO D".utf8) {
            self = .cxf
        } else {
            return nil
        }
    }
}
