import Digests
import HTTPTypes
import Services

/// The files that a page loads, under a version that changes with any of them.
struct AssetSet: Sendable {
    private let files: [String: Asset]
    /// Sixteen digits.
    let version: String

    init(_ files: [Asset]) {
        self.files = Dictionary(files.map { ($0.name, $0) }) { $1 }
        let digests = self.files.sorted { $0.key < $1.key }.map { $0.key + $0.value.integrity }.joined()
        version = String(SHA256.digest(of: Array(digests.utf8)).hexadecimal.prefix(16))
    }

    var names: [String] { files.keys.sorted() }

    subscript(name: String) -> Asset? { files[name] }

    /// A text with the digest of every file in the place of `%name%`.
    static func digested(_ text: String, of files: [Asset]) -> String {
        files.reduce(text) { text, file in text.replacing("%\(file.name)%", with: file.integrity) }
    }
}

extension Response {
    /// A file of a page, compressed where that is wanted.
    ///
    /// - Parameter isVersioned: whether its address names the version, and so never means another file.
    init(_ asset: Asset, to request: Request, isVersioned: Bool) {
        let isCompressed = ContentCoding.isGzipWanted(request.headers[.acceptEncoding])
        let tag = String(asset.integrity.dropFirst(7).prefix(22))
        self = Response(mediaType: asset.mediaType, isCompressed ? asset.gzip : asset.bytes)
            .tagged(
                isCompressed ? tag + "-gzip" : tag,
                cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache")
        if isCompressed {
            headers[.contentEncoding] = "gzip"
            headers[.vary] = "Accept-Encoding"
        }
    }
}
