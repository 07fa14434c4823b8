/// What is wrong with one row; the others are read all the same.
public enum RowFault: Error, Hashable, Sendable {
    /// A quote is opened and not closed within ``RecordSplitter/mostLines`` lines.
    case unclosedQuote
    /// Over ``RecordSplitter/mostBytes``.
    case tooLong
    /// A byte that stands for no letter.
    case wrongByte(UInt8, encoding: TextEncoding)
    /// Not as many fields as the header has.
    case ragged(expected: Int, found: Int)
}
