import Markup
import Synchronization

/// Capabilities as written last, by what they depend on: each costs a look at every layer and at its legends.
///
/// A client chooses the host name, with which the addresses in a document begin. It is put in when the document is
/// handed out, so that nobody empties the cache by asking under many names.
final class DocumentCache: Sendable {
    /// Stands for the server's address in a document that is to be kept. Source: RFC 6761, 6.4: no host has the name.
    static let base = "http://base.invalid"

    /// Every selection of WMTS's sections in both languages.
    private let capacity = 64
    /// The pieces between the places of the address; the oldest document first.
    private let documents = Mutex<[(key: String, pieces: [[UInt8]])]>([])

    /// The document of that key with the addresses of `base`.
    func document(_ key: String, base: String) -> [UInt8]? {
        let pieces = documents.withLock { documents in documents.first { $0.key == key }?.pieces }
        return pieces.map { Self.joined($0, base) }
    }

    /// Keeps a document that was written for ``base``; the oldest goes when there are too many.
    ///
    /// - Returns: the document with the addresses of `base`.
    func keep(_ document: [UInt8], _ key: String, base: String) -> [UInt8] {
        let pieces = Self.pieces(of: document)
        documents.withLock { documents in
            documents.removeAll { $0.key == key }
            if documents.count >= capacity { documents.removeFirst() }
            documents.append((key, pieces))
        }
        return Self.joined(pieces, base)
    }

    private static func pieces(of document: [UInt8]) -> [[UInt8]] {
        let mark = Array(base.utf8)
        var pieces: [[UInt8]] = []
        var (start, index) = (0, 0)
        while index + mark.count <= document.count {
            if document[index] == mark[0], document[index..<(index + mark.count)].elementsEqual(mark) {
                pieces.append(Array(document[start..<index]))
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        return pieces + [Array(document[start...])]
    }

    private static func joined(_ pieces: [[UInt8]], _ base: String) -> [UInt8] {
        var address: [UInt8] = []
        address.append(xmlEscaping: base)
        return Array(pieces.joined(separator: address))
    }
}
