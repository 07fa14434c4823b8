public import DelimitedText
public import Geocoding

/// Answers as columns of a table. The names are part of what scripts rely on.
public struct AnswerColumns: Sendable {
    public let frame: PositionFrame
    private let prefix: String
    private let hasDecimalComma: Bool

    /// - Parameters:
    ///   - prefix: of every name, so that a table of answers can stand beside the table of questions.
    ///   - hasDecimalComma: numbers as Italian spreadsheets read them.
    public init(_ frame: PositionFrame, prefix: String = "", hasDecimalComma: Bool = false) {
        self.frame = frame
        self.prefix = prefix
        self.hasDecimalComma = hasDecimalComma
    }

    public var names: [String] {
        [
            "status", "kind", "label", "official", "street", "number", "sestiere", "locality", "municipality", "comune",
            "postcode", frame.names.x, frame.names.y, "uncertainty_m", "distance_m", "confidence", "collection", "id",
            "notes", "question", "error",
        ].map { prefix + $0 }
    }

    /// Adds the columns of one answer to the row that is being written.
    public func write(
        _ status: Status, _ answer: Answer?, question: Question?, notes: [Note], error: String = "",
        to row: inout RowWriter
    ) {
        row.field(status.rawValue)
        row.field(answer?.kind.rawValue ?? "")
        row.field(answer?.label ?? "")
        row.field(answer?.official ?? "")
        let parts = answer?.components ?? AddressComponents()
        for text in [
            parts.street, parts.number, parts.sestiere, parts.locality, parts.municipality, parts.comune,
            parts.postcode,
        ] { row.field(text ?? "") }
        let position = answer?.position.flatMap { frame.position($0) }
        row.field(number(position?.x, frame.decimals))
        row.field(number(position?.y, frame.decimals))
        row.field(number(answer?.uncertainty, 1))
        row.field(number(answer?.distance, 1))
        row.field(number(answer?.confidence, 4))
        row.field(answer?.feature?.collection ?? "")
        row.field(answer?.feature?.id ?? "")
        row.field((notes + (answer?.notes ?? [])).map(\.text).joined(separator: " | "))
        row.field(question?.text ?? "")
        row.field(error)
    }

    private func number(_ value: Double?, _ decimals: Int) -> String {
        guard let value else { return "" }
        let text = value.trimmed(decimals)
        return hasDecimalComma ? String(text.map { $0 == "." ? "," : $0 }) : text
    }
}
