import CISAL

/// How much work is spent on size. Every level of ISA-L is a fast one: all of them lie near zlib's first.
public enum CompressionLevel: UInt32, Sendable, CaseIterable {
    /// A Huffman code made beforehand.
    case fastest = 0
    case fast = 1
    case small = 2
    case smallest = 3

    /// The bytes of scratch that a stream of this level needs. Source: `ISAL_DEF_LVLx_DEFAULT` of igzip_lib.h.
    var scratchSize: Int {
        let hashes: Int
        switch self {
        case .fastest: return 0
        case .fast: hashes = 4 * 1024 + 2 * Int(IGZIP_LVL1_HASH_SIZE)
        case .small: hashes = 4 * 1024 + 2 * Int(IGZIP_LVL2_HASH_SIZE)
        case .smallest: hashes = 4 * 1024 + 16 * 1024 + 2 * Int(IGZIP_LVL3_HASH_SIZE)
        }
        return hashes + 4 * 64 * 1024
    }
}
