import CXML2
import Languages

/// What the callbacks of one parser write into: C can hand them one pointer, so it is a class.
@safe final class SAXRecord {
    let limits: XMLLimits
    var events = XMLEvents()
    var byteCount = 0
    /// The first limit that was passed, or the DOCTYPE.
    private(set) var failure: MarkupError?
    /// Set once by the parser that owns this record, and outlived by it.
    var context: xmlParserCtxtPtr?
    /// Of each open element, the namespaces declared at it and round it.
    private var declaredInScope: [Int] = []
    private var depth: Int { declaredInScope.count }
    private var sawElement = false
    private var textBytes = 0
    /// libxml2 keeps each name once: its address stands for it.
    private var nameIndices: [NameAddress: Int32] = [:]

    private struct NameAddress: Hashable {
        var local: UInt
        var uri: UInt
    }

    init(limits: XMLLimits) { self.limits = limits }

    static func of(_ user: UnsafeMutableRawPointer?) -> SAXRecord? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<SAXRecord>.fromOpaque(user).takeUnretainedValue()
    }

    var line: Int {
        guard let context = unsafe context, let input = unsafe context.pointee.input else { return 1 }
        return unsafe max(1, Int(input.pointee.line))
    }

    /// What a document that ends here lacks.
    var missing: LocalizedText? {
        if depth > 0 {
            return LocalizedText(
                it: "Il documento finisce prima dei suoi elementi.", en: "The document ends before its elements do.")
        }
        guard !sawElement else { return nil }
        return byteCount == 0
            ? MarkupError.empty.message
            : LocalizedText(
                it: "Il documento finisce prima del suo primo elemento.",
                en: "The document ends before its first element.")
    }

    /// Remembers the first failure and stops the parser: nothing more is called.
    func fail(it italian: String, en english: String) {
        if failure == nil { failure = MarkupError(line: line, it: italian, en: english) }
        unsafe xmlStopParser(context)
    }

    func start(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ declared: CInt,
        _ declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: CInt,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard failure == nil else { return }
        declaredInScope.append((declaredInScope.last ?? 0) + Int(declared))
        sawElement = true
        textBytes = 0
        guard depth <= limits.depth else {
            return fail(
                it: "Gli elementi hanno più di \(limits.depth) livelli di annidamento.",
                en: "Elements are nested more than \(limits.depth) deep.")
        }
        guard Int(count) + Int(declared) <= limits.attributes else {
            return fail(
                it: "Un elemento ha più di \(limits.attributes) attributi.",
                en: "An element has more than \(limits.attributes) attributes.")
        }
        guard declaredInScope.last ?? 0 <= limits.namespaces else {
            return fail(
                it: "Nello stesso punto sono dichiarati più di \(limits.namespaces) spazi dei nomi.",
                en: "More than \(limits.namespaces) namespaces are declared at one place.")
        }
        guard unsafe isBound(prefix, uri) else { return }
        let first = Int32(events.attributes.count)
        if let declarations = unsafe declarations {
            for index in 0..<Int(declared) {
                guard let name = unsafe name(declarations[2 * index], nil) else { return }
                let uri = unsafe declarations[2 * index + 1]
                let length = unsafe uri.map { unsafe Int(xmlStrlen($0)) } ?? 0
                unsafe append(name, uri, length)
            }
        }
        let middle = Int32(events.attributes.count)
        if let attributes = unsafe attributes {
            for index in 0..<Int(count) {
                // local name, prefix, URI, first byte of the value, the byte past it
                let fields = unsafe attributes + 5 * index
                guard unsafe isBound(fields[1], fields[2]), let name = unsafe name(fields[0], fields[2]),
                    let value = unsafe fields[3],
                    let end = unsafe fields[4]
                else { return }
                unsafe append(name, value, end - value)
            }
        }
        guard failure == nil, let name = unsafe name(local, uri) else { return }
        events.events.append(
            .init(
                kind: .start, line: Int32(clamping: line), name: name, first: first, middle: middle,
                last: Int32(events.attributes.count)))
    }

    func end(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        guard failure == nil, let name = unsafe name(local, uri) else { return }
        declaredInScope.removeLast()
        textBytes = 0
        events.events.append(
            .init(kind: .end, line: Int32(clamping: line), name: name, first: 0, middle: 0, last: 0))
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ count: CInt) {
        guard failure == nil, let text = unsafe text, count > 0 else { return }
        textBytes += Int(count)
        guard textBytes <= limits.textBytes else {
            return fail(
                it: "Un testo supera \(limits.textBytes) byte.", en: "A text is longer than \(limits.textBytes) bytes.")
        }
        let first = Int32(events.bytes.count)
        unsafe events.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
        let last = Int32(events.bytes.count)
        if events.events.last?.kind == .text {
            events.events[events.events.count - 1].last = last
        } else {
            events.events.append(
                .init(kind: .text, line: Int32(clamping: line), name: 0, first: first, middle: first, last: last))
        }
    }

    /// Refuses a prefix that no namespace declaration binds.
    private func isBound(_ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Bool {
        guard let prefix = unsafe prefix, unsafe uri == nil else { return true }
        let name = unsafe String(cString: prefix)
        fail(
            it: "Il prefisso «\(name)» dello spazio dei nomi non è dichiarato.",
            en: "The namespace prefix \(name) is not declared.")
        return false
    }

    private func append(_ name: Int32, _ value: UnsafePointer<xmlChar>?, _ count: Int) {
        guard count <= limits.attributeBytes else {
            return fail(
                it: "Un attributo supera \(limits.attributeBytes) byte.",
                en: "An attribute is longer than \(limits.attributeBytes) bytes.")
        }
        let first = events.bytes.count
        unsafe events.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
        events.bytes.restoreAmpersands(from: first)
        events.attributes.append(.init(name: events.names[Int(name)], value: first..<events.bytes.count))
    }

    /// The index of a name, which is added at first sight; `nil` once the limit is passed.
    private func name(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Int32? {
        let address = NameAddress(local: UInt(bitPattern: local), uri: UInt(bitPattern: uri))
        if let index = nameIndices[address] { return index }
        guard events.names.count < limits.names else {
            fail(
                it: "I nomi diversi sono più di \(limits.names).",
                en: "There are more than \(limits.names) different names.")
            return nil
        }
        let index = Int32(events.names.count)
        let localName = unsafe local.map { unsafe String(cString: $0) } ?? ""
        let namespace = unsafe uri.map { unsafe String(cString: $0) } ?? ""
        events.names.append(XMLName(localName, in: namespace))
        nameIndices[address] = index
        return index
    }
}

extension [UInt8] {
    /// libxml2's SAX2 leaves every ampersand of an attribute's value as `&#38;`; here it becomes one again.
    fileprivate mutating func restoreAmpersands(from first: Int) {
        guard self[first...].contains(0x26) else { return }
        var write = first
        var read = first
        while read < count {
            self[write] = self[read]
            let escaped = self[read] == 0x26 && self[(read + 1)...].starts(with: [0x23, 0x33, 0x38, 0x3B])
            read += escaped ? 5 : 1
            write += 1
        }
        removeLast(count - write)
    }
}
