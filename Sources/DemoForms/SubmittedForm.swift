import Services

/// A form that a browser without JavaScript has posted. Source: WHATWG URL, application/x-www-form-urlencoded.
struct SubmittedForm {
    /// Those that are not empty, in their order.
    let fields: [QueryItem]

    /// Longer values are cut, in characters.
    private static let longest = 2000

    init(_ request: Request) {
        fields = RequestTarget.query(String(decoding: request.body, as: UTF8.self)).filter { !$0.value.isEmpty }.map {
            QueryItem(String($0.name.prefix(100)), String($0.value.prefix(Self.longest)))
        }
    }

    private func value(_ names: [String]) -> String? {
        names.lazy.compactMap { name in fields.first { $0.name == name }?.value }.first
    }

    /// What the picker has found already, as JSON.
    var place: String? { value(["luogo", "fronte"]) }

    /// Address and locality as they were written.
    var address: String? {
        guard place == nil, let address = value(["address_string", "indirizzo"]) else { return nil }
        return value(["locality", "localita"]).map { "\(address), \($0)" } ?? address
    }
}
