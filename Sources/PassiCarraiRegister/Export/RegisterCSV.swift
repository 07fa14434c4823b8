import DelimitedText
import Markup
public import ReferenceSystems

/// Entries as a table: what ``RegisterImport`` reads again.
public struct RegisterCSV: Sendable {
    private let degrees: DegreesOfOpening

    /// - Throws: `CRSError` where nothing leads from EPSG:25833 to degrees.
    public init() throws(CRSError) { degrees = try DegreesOfOpening() }

    static let columns = [
        "id", "numero", "anno", "stato", "particella", "via", "civico", "larghezza_m", "genere", "veicolo",
        "esistente_dal", "scadenza", "esito", "posizione", "precisione_m", "x1", "y1", "x2", "y2", "lon", "lat",
        "aggiornato", "revisione",
    ]

    public var header: [UInt8] {
        var row = RowWriter()
        row.row(Self.columns)
        return row.bytes
    }

    /// Coordinates are EPSG:25833, east and north; `lon` and `lat` are the middle of the opening, degrees of WGS 84.
    public func rows(_ entries: [PassoCarraio]) -> [UInt8] {
        var row = RowWriter()
        for entry in entries {
            let details = entry.details
            row.row(
                [
                    entry.id, entry.sign?.number ?? "", entry.sign.map { String($0.year) } ?? "", entry.state.rawValue,
                    details.parcel ?? "", details.street ?? "", details.houseNumber ?? "", text(details.width, .metres),
                    details.kind?.rawValue ?? "", details.vehicle?.rawValue ?? "", details.existingSince ?? "",
                    details.expiry ?? "", entry.outcome ?? "", details.opening?.origin.rawValue ?? "",
                    text(details.opening?.uncertainty, .metres),
                ] + places(details.opening) + [entry.updated, String(entry.revision)])
        }
        return row.bytes
    }

    private func places(_ opening: Opening?) -> [String] {
        guard let opening else { return Array(repeating: "", count: 6) }
        let middle = degrees.middle(opening)
        return [opening.x1, opening.y1, opening.x2, opening.y2].map { text($0, .metres) }
            + [text(middle.longitude, .degrees), text(middle.latitude, .degrees)]
    }

    private func text(_ number: Double?, _ format: DecimalText) -> String {
        guard let number else { return "" }
        var bytes: [UInt8] = []
        bytes.append(number, format)
        return String(decoding: bytes, as: UTF8.self)
    }
}
