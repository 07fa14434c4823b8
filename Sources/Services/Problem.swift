import HTTPTypes
public import Languages

extension ServiceError {
    /// The error as problem+json, in the language that the request asks for.
    public func problem(to request: Request) -> Response { problem(instance: request.id, in: request.languageChoice) }

    /// The error as problem+json. Source: RFC 9457.
    public func problem(instance: String, in choice: LanguageChoice) -> Response {
        let language = choice.language
        var members = [
            "\"type\":\(code.problemType.jsonQuoted)", "\"title\":\(code.title[language].jsonQuoted)",
            "\"status\":\(code.status)", "\"detail\":\(detail[language].jsonQuoted)", "\"code\":\(owsOrOwn.jsonQuoted)",
        ]
        if let locator { members.append("\"parameter\":\(locator.jsonQuoted)") }
        members.append("\"instance\":\("urn:dime:request:\(instance)".jsonQuoted)")
        var response = Response(
            status: code.status, mediaType: "application/problem+json", "{" + members.joined(separator: ",") + "}")
        response.headers[.retryAfter] = code.retryAfter
        response.headers[.wwwAuthenticate] = challenge
        response.declare(choice)
        response.failure = self
        return response
    }

    private var owsOrOwn: String { code.owsCode == "NoApplicableCode" ? code.rawValue : code.owsCode }
}

extension ServiceError.Code {
    /// The seconds after which it is worth trying again; `nil` where it is not. Source: RFC 9110, 10.2.3.
    public var retryAfter: String? {
        switch self {
        case .tooBusy: "1"
        // The same work takes as long again while the server is under load.
        case .timeLimit: "10"
        default: nil
        }
    }

    /// A name for what the status alone does not tell apart. Source: RFC 9457, 3.1.1 and 4.2.1.
    public var problemType: String {
        switch self {
        case .tokenRequired: "urn:dime:problem:token-required"
        case .invalidToken: "urn:dime:problem:invalid-token"
        case .insufficientAuthentication: "urn:dime:problem:insufficient-authentication"
        case .insufficientScope: "urn:dime:problem:insufficient-scope"
        case .readOnly: "urn:dime:problem:read-only"
        default: "about:blank"
        }
    }

    /// The reason phrase of the status, which may be translated. Source: RFC 9110, 15; RFC 9457, 4.2.1.
    public var title: LocalizedText {
        switch status {
        case 400: LocalizedText(it: "Richiesta non valida", en: "Bad Request")
        case 401: LocalizedText(it: "Autorizzazione richiesta", en: "Unauthorized")
        case 403: LocalizedText(it: "Richiesta rifiutata", en: "Forbidden")
        case 404: LocalizedText(it: "Non trovato", en: "Not Found")
        case 405: LocalizedText(it: "Metodo non ammesso", en: "Method Not Allowed")
        case 406: LocalizedText(it: "Formato non disponibile", en: "Not Acceptable")
        case 408: LocalizedText(it: "Richiesta incompleta", en: "Request Timeout")
        case 409: LocalizedText(it: "Conflitto", en: "Conflict")
        case 413: LocalizedText(it: "Contenuto troppo grande", en: "Content Too Large")
        case 414: LocalizedText(it: "Indirizzo troppo lungo", en: "URI Too Long")
        case 415: LocalizedText(it: "Tipo di contenuto non ammesso", en: "Unsupported Media Type")
        case 429: LocalizedText(it: "Troppe richieste", en: "Too Many Requests")
        case 431: LocalizedText(it: "Intestazioni troppo lunghe", en: "Request Header Fields Too Large")
        case 501: LocalizedText(it: "Funzione non disponibile", en: "Not Implemented")
        case 503: LocalizedText(it: "Servizio momentaneamente non disponibile", en: "Service Unavailable")
        default: LocalizedText(it: "Errore interno", en: "Internal Server Error")
        }
    }
}

extension String {
    /// The text as a JSON string. Source: RFC 8259, 7.
    var jsonQuoted: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
