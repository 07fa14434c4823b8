/// Receives a document, element by element.
///
/// The reader is generic over it, so that no call is dynamic. A thrown error ends the reading.
public protocol XMLDelegate {
    mutating func start(_ tag: XMLStartTag) throws(MarkupError)
    mutating func end(_ name: XMLName, line: Int) throws(MarkupError)
    /// A piece of character data, UTF-8. The text between two tags may come in several pieces.
    mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) throws(MarkupError)
}

/// Reads XML 1.0 with namespaces, chunk by chunk, in bounded memory.
///
/// A document with a DOCTYPE is refused before any of it is read: no entity but the five predefined ones exists, no
/// file and no network address is ever opened. Encodings are those that libxml2 knows.
/// Source: W3C XML 1.0, fifth edition; W3C Namespaces in XML 1.0.
public struct XMLReader<Delegate: XMLDelegate>: ~Copyable {
    public var delegate: Delegate
    private let parser: SAXParser

    public init(_ delegate: Delegate, limits: XMLLimits = .request) throws(MarkupError) {
        self.delegate = delegate
        parser = try SAXParser(limits: limits)
    }

    /// Reads the next bytes of the document; where they are cut does not matter.
    ///
    /// - Throws: ``MarkupError`` when the document is not well-formed, has a DOCTYPE, passes a limit, or the delegate
    ///   refuses it. What came before the mistake has been delivered.
    public mutating func read(_ bytes: [UInt8]) throws(MarkupError) {
        try read(bytes[...])
    }

    public mutating func read(_ bytes: ArraySlice<UInt8>) throws(MarkupError) {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = min(start + 32_768, bytes.endIndex)
            let failure = parser.parse(bytes[start..<end])
            try parser.record.events.replay(to: &delegate)
            if let failure { throw failure }
            start = end
        }
    }

    /// Ends the document and gives the delegate back.
    ///
    /// - Throws: ``MarkupError`` when the document is not complete.
    public consuming func finish() throws(MarkupError) -> Delegate {
        let failure = parser.end()
        try parser.record.events.replay(to: &delegate)
        if let failure { throw failure }
        return delegate
    }
}
