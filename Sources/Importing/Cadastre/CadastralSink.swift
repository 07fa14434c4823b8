/// Takes over what a cadastral reader finds.
public protocol CadastralSink {
    /// Some objects in the order of the file; a batch is what one piece of the file held.
    ///
    /// - Throws: whatever ends the import.
    mutating func receive(_ records: [CadastralRecord]) throws(ImportError)

    /// An object that cannot be read. Return to go on with the next one; throw its ``RecordError/importError`` to stop.
    mutating func refuse(_ error: RecordError) throws(ImportError)
}

/// What a reader went through.
public struct CadastralSummary: Hashable, Sendable {
    public var format: CadastralFormat
    public var counts: [CadastralKind: Int] = [:]
    public var refused = 0
    /// Where the file contradicts its own totals (a CXF and its SUP); the first thousand.
    public var discrepancies: [RecordError] = []

    public init(format: CadastralFormat) { self.format = format }
}
