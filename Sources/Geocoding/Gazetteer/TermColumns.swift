import Glibc

/// The columns of a ``TermDictionary`` while they are made.
struct TermColumns {
    private(set) var ends: [UInt32] = []
    private(set) var bytes: [UInt8] = []
    private(set) var weights: [Float] = []
    private(set) var postingEnds: [UInt32] = []
    private(set) var postings: [UInt32] = []
    private(set) var skeletonKeys: [UInt32] = []
    private(set) var skeletonTerms: [UInt32] = []
    private(set) var deletionBuckets: [UInt32] = []
    private(set) var deletionKeys: [UInt32] = []
    private(set) var deletionTerms: [UInt32] = []
    private(set) var numbers: [String: UInt32] = [:]

    /// - Parameter names: the words of each name, in the order of the names.
    init(_ names: [[String]]) {
        var byWord: [String: [UInt32]] = [:]
        for (name, words) in names.enumerated() {
            for word in words where byWord[word]?.last != UInt32(name) {
                byWord[word, default: []].append(UInt32(name))
            }
        }
        let words = byWord.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let all = log(Double(max(names.count, 2)))
        for (term, word) in words.enumerated() {
            numbers[word] = UInt32(term)
            bytes.append(contentsOf: word.utf8)
            ends.append(UInt32(bytes.count))
            let found = byWord[word] ?? []
            weights.append(Float(min(max(log(Double(names.count) / Double(found.count)) / all, 0.02), 1)))
            postings += found
            postingEnds.append(UInt32(postings.count))
        }
        indexSpellings(words)
    }

    private mutating func indexSpellings(_ words: [String]) {
        var skeletons: [(key: UInt32, term: UInt32)] = []
        var deletions: [(key: UInt32, term: UInt32)] = []
        var keys: [UInt32] = []
        for (term, word) in words.enumerated() where !word.hasPrefix("#") {
            let bytes = Array(word.utf8)
            skeletons.append((TermDictionary.key(Skeleton.of(bytes)), UInt32(term)))
            Deletions.keys(bytes, distance: Deletions.distance(length: bytes.count), into: &keys)
            for key in keys { deletions.append((key, UInt32(term))) }
        }
        skeletons.sort { ($0.key, $0.term) < ($1.key, $1.term) }
        skeletonKeys = skeletons.map(\.key)
        skeletonTerms = skeletons.map(\.term)
        deletions.sort { ($0.key, $0.term) < ($1.key, $1.term) }
        deletionKeys = deletions.map(\.key)
        deletionTerms = deletions.map(\.term)
        deletionBuckets.reserveCapacity(65537)
        var index = 0
        for bucket in 0...65536 {
            while index < deletionKeys.count, Int(deletionKeys[index] >> 16) < bucket { index += 1 }
            deletionBuckets.append(UInt32(index))
        }
    }
}
