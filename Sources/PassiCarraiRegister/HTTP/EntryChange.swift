import HTTPTypes
import Services

/// The body of a PATCH, and the revision that it was decided on.
struct EntryChange: Sendable {
    let revision: Int
    private let bytes: [UInt8]

    private static let known = RegisterBody.common + ["revisione"]

    /// - Throws: `invalidParameter` with all that is wrong, `missingParameter` without a revision.
    init(_ request: Request) throws(ServiceError) {
        bytes = request.body
        let tag = request.headers[.ifMatch].flatMap(Self.revision)
        var body: RegisterBody
        do throws(FieldFault) {
            body = try RegisterBody(bytes, known: Self.known)
        } catch {
            throw ServiceError([error])
        }
        let written = body.integer("revisione")
        guard let revision = written ?? tag else {
            throw ServiceError(
                .missingParameter, locator: "revisione",
                it: "Occorre la revisione su cui si è deciso: «revisione» nel corpo, o If-Match con l’ETag letto.",
                en: "The revision that was decided on is needed: \"revisione\" in the body, or If-Match with the ETag.")
        }
        if let tag, tag != revision {
            throw ServiceError(
                .invalidParameter, locator: "revisione", it: "«revisione» e If-Match si contraddicono.",
                en: "\"revisione\" and If-Match contradict each other.")
        }
        guard !body.isEmpty else {
            throw ServiceError(.missingParameter, locator: "stato", it: "Nulla da cambiare.", en: "Nothing to change.")
        }
        self.revision = revision
        // Everything that is wrong whatever the entry is now.
        do throws(RegisterError) { _ = try change(of: nil) } catch { throw ServiceError(error) }
    }

    /// What whoever has applied may do: withdraw.
    ///
    /// - Throws: `invalidParameter` for anything else.
    func withdrawal() throws(ServiceError) -> PassoChange {
        let change: PassoChange
        do throws(RegisterError) { change = try self.change(of: nil) } catch { throw ServiceError(error) }
        guard change == PassoChange(state: .ritirata) else {
            throw ServiceError(
                .invalidParameter, locator: "stato",
                it: "Chi ha fatto domanda può soltanto ritirarla: occorrono «stato» ritirata e la revisione.",
                en: "Whoever has applied can only withdraw: \"stato\" ritirata and the revision are needed.")
        }
        return change
    }

    /// What is to be changed of an entry as it is.
    func change(of entry: PassoCarraio?) throws(RegisterError) -> PassoChange {
        var body: RegisterBody
        do throws(FieldFault) { body = try RegisterBody(bytes, known: Self.known) } catch { throw .invalid([error]) }
        var change = PassoChange()
        change.details = body.details(changing: entry?.details ?? PassoDetails())
        change.state = body.choice("stato", PassoState.self)
        change.sign = body.sign(year: Timestamp.now.year)
        change.verdict = body.verdict()
        change.note = body.text("nota")
        guard body.faults.isEmpty else { throw .invalid(body.faults) }
        return change
    }

    /// `"3"`, weak or of the compressed twin. Source: RFC 9110, 13.1.1.
    private static func revision(_ header: String) -> Int? {
        var tag = header.split(separator: ",").first.map(String.init) ?? ""
        tag = String(tag.drop { $0 == " " })
        if tag.hasPrefix("W/") { tag.removeFirst(2) }
        return Int(tag.split(separator: "\"").first?.split(separator: "-").first ?? "")
    }
}

extension Timestamp {
    var year: Int { Int(description.prefix(4)) ?? 0 }
}
