import DelimitedText
import Markup

/// Reports as a table: their public part.
public struct RequestCSV: Sendable {
    private let frame: RequestFrame

    public init(_ frame: RequestFrame) { self.frame = frame }

    static let columns = [
        "id", "servizio", "categoria", "stato", "status", "descrizione_pubblica", "nota_pubblica", "ente", "indirizzo",
        "civico_id", "cap", "ricevuta", "aggiornata", "prevista", "chiusa", "duplicata_di", "posizione", "confidenza",
        "precisione_m", "lon", "lat", "revisione",
    ]

    public var header: [UInt8] {
        var row = RowWriter()
        row.row(Self.columns)
        return row.bytes
    }

    /// `lon` and `lat` are degrees of WGS 84.
    public func rows(_ requests: [ServiceRequest]) -> [UInt8] {
        var row = RowWriter()
        for request in requests {
            let place = request.place
            let (longitude, latitude) = frame.degrees(place)
            row.row([
                request.id, request.service, request.category, request.state.rawValue,
                request.state.status.rawValue, request.description ?? "", request.statusNote ?? "",
                request.agency ?? "", place.address ?? "", place.addressID ?? "", place.postcode ?? "",
                request.requested, request.updated, request.expected ?? "", request.closed ?? "",
                request.duplicateOf ?? "", place.origin.rawValue, text(place.confidence, DecimalText(decimals: 2)),
                place.uncertainty.map { text($0, DecimalText(decimals: 1)) } ?? "", text(longitude, .degrees),
                text(latitude, .degrees), String(request.revision),
            ])
        }
        return row.bytes
    }

    private func text(_ number: Double, _ format: DecimalText) -> String {
        var bytes: [UInt8] = []
        bytes.append(number, format)
        return String(decoding: bytes, as: UTF8.self)
    }
}
