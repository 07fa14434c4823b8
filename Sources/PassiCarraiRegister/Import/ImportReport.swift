/// What a table brought into the register.
public struct ImportReport: Hashable, Sendable {
    public var rows = 0
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    /// How the positions of rows that were taken over are known.
    public var origins: [Opening.Origin: Int] = [:]
    /// Rows that were not taken over.
    public var problems: [Problem] = []
    /// Columns that the register has no place for.
    public var unusedColumns: [String] = []
    /// Of the table.
    public var header: [String] = []
    var delimiter: UInt8 = 0x2C

    /// A row at its line of the table.
    public struct Problem: Hashable, Sendable {
        public let line: Int
        public let fields: [String]
        public let problem: RowProblem
    }

    public init() {}
}
