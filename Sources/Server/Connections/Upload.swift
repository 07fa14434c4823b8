import Hummingbird
import NIOCore
import NIOHTTP1
import Services

/// A body that is read while it comes: nothing is read ahead, so that the connection holds its client up.
///
/// `@unchecked Sendable`: the request's one reader calls it, call after call.
final class Upload: @unchecked Sendable {
    private var pieces: Hummingbird.RequestBody.AsyncIterator
    private let connection: Connection
    private let limits: ServerLimits
    private let longest: Int
    private var received = 0
    private var isOver = false

    /// - Parameter longest: bytes that the body may have.
    init(_ body: Hummingbird.RequestBody, on connection: Connection, longest: Int, limits: ServerLimits) {
        pieces = body.makeAsyncIterator()
        self.connection = connection
        self.longest = longest
        self.limits = limits
    }

    /// ``Services/RequestStream/next()``
    func next() async throws(ServiceError) -> [UInt8]? {
        guard !isOver else { return nil }
        connection.note(.awaited)
        defer { connection.note(.held) }
        do {
            while let piece = try await pieces.next() {
                guard piece.readableBytes > 0 else { continue }
                received += piece.readableBytes
                guard received <= longest else { throw BodyRefusal.tooLong(longest) }
                return Array(buffer: piece)
            }
        } catch {
            isOver = true
            throw BodyRefusal.of(error, limits, longest: longest) ?? .interrupted
        }
        isOver = true
        // The pieces end the same way when the connection does.
        if connection.hasLeft || Task.isCancelled { throw .interrupted }
        return nil
    }

    /// Takes in what is left, so that a client that reads after it has sent sees its answer; no more than so much.
    func discard(atMost most: Int) async {
        let limit = received + most
        do throws(ServiceError) {
            while received < limit, try await next() != nil {}
        } catch {
            // The answer goes out all the same, to whoever is still there.
        }
    }
}

/// What a client learns whose body cannot be taken.
enum BodyRefusal {
    /// `nil` for an error that is none of the body's.
    static func of(_ error: any Error, _ limits: ServerLimits, longest: Int) -> ServiceError? {
        switch error {
        case let error as ServiceError: error
        case is NIOTooManyBytesError: tooLong(longest)
        case is BodyTimeout:
            ServiceError(
                .requestTimeout,
                it: "Il corpo della richiesta non è arrivato entro \(limits.body.components.seconds) s.",
                en: "The body did not come within \(limits.body.components.seconds) s.")
        case is HTTPParserError: MalformedRequest.refusal(of: error, limits)
        default: nil
        }
    }

    static func tooLong(_ longest: Int) -> ServiceError {
        ServiceError(
            .contentTooLarge,
            it: "Il corpo della richiesta supera \(longest) byte.",
            en: "The body is longer than \(longest) bytes.")
    }
}
