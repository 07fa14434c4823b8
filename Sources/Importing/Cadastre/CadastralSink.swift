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
    /// Where a CXF and its SUP are of different maps or count differently.
    public var discrepancies: [RecordError] = []
    /// What a person should look at, though everything was read; the first thousand.
    public private(set) var warnings: [RecordError] = []
    /// How many warnings there were in all.
    public private(set) var warningCount = 0

    public init(format: CadastralFormat) { self.format = format }

    /// Objects read, of all kinds.
    public var objects: Int { counts.values.reduce(0, +) }

    mutating func warn(_ warning: RecordError) {
        warningCount += 1
        if warnings.count < 1000 { warnings.append(warning) }
    }
}
