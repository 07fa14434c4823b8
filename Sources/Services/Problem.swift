import HTTPTypes

extension ServiceError {
    /// The error as problem+json. Source: RFC 9457.
    public func problem(instance: String) -> Response {
        var members = [
            "\"type\":\"about:blank\"", "\"title\":\(code.title.jsonQuoted)", "\"status\":\(code.status)",
            "\"detail\":\(detail.jsonQuoted)", "\"code\":\(owsOrOwn.jsonQuoted)",
        ]
        if let locator { members.append("\"parameter\":\(locator.jsonQuoted)") }
        members.append("\"instance\":\("urn:dime:request:\(instance)".jsonQuoted)")
        var response = Response(
            status: code.status, mediaType: "application/problem+json", "{" + members.joined(separator: ",") + "}")
        response.headers[.retryAfter] = code.retryAfter
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

    /// The reason phrase of the status. Source: RFC 9110, 15.
    var title: String {
        switch status {
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 431: "Request Header Fields Too Large"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        default: "Internal Server Error"
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
