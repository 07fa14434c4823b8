/// The 64-bit FNV-1a hash, for entity tags and versions: the same on every machine and in every run, unlike `Hasher`.
///
/// Not for secrets. Source: draft-eastlake-fnv.
public struct FNV1a: Sendable {
    @inlinable public var state: UInt64 { hash }
    @usableFromInline var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}
    @inlinable public init(_ bytes: some Sequence<UInt8>) { add(bytes) }

    @inlinable public mutating func add(_ byte: UInt8) { add(word: UInt64(byte)) }
    @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
    /// Mixes in a word as if it were one byte.
    @inlinable public mutating func add(word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }

    /// Fit for an entity tag: digits and small letters.
    public var text: String { String(state, radix: 36) }
}
