import Services

/// Which coding of a body a client wants. Source: RFC 9110, 12.5.3.
enum ContentCoding {
    /// Whether gzip is accepted, and not less than the plain body.
    ///
    /// - Parameter acceptEncoding: the header; without one, or with an empty one, the body stays plain.
    static func isGzipWanted(_ acceptEncoding: String?) -> Bool {
        guard let acceptEncoding else { return false }
        var named: [String: Double] = [:]
        for coding in acceptEncoding.lowercased().split(separator: ",") {
            let parts = coding.split(separator: ";").map { $0.trimmed }
            guard let name = parts.first, !name.isEmpty else { continue }
            named[name == "x-gzip" ? "gzip" : String(name)] = quality(parts.dropFirst())
        }
        let gzip = named["gzip"] ?? named["*"] ?? 0
        return gzip > 0 && gzip >= (named["identity"] ?? 0)
    }

    /// The weight among `parameters`; what is no number from 0 to 1 refuses the coding.
    private static func quality(_ parameters: ArraySlice<Substring>) -> Double {
        guard let weight = parameters.first(where: { $0.hasPrefix("q=") }) else { return 1 }
        guard let value = Double(weight.dropFirst(2).trimmed), (0...1).contains(value) else { return 0 }
        return value
    }
}
