/// How a word sounds in the lagoon: what is left when the spellings of one sound are written one way.
///
/// Doubled letters are single, `x`, `z`, `ss` are `s`, `ch`, `q`, `k` are `c`, `gn`, `nj` are `ni`, `j`, `y` are `i`,
/// `h` is silent, and the last `e` or `o` after `l`, `n`, `r` falls, as Venetian lets it: `salizzada` and `salizada`,
/// `canale` and `canal`, `mezzo` and `meso` are one.
enum Skeleton {
    /// Writes the skeleton of `word` (folded bytes) into `result`.
    static func write(_ word: ArraySlice<UInt8>, into result: inout [UInt8]) {
        result.removeAll(keepingCapacity: true)
        var index = word.startIndex
        while index < word.endIndex {
            let byte = word[index]
            let next = index + 1 < word.endIndex ? word[index + 1] : 0
            var sound = byte
            switch byte {
            case 0x68: sound = 0  // h
            case 0x78, 0x7A: sound = 0x73  // x, z
            case 0x6B, 0x71: sound = 0x63  // k, q
            case 0x6A, 0x79: sound = 0x69  // j, y
            case 0x77: sound = 0x76  // w
            case 0x70 where next == 0x68: sound = 0x66  // ph
            case 0x67 where next == 0x6E:  // gn
                append(0x6E, to: &result)
                sound = 0x69
                index += 1
            case 0x67 where next == 0x6C && index + 2 < word.endIndex && word[index + 2] == 0x69:  // gli
                sound = 0x6C
                index += 1
            case 0x73
            where next == 0x63 && index + 2 < word.endIndex && (word[index + 2] == 0x65 || word[index + 2] == 0x69):
                index += 1
            default: break
            }
            if sound != 0 { append(sound, to: &result) }
            index += 1
        }
        if result.count > 4, let last = result.last, last == 0x65 || last == 0x6F {
            let before = result[result.count - 2]
            if before == 0x6C || before == 0x6E || before == 0x72 { result.removeLast() }
        }
    }

    static func of(_ word: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        write(Array(word)[...], into: &result)
        return result
    }

    private static func append(_ sound: UInt8, to result: inout [UInt8]) {
        // Doubled, or a vowel said once: "trinita ita" stays, "maazen" does not.
        if result.last != sound { result.append(sound) }
    }
}
