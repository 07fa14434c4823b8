import HTTPTypes

extension Response {
    /// The page with a policy for the browser: no script, and pictures, styles and addresses from here alone, whatever
    /// the data in it say. Source: W3C Content Security Policy 3.
    public func confined() -> Response {
        var response = self
        if let name = HTTPField.Name("Content-Security-Policy") {
            response.headers[name] =
                "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors *"
        }
        return response
    }
}
