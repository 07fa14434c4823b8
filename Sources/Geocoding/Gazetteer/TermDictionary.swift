/// The folded words of all names, sorted, with what leads to them from misspellings.
struct TermDictionary: Sendable {
    let ends: FixedArray<UInt32>
    let bytes: FixedArray<UInt8>
    /// How telling a word is: the logarithm of names per name that has it, 0 … 1.
    let weights: FixedArray<Float>
    let postingEnds: FixedArray<UInt32>
    /// Names, rising, for each term.
    let postings: FixedArray<UInt32>
    let skeletonKeys: FixedArray<UInt32>
    let skeletonTerms: FixedArray<UInt32>
    /// For the upper 16 bits of a deletion's key, where its keys begin; one more at the end.
    let deletionBuckets: FixedArray<UInt32>
    let deletionKeys: FixedArray<UInt32>
    let deletionTerms: FixedArray<UInt32>

    var count: Int { ends.count }

    func word(_ term: UInt32) -> String {
        unsafe bytes.withBytes(ends.range(Int(term))) { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    }

    /// Writes the bytes of a term over `buffer`.
    func copy(_ term: UInt32, to buffer: inout [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        for index in ends.range(Int(term)) { buffer.append(bytes[index]) }
    }

    func length(_ term: UInt32) -> Int { ends.range(Int(term)).count }

    /// The first term that is not before `word`. O(log terms).
    func lowerBound(_ word: some Collection<UInt8>) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(middle, word) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func exact(_ word: String) -> UInt32? {
        let utf8 = word.utf8
        let index = lowerBound(utf8)
        return index < count && equals(index, utf8) ? UInt32(index) : nil
    }

    /// The terms that begin with `prefix`, a contiguous range.
    func terms(withPrefix prefix: [UInt8]) -> Range<Int> {
        let first = lowerBound(prefix)
        // No word has a byte as high as this one.
        let end = lowerBound(prefix + [0xFF])
        return first..<max(first, end)
    }

    private func precedes(_ term: Int, _ word: some Collection<UInt8>) -> Bool {
        let range = ends.range(term)
        var index = range.lowerBound
        for byte in word {
            guard index < range.upperBound else { return true }
            let own = bytes[index]
            if own != byte { return own < byte }
            index += 1
        }
        return false
    }

    private func equals(_ term: Int, _ word: some Collection<UInt8>) -> Bool {
        let range = ends.range(term)
        guard range.count == word.count else { return false }
        var index = range.lowerBound
        for byte in word {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    func postings(_ term: UInt32) -> Range<Int> { postingEnds.range(Int(term)) }

    /// Terms that sound like `skeleton`.
    func visitSkeleton(_ skeleton: [UInt8], _ visit: (UInt32) -> Void) {
        let key = Self.key(skeleton)
        var (low, high) = (0, skeletonKeys.count)
        while low < high {
            let middle = (low + high) / 2
            if skeletonKeys[middle] < key { low = middle + 1 } else { high = middle }
        }
        while low < skeletonKeys.count, skeletonKeys[low] == key {
            visit(skeletonTerms[low])
            low += 1
        }
    }

    /// Terms that share a deletion with `key`; some only share its hash.
    func visitDeletion(_ key: UInt32, _ visit: (UInt32) -> Void) {
        guard deletionBuckets.count == 65537 else { return }
        var index = Int(deletionBuckets[Int(key >> 16)])
        let end = Int(deletionBuckets[Int(key >> 16) + 1])
        while index < end, deletionKeys[index] <= key {
            if deletionKeys[index] == key { visit(deletionTerms[index]) }
            index += 1
        }
    }

    /// FNV-1a in 32 bits, mixed: the same on every machine.
    static func key(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        hash ^= hash >> 15
        return hash &* 0x85EB_CA6B
    }

    func isSound(names: Int) -> Bool {
        guard Gazetteer.areEnds(ends, of: bytes.count), Gazetteer.areEnds(postingEnds, of: postings.count),
            postingEnds.count == count, weights.count == count, skeletonKeys.count == skeletonTerms.count,
            deletionKeys.count == deletionTerms.count, deletionBuckets.count == 65537 || deletionKeys.count == 0
        else { return false }
        for row in 0..<weights.count where !(weights[row] >= 0 && weights[row] <= 1) { return false }
        for row in 0..<postings.count where Int(postings[row]) >= names { return false }
        for row in 0..<skeletonTerms.count where Int(skeletonTerms[row]) >= count { return false }
        for row in 0..<deletionTerms.count where Int(deletionTerms[row]) >= count { return false }
        var last: UInt32 = 0
        for row in 0..<deletionBuckets.count {
            guard deletionBuckets[row] >= last, Int(deletionBuckets[row]) <= deletionKeys.count else { return false }
            last = deletionBuckets[row]
        }
        return true
    }
}
