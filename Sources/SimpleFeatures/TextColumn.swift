/// Many strings in one buffer of UTF-8, so that a thousand features cost two allocations and not a thousand.
public struct TextColumn: Sendable {
    public private(set) var bytes: [UInt8] = []
    public private(set) var ends: [Int32] = []

    public init() {}

    public var count: Int { ends.count }

    /// Where string `row` lies in ``bytes``.
    @inlinable public func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

    public subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        ends.append(Int32(bytes.count))
    }

    /// Appends bytes that are UTF-8 already; whoever reads them repairs what is not.
    public mutating func append(utf8: some Sequence<UInt8>) {
        bytes.append(contentsOf: utf8)
        ends.append(Int32(bytes.count))
    }

    public mutating func append(contentsOf other: TextColumn) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: other.bytes)
        ends.append(contentsOf: other.ends.lazy.map { start + $0 })
    }

    public mutating func removeAll(keepingCapacity: Bool) {
        bytes.removeAll(keepingCapacity: keepingCapacity)
        ends.removeAll(keepingCapacity: keepingCapacity)
    }
}
