public import Languages

/// The one error a service shows to a client.
///
/// Every OGC exception code and every HTTP status the server can send is in this table.
public struct ServiceError: Error, Hashable, Sendable {
    public enum Code: String, CaseIterable, Sendable {
        case missingParameter, invalidParameter, layerNotDefined, styleNotDefined, layerNotQueryable
        case invalidCRS, invalidFormat, invalidPoint, currentUpdateSequence, invalidUpdateSequence
        case versionNegotiationFailed, operationNotSupported, operationParsingFailed, operationProcessingFailed
        case optionNotSupported, tileOutOfRange, pointOutOfRange, notFound, notAcceptable, methodNotAllowed
        case contentTooLarge, uriTooLong, unsupportedMediaType, tooBusy, tooManyRequests, internalError
        case requestTimeout, headersTooLarge, timeLimit, malformedRequest, conflict
        case tokenRequired, invalidToken, insufficientAuthentication, insufficientScope, readOnly
    }

    public var code: Code
    /// The parameter or element at fault, as the standard spells it (`bbox`, `typeNames`).
    public var locator: String?
    /// For a person; says what was wrong and what would be right, in both languages.
    public var detail: LocalizedText
    /// What lies behind it, for the log alone: no answer ever holds it.
    ///
    /// Holds nothing of the request: no coordinates, no text that a client wrote.
    public var cause: String?
    /// The value of WWW-Authenticate, where a token of another kind would be let in. Source: RFC 6750, 3.
    public var challenge: String?

    public init(_ code: Code, locator: String? = nil, _ detail: LocalizedText, cause: String? = nil) {
        self.code = code
        self.locator = locator
        self.detail = detail
        self.cause = cause
    }

    public init(
        _ code: Code, locator: String? = nil, it italian: String, en english: String, cause: String? = nil
    ) {
        self.init(code, locator: locator, LocalizedText(it: italian, en: english), cause: cause)
    }

    /// What an answer says: of a fault of ours also where the log tells of it.
    ///
    /// - Parameter id: of the request.
    public func detail(id: String) -> LocalizedText {
        guard code == .internalError else { return detail }
        return detail + LocalizedText(it: " Nel log la richiesta è \(id).", en: " The request is \(id) in the log.")
    }
}

extension ServiceError.Code {
    /// The HTTP status. Source: RFC 9110; OWS Common 2.0 (OGC 06-121r9), table 28.
    public var status: Int {
        switch self {
        case .missingParameter, .invalidParameter, .invalidCRS, .invalidFormat, .invalidPoint,
            .currentUpdateSequence, .invalidUpdateSequence, .versionNegotiationFailed, .layerNotQueryable,
            .operationParsingFailed, .tileOutOfRange, .pointOutOfRange, .malformedRequest:
            400
        case .tokenRequired, .invalidToken, .insufficientAuthentication: 401
        case .operationProcessingFailed, .insufficientScope, .readOnly: 403
        case .layerNotDefined, .styleNotDefined, .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .requestTimeout: 408
        case .conflict: 409
        case .contentTooLarge: 413
        case .uriTooLong: 414
        case .unsupportedMediaType: 415
        case .tooManyRequests: 429
        case .headersTooLarge: 431
        case .operationNotSupported, .optionNotSupported: 501
        case .tooBusy, .timeLimit: 503
        case .internalError: 500
        }
    }

    /// The `code` of a WMS exception; `nil` leaves the attribute out, as the standard allows.
    ///
    /// - Parameter version111: WMS 1.1.1 says InvalidSRS where 1.3.0 says InvalidCRS.
    ///
    /// Source: OGC 06-042 (WMS 1.3.0), annex E.1; OGC 01-068r3 (WMS 1.1.1), annex A.3.
    public func wmsCode(version111: Bool) -> String? {
        switch self {
        case .layerNotDefined: "LayerNotDefined"
        case .styleNotDefined: "StyleNotDefined"
        case .layerNotQueryable: "LayerNotQueryable"
        case .invalidCRS: version111 ? "InvalidSRS" : "InvalidCRS"
        case .invalidFormat: "InvalidFormat"
        case .invalidPoint: version111 ? nil : "InvalidPoint"
        case .currentUpdateSequence: "CurrentUpdateSequence"
        case .invalidUpdateSequence: "InvalidUpdateSequence"
        case .operationNotSupported: version111 ? nil : "OperationNotSupported"
        default: nil
        }
    }

    /// The `exceptionCode` of an OWS exception report. Source: OGC 06-121r3 (OWS Common 1.1.0), table 25;
    /// OGC 07-057r7 (WMTS), tables 24 and 28; OGC 09-025r2 (WFS 2.0), table 3.
    public var owsCode: String {
        switch self {
        case .missingParameter: "MissingParameterValue"
        case .operationNotSupported: "OperationNotSupported"
        case .optionNotSupported: "OptionNotSupported"
        case .versionNegotiationFailed: "VersionNegotiationFailed"
        case .currentUpdateSequence, .invalidUpdateSequence: "InvalidUpdateSequence"
        case .operationParsingFailed: "OperationParsingFailed"
        case .operationProcessingFailed: "OperationProcessingFailed"
        case .tileOutOfRange: "TileOutOfRange"
        case .pointOutOfRange: "PointIJOutOfRange"
        case .notFound: "NotFound"
        case .tooBusy, .tooManyRequests, .internalError, .methodNotAllowed, .contentTooLarge, .uriTooLong,
            .notAcceptable,
            .unsupportedMediaType, .requestTimeout, .headersTooLarge, .timeLimit, .malformedRequest, .conflict,
            .tokenRequired, .invalidToken, .insufficientAuthentication, .insufficientScope, .readOnly:
            "NoApplicableCode"
        case .invalidParameter, .layerNotDefined, .styleNotDefined, .layerNotQueryable, .invalidCRS,
            .invalidFormat, .invalidPoint:
            "InvalidParameterValue"
        }
    }
}
