/// Texts, each kept once; 0 is the empty one.
struct StringPool {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = [0]
    private var known: [String: UInt32] = ["": 0]

    mutating func index(_ text: String) -> UInt32 {
        if let index = known[text] { return index }
        bytes.append(contentsOf: text.utf8)
        let index = UInt32(ends.count)
        ends.append(UInt32(bytes.count))
        known[text] = index
        return index
    }
}
