@testable import Identity
import Testing

@Suite("base64url")
struct Base64URLTests {
    /// Source: RFC 4648, 10, and RFC 7515, appendix C.
    @Test(
        "What the standard writes is read and written",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(_ text: String, _ written: String) {
        #expect(Base64URL.encode(Array(text.utf8)) == written)
        #expect(Base64URL.decode(written.utf8) == Array(text.utf8))
    }

    @Test("Bytes of any kind come back")
    func round() {
        let bytes = (0...255).map { UInt8($0) }
        for length in [1, 2, 3, 64, 255, 256] {
            let some = Array(bytes.suffix(length))
            #expect(Base64URL.decode(Base64URL.encode(some).utf8) == some)
        }
        #expect(Base64URL.encode([3, 236, 255, 224, 193]) == "A-z_4ME")
    }

    @Test(
        "Other ways of writing the same are refused",
        arguments: ["Zg==", "Zh", "Zm9", "Z", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n", "è"])
    func refused(_ text: String) { #expect(Base64URL.decode(text.utf8) == nil) }
}
