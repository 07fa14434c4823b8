/// Symmetric deletion: two words within an edit or two of each other share a word that deletions make of both.
///
/// Source: Garbe, *SymSpell* (2012). Words of three or four letters are one edit apart at most, longer ones two; of long
/// words the first seven letters count.
enum Deletions {
    static let prefix = 7

    /// How many edits a word may be away.
    static func distance(length: Int) -> Int { length < 3 ? 0 : length < 5 ? 1 : 2 }

    /// Keys of the word itself and of what deletions make of it, each once.
    static func keys(_ word: [UInt8], distance: Int, into keys: inout [UInt32]) {
        keys.removeAll(keepingCapacity: true)
        let head = Array(word.prefix(prefix))
        keys.append(TermDictionary.key(head))
        guard distance > 0 else { return }
        for first in head.indices {
            keys.append(TermDictionary.key(Without(bytes: head, first: first, second: -1)))
            guard distance > 1 else { continue }
            for second in (first + 1)..<max(head.count, first + 1) {
                keys.append(TermDictionary.key(Without(bytes: head, first: first, second: second)))
            }
        }
        keys.sort()
        var kept = 0
        for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
            keys[kept] = keys[index]
            kept += 1
        }
        keys.removeLast(keys.count - kept)
    }

    private struct Without: Sequence, IteratorProtocol {
        let bytes: [UInt8]
        let first: Int
        let second: Int
        var index = 0

        mutating func next() -> UInt8? {
            while index == first || index == second { index += 1 }
            guard index < bytes.count else { return nil }
            defer { index += 1 }
            return bytes[index]
        }
    }

    /// The optimal string alignment distance (Damerau), or more than `limit` when it is more.
    static func edits(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
        var distance = EditDistance()
        return distance.edits(one, other, limit: limit)
    }
}

/// The optimal string alignment distance, with its rows kept from one pair of words to the next.
struct EditDistance {
    static let longest = 48
    private var rows = [Int](repeating: 0, count: 3 * (EditDistance.longest + 1))

    /// - Returns: the distance, or more than `limit` when it is more, or a word is longer than ``longest``.
    mutating func edits(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
        guard abs(one.count - other.count) <= limit, one.count <= Self.longest, other.count <= Self.longest else {
            return limit + 1
        }
        let width = Self.longest + 1
        var (before, last, row) = (0, width, 2 * width)
        for j in 0...other.count { rows[last + j] = j }
        for i in one.indices {
            rows[row] = i + 1
            var least = i + 1
            for j in other.indices {
                var cost = min(
                    rows[last + j] + (one[i] == other[j] ? 0 : 1), rows[last + j + 1] + 1, rows[row + j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    cost = min(cost, rows[before + j - 1] + 1)
                }
                rows[row + j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            (before, last, row) = (last, row, before)
        }
        return rows[last + other.count]
    }
}
