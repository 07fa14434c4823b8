import Digests
import Testing

@Suite("HMAC-SHA-256")
struct HMACSHA256Tests {
    struct Case: Sendable {
        var key, message: [UInt8]
        var digest: String
    }

    /// RFC 4231, 4.2, 4.3, 4.4 and 4.7.
    static let cases = [
        Case(
            key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
            digest: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        Case(
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
            digest: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        Case(
            key: [UInt8](repeating: 0xAA, count: 20), message: [UInt8](repeating: 0xDD, count: 50),
            digest: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        Case(
            key: [UInt8](repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            digest: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    ]

    @Test("The digests are those of RFC 4231", arguments: cases)
    func vectors(entry: Case) {
        #expect(HMACSHA256(key: entry.key).digest(of: entry.message).hexadecimal == entry.digest)
    }

    @Test("An empty message has a digest, and two random keys have two")
    func random() {
        #expect(HMACSHA256.random().digest(of: []).count == 32)
        #expect(HMACSHA256.random().digest(of: [1]) != HMACSHA256.random().digest(of: [1]))
    }
}
