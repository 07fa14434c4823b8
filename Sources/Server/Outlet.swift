import Hummingbird
import NIOCore

/// Hummingbird's writer for one answer. `write` returns when the client has room for more.
///
/// `@unchecked Sendable`: the one task that streams the body uses it, call after call.
final class Outlet: @unchecked Sendable {
    /// What one answer holds in memory beside the kernel's buffer.
    private static let pieceBytes = 65_536

    private var writer: any ResponseBodyWriter
    /// Whether writing failed: the client has left, or was cut off.
    private(set) var isClosed = false

    init(_ writer: any ResponseBodyWriter) { self.writer = writer }

    func write(_ bytes: [UInt8]) async throws {
        var start = 0
        while start < bytes.count {
            let end = min(start + Self.pieceBytes, bytes.count)
            do {
                try await writer.write(ByteBuffer(bytes: bytes[start..<end]))
            } catch {
                isClosed = true
                throw error
            }
            start = end
        }
    }

    func finish() async throws { try await writer.finish(nil) }
}
