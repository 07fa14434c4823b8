import CXML2
import Languages

/// One libxml2 push parser, owned here and by nobody else, and the record that its callbacks write.
@safe struct SAXParser: ~Copyable {
    let record: SAXRecord
    private let context: xmlParserCtxtPtr

    init(limits: XMLLimits) throws(MarkupError) {
        SAXParser.initialise
        record = SAXRecord(limits: limits)
        var handler = unsafe SAXParser.handler
        let user = unsafe Unmanaged.passUnretained(record).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else {
            throw MarkupError(
                line: 1, it: "La memoria non basta per leggere il documento.", en: "There is no memory for a parser.")
        }
        unsafe self.context = context
        unsafe record.context = context
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        _ = unsafe xmlCtxtUseOptions(context, CInt(options))
    }

    deinit { unsafe xmlFreeParserCtxt(context) }

    /// Parses some bytes, at most 2 GiB. - Returns: what is wrong with them.
    borrowing func parse(_ bytes: ArraySlice<UInt8>) -> MarkupError? {
        record.byteCount += bytes.count
        guard record.byteCount <= record.limits.bytes else {
            return MarkupError(
                line: record.line, it: "Il documento supera \(record.limits.bytes) byte.",
                en: "The document is larger than \(record.limits.bytes) bytes.")
        }
        let code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlParseChunk(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), 0)
        }
        return code == 0 ? record.failure : failure(code)
    }

    /// Tells the parser that no more is to come. - Returns: what is missing.
    borrowing func end() -> MarkupError? {
        let code = unsafe xmlParseChunk(context, nil, 0, 1)
        guard code != 0 || record.failure != nil else { return nil }
        if record.failure == nil, let missing = record.missing {
            return MarkupError(line: record.line, missing)
        }
        return failure(code)
    }

    private borrowing func failure(_ code: CInt) -> MarkupError {
        if let failure = record.failure { return failure }
        guard let error = unsafe xmlCtxtGetLastError(context), let text = unsafe error.pointee.message else {
            return MarkupError(
                line: record.line, it: "L’XML non è ben formato (errore libxml2 \(code)).",
                en: "The XML is not well-formed (libxml2 error \(code)).")
        }
        var message = unsafe String(cString: text)
        while message.last?.isWhitespace == true || message.last == "." { message.removeLast() }
        let names = unsafe [error.pointee.str1, error.pointee.str2].compactMap { name in
            unsafe name.map { unsafe String(String(cString: $0).prefix(60)) }
        }
        let words = unsafe WellFormedness(code: error.pointee.code, names: names, line: error.pointee.int1)
        return unsafe MarkupError(
            line: Int(error.pointee.line), LocalizedText(it: words.italian + ".", en: message + "."))
    }

    private static let initialise: Void = xmlInitParser()

    /// Only what is listed here is ever called: no entity is declared, resolved or loaded.
    private static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.internalSubset = { user, _, _, _ in
            unsafe SAXRecord.of(user)?.fail(
                it: "Una dichiarazione del tipo di documento (DOCTYPE) non è ammessa.",
                en: "A document type declaration (DOCTYPE) is not allowed.")
        }
        unsafe handler.startElementNs = { user, local, prefix, uri, declared, declarations, count, _, attributes in
            unsafe SAXRecord.of(user)?.start(local, prefix, uri, declared, declarations, count, attributes)
        }
        unsafe handler.endElementNs = { user, local, _, uri in unsafe SAXRecord.of(user)?.end(local, uri) }
        unsafe handler.characters = { user, text, count in unsafe SAXRecord.of(user)?.text(text, count) }
        unsafe handler.ignorableWhitespace = unsafe handler.characters
        unsafe handler.cdataBlock = unsafe handler.characters
        return unsafe handler
    }
}
