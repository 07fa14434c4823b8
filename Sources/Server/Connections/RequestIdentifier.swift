import HTTPTypes

/// What the log, the header X-Request-Id and an error report share, so that a person can quote it.
enum RequestIdentifier {
    static let header = HTTPField.Name("X-Request-Id")

    static func make() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}
