import HTTPTypes
import Markup
public import Services

/// Signs somebody in for a trial, without a password: only where whoever starts the server asks for its development issuer,
/// which is on loopback alone.
public struct DemoAccess: Sendable {
    /// Who one may be.
    public struct Person: Sendable {
        public var id: String
        public var name: String
        /// How they signed in, in words.
        public var access: String

        public init(id: String, name: String, access: String) {
            self.id = id
            self.name = name
            self.access = access
        }
    }

    private let people: [Person]
    private let seconds: Int
    private let token: @Sendable (Person) throws(ServiceError) -> String

    /// - Parameters:
    ///   - seconds: for how long a token holds.
    ///   - token: mints one.
    public init(
        _ people: [Person], seconds: Int, token: @escaping @Sendable (Person) throws(ServiceError) -> String
    ) {
        self.people = people
        self.seconds = seconds
        self.token = token
    }

    /// Who one may be, as JSON.
    var persons: Response {
        var json = JSONWriter()
        json.object { json in
            json.key("persone")
            json.array { json in
                for person in people {
                    json.object { json in
                        json.member("id", person.id)
                        json.member("nome", person.name)
                        json.member("accesso", person.access)
                    }
                }
            }
        }
        return .unkept(json.bytes)
    }

    /// - Throws: 403 where another site asks, `invalidParameter` for nobody of the list.
    func signIn(_ request: Request) throws(ServiceError) -> Response {
        // A page of another site that is open in the same browser is to get no token.
        guard let name = HTTPField.Name("Sec-Fetch-Site"), request.headers[name] == "same-origin" else {
            throw ServiceError(
                .operationProcessingFailed, it: "L’accesso di prova risponde solo alle pagine di questo server.",
                en: "The trial access answers this server’s own pages alone.")
        }
        let asked = (try? JSONValue(request.body))?["persona"]?.text
        guard let person = people.first(where: { $0.id == asked }) else {
            throw ServiceError(
                .invalidParameter, locator: "persona",
                it: "«persona» deve essere una di \(people.map(\.id).joined(separator: ", ")).",
                en: "persona is one of \(people.map(\.id).joined(separator: ", ")).")
        }
        let token = try token(person)
        var json = JSONWriter()
        json.object { json in
            json.member("nome", person.name)
            json.member("access_token", token)
            json.member("token_type", "Bearer")
            json.key("expires_in")
            json.integer(Int64(seconds))
        }
        return .unkept(json.bytes)
    }
}
