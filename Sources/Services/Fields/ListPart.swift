/// A part of a long list: `limit` entries after the first `offset`.
public struct ListPart: Hashable, Sendable {
    public let limit: Int
    public let offset: Int

    /// - Parameters:
    ///   - usual: entries where nobody says how many.
    ///   - most: entries that may be asked for.
    public init(_ fields: inout QueryFields, usual: Int, most: Int) {
        limit = fields.whole("limit", 1...most) ?? usual
        offset = fields.whole("offset", 0...10_000_000) ?? 0
    }

    /// The address of the next part.
    public func next(after request: Request) -> String { request.address(with: "offset", String(offset + limit)) }
}

extension Request {
    /// Where the same is asked for with another value of one parameter.
    public func address(with name: String, _ value: String) -> String {
        let items = (query.filter { $0.name != name } + [QueryItem(name, value)]).map {
            "\($0.name.percentEncoded)=\($0.value.percentEncoded)"
        }
        return "\(baseURL)/\(path.joined(separator: "/"))?\(items.joined(separator: "&"))"
    }
}
