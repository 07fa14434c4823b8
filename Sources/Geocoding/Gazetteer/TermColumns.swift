import Glibc

/// The words of names while they are collected: each word once, under a number of its own.
struct NameWords {
    fileprivate var numbers: [String: UInt32] = [:]
    fileprivate var words: [String] = []
    fileprivate var tokens: [UInt32] = []
    fileprivate var ends: [Int] = []

    /// The words of the next name.
    mutating func add(_ name: [String]) {
        for word in name {
            if let number = numbers[word] {
                tokens.append(number)
            } else {
                numbers[word] = UInt32(truncatingIfNeeded: words.count)
                tokens.append(UInt32(truncatingIfNeeded: words.count))
                words.append(word)
            }
        }
        ends.append(tokens.count)
    }
}

/// The columns of a ``TermDictionary`` while they are made, and the terms of each name.
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
    /// Terms in the order of each name.
    private(set) var tokens: [UInt32] = []
    /// Of each name among ``tokens``.
    private(set) var tokenEnds: [UInt32] = []

    init(_ names: NameWords) {
        let words = names.words
        let order = words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
        var terms = [UInt32](repeating: 0, count: words.count)
        for (term, word) in order.enumerated() { terms[word] = UInt32(truncatingIfNeeded: term) }
        tokens = names.tokens.map { terms[Int($0)] }
        tokenEnds = names.ends.map { UInt32(truncatingIfNeeded: $0) }
        collectPostings(names, terms: order.count)
        let all = log(Double(max(names.ends.count, 2)))
        for (term, word) in order.enumerated() {
            bytes.append(contentsOf: words[word].utf8)
            ends.append(UInt32(truncatingIfNeeded: bytes.count))
            let found = postingEnds[term] - (term == 0 ? 0 : postingEnds[term - 1])
            weights.append(Float(min(max(log(Double(names.ends.count) / Double(found)) / all, 0.02), 1)))
        }
        indexSpellings(order.map { words[$0] })
    }

    /// The names of each term, rising, each once.
    private mutating func collectPostings(_ names: NameWords, terms: Int) {
        var last = [Int](repeating: -1, count: terms)
        var starts = [Int](repeating: 0, count: terms + 1)
        func visit(_ body: (_ term: Int, _ name: Int) -> Void) {
            for term in last.indices { last[term] = -1 }
            var start = 0
            for (name, end) in names.ends.enumerated() {
                for index in start..<end {
                    let term = Int(tokens[index])
                    if last[term] == name { continue }
                    last[term] = name
                    body(term, name)
                }
                start = end
            }
        }
        visit { term, _ in starts[term + 1] += 1 }
        for term in 0..<terms { starts[term + 1] += starts[term] }
        postingEnds = starts.dropFirst().map { UInt32(truncatingIfNeeded: $0) }
        postings = [UInt32](repeating: 0, count: starts[terms])
        var found = postings
        visit { term, name in
            found[starts[term]] = UInt32(truncatingIfNeeded: name)
            starts[term] += 1
        }
        postings = found
    }

    private mutating func indexSpellings(_ words: [String]) {
        // The key above, the term below.
        var skeletons: [UInt64] = []
        var deletions: [UInt64] = []
        var keys: [UInt32] = []
        var skeleton: [UInt8] = []
        for (term, word) in words.enumerated() where !word.hasPrefix("#") {
            let bytes = Array(word.utf8)
            let term = UInt64(UInt32(truncatingIfNeeded: term))
            Skeleton.write(bytes[...], into: &skeleton)
            skeletons.append(UInt64(TermDictionary.key(skeleton)) << 32 | term)
            Deletions.keys(bytes, distance: Deletions.distance(length: bytes.count), into: &keys)
            for key in keys { deletions.append(UInt64(key) << 32 | term) }
        }
        RadixOrder.sort(&skeletons)
        skeletonKeys = skeletons.map { UInt32($0 >> 32) }
        skeletonTerms = skeletons.map { UInt32($0 & 0xFFFF_FFFF) }
        RadixOrder.sort(&deletions)
        deletionKeys = deletions.map { UInt32($0 >> 32) }
        deletionTerms = deletions.map { UInt32($0 & 0xFFFF_FFFF) }
        deletionBuckets.reserveCapacity(65537)
        var index = 0
        for bucket in 0...65536 {
            while index < deletionKeys.count, Int(deletionKeys[index] >> 16) < bucket { index += 1 }
            deletionBuckets.append(UInt32(truncatingIfNeeded: index))
        }
    }
}
