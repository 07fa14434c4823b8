/// What the parser reported over one slice of input, in flat arrays: bounded by the slice, replayed, reused.
struct XMLEvents {
    enum Kind: UInt8 { case start, end, text }

    struct Event {
        var kind: Kind
        var line: Int32
        /// Of an element: index in ``names``.
        var name: Int32
        /// Of a start tag: in ``attributes``, up to `middle` declarations, then attributes. Of a text: in ``bytes``.
        var first: Int32
        var middle: Int32
        var last: Int32
    }

    var events: [Event] = []
    var attributes: [XMLStartTag.Attribute] = []
    var bytes: [UInt8] = []
    /// Every name seen so far in the document.
    var names: [XMLName] = []

    /// Hands everything to `delegate` and forgets it, names apart.
    mutating func replay<Delegate: XMLDelegate>(to delegate: inout Delegate) throws(MarkupError) {
        for event in events {
            let line = Int(event.line)
            switch event.kind {
            case .start:
                try delegate.start(
                    XMLStartTag(
                        name: names[Int(event.name)], line: line,
                        attributes: attributes[Int(event.middle)..<Int(event.last)],
                        declared: attributes[Int(event.first)..<Int(event.middle)], bytes: bytes))
            case .text: try delegate.text(bytes[Int(event.first)..<Int(event.last)], line: line)
            case .end: try delegate.end(names[Int(event.name)], line: line)
            }
        }
        events.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }
}
