import Deflate
import Digests
import Foundation

/// A file that a page loads, as it is sent.
struct Asset: Sendable {
    var name: String
    var bytes: [UInt8]
    var gzip: [UInt8]

    /// - Parameter gzip: the same, compressed better than we do it; left aside where it is something else.
    init(name: String, bytes: [UInt8], gzip: [UInt8]? = nil) {
        self.name = name
        self.bytes = bytes
        let isSame = gzip.map { (try? Gzip.decompress($0, limit: bytes.count)) == bytes } ?? false
        self.gzip = isSame ? gzip ?? [] : Gzip.compress(bytes, level: .smallest)
    }

    /// A file of a folder, with the compressed one that may stand beside it; `nil` where there is none.
    init?(_ name: String, at path: String) {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let gzip = FileManager.default.contents(atPath: path + ".gz")
        self.init(name: name, bytes: [UInt8](bytes), gzip: gzip.map { [UInt8]($0) })
    }

    var mediaType: String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/javascript; charset=utf-8"
        }
    }

    /// What a page writes into `integrity`. Source: W3C Subresource Integrity, 3.5.
    var integrity: String { "sha384-" + Data(SHA384.digest(of: bytes)).base64EncodedString() }
}
