import CXML2
import Languages

/// What libxml2 finds wrong with a document, in Italian; its own messages are English.
struct WellFormedness {
    let italian: String

    /// - Parameters:
    ///   - code: as `xmlParserErrors` numbers it.
    ///   - names: that the mistake is about, where it is about some.
    ///   - line: of the opening tag that was not closed.
    init(code: Int32, names: [String], line: Int32) {
        let (first, second) = (names.first ?? "", names.dropFirst().first ?? "")
        switch xmlParserErrors(UInt32(bitPattern: code)) {
        case XML_ERR_TAG_NAME_MISMATCH:
            italian = "il tag di chiusura «\(second)» non corrisponde a quello di apertura «\(first)», riga \(line)"
        case XML_ERR_ATTRIBUTE_REDEFINED: italian = "l’attributo «\(first)» è indicato due volte"
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: italian = "l’entità «\(first)» non è definita"
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: italian = "all’attributo «\(first)» manca il valore"
        case let known:
            italian =
                Self.known.first { $0.codes.contains(known) }?.italian
                ?? "l’XML non è ben formato (errore libxml2 \(code))"
        }
    }

    private static let known: [(codes: [xmlParserErrors], italian: String)] = [
        ([XML_ERR_DOCUMENT_START, XML_ERR_DOCUMENT_EMPTY], "manca il tag iniziale: l’XML comincia con «<»"),
        ([XML_ERR_DOCUMENT_END, XML_ERR_EXTRA_CONTENT], "c’è altro contenuto dopo la fine del documento"),
        (
            [XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF],
            "il riferimento a un carattere non è valido"
        ),
        (
            [XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING],
            "c’è un carattere non ammesso in XML, o un testo che non è in UTF-8"
        ),
        (
            [XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME],
            "la codifica dei caratteri dichiarata non è nota; usare UTF-8"
        ),
        (
            [XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED],
            "dopo «&» o «<» manca un nome; il carattere «&» si scrive &amp;, «<» si scrive &lt;"
        ),
        ([XML_ERR_LT_IN_ATTRIBUTE], "il carattere «<» non è ammesso nel valore di un attributo; si scrive &lt;"),
        ([XML_ERR_ATTRIBUTE_NOT_STARTED], "al valore di un attributo mancano le virgolette"),
        ([XML_ERR_ATTRIBUTE_NOT_FINISHED], "il valore di un attributo non è chiuso dalle virgolette"),
        ([XML_ERR_EQUAL_REQUIRED], "dopo il nome di un attributo manca «=»"),
        ([XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT], "un commento non è chiuso correttamente da «-->»"),
        ([XML_ERR_CDATA_NOT_FINISHED, XML_ERR_MISPLACED_CDATA_END], "una sezione CDATA non è chiusa correttamente"),
        ([XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED], "un’istruzione di elaborazione non è chiusa da «?>»"),
        (
            [XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_RESERVED_XML_NAME],
            "la dichiarazione XML non è valida o non è all’inizio"
        ),
        (
            [XML_ERR_VERSION_MISSING, XML_ERR_UNKNOWN_VERSION, XML_ERR_VERSION_MISMATCH],
            "la versione nella dichiarazione XML non è valida; usare 1.0"
        ),
        ([XML_ERR_SPACE_REQUIRED], "manca uno spazio"),
        ([XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_TAG_NOT_FINISHED], "un tag non è chiuso"),
    ]
}
