import HTTPTypes

/// What a browser may do for a page, whatever the data in it say: everything comes from here alone, and no script or
/// address that stands in the page is followed.
///
/// Source: W3C Content Security Policy 3; Referrer Policy; Permissions Policy.
public struct PagePolicy: Sendable {
    /// Which sites may show the page in a frame.
    public enum Frames: String, Sendable {
        case any = "*"
        case own = "'self'"
        case none = "'none'"
    }

    private let fields: [(name: HTTPField.Name, value: String)]

    private init(_ fields: KeyValuePairs<String, String>) {
        self.fields = fields.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    /// Of a page without a script, whose styles stand in it.
    public static let still = PagePolicy([
        "Content-Security-Policy":
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors *"
    ])

    /// Of a page that runs scripts and loads data from here, may know where it is, and tells no other site of itself.
    ///
    /// - Parameter isForm: whether it sends to this server, and shows what it has fetched from there as pictures.
    public static func interactive(frames: Frames, isForm: Bool = false) -> PagePolicy {
        PagePolicy([
            "Content-Security-Policy":
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:\(isForm ? " blob:" : ""); "
                + "connect-src 'self'; base-uri 'none'; form-action \(isForm ? "'self'" : "'none'"); "
                + "frame-ancestors \(frames.rawValue)",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
        ])
    }

    fileprivate func declare(in response: inout Response) {
        for (name, value) in fields { response.headers[name] = value }
    }
}

extension Response {
    /// The page with a policy for the browser.
    public func confined(_ policy: PagePolicy = .still) -> Response {
        var response = self
        policy.declare(in: &response)
        return response
    }
}
