import Digests
import Testing

@Suite("SHA-384")
struct SHA384Tests {
    /// FIPS 180-4 examples: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
    @Test(
        "The digests are those of the standard",
        arguments: [
            (
                "",
                "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"
            ),
            (
                "abc",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
            ),
        ])
    func vectors(message: String, digest: String) {
        #expect(SHA384.digest(of: Array(message.utf8)).hexadecimal == digest)
    }
}
