import Synchronization

/// The documents written last, by entity tag: capabilities cost a look at every layer.
final class DocumentCache: Sendable {
    /// As a client chooses the host name, and with it the document, there must be a bound.
    private let capacity = 16
    private let documents = Mutex<[String: [UInt8]]>([:])

    subscript(_ tag: String) -> [UInt8]? { documents.withLock { $0[tag] } }

    func keep(_ document: [UInt8], _ tag: String) {
        documents.withLock { documents in
            if documents.count >= capacity { documents.removeAll() }
            documents[tag] = document
        }
    }
}
