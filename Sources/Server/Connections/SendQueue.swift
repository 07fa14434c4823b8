import Glibc
import NIOCore

/// What the kernel still holds for a client.
enum SendQueue {
    /// Bytes that were sent and not acknowledged, or not sent; `nil` where the channel is no socket. A system call.
    ///
    /// Source: tcp(7), SIOCOUTQ.
    static func bytes(_ context: ChannelHandlerContext) -> Int? {
        let held = try? context.pipeline.syncOperations.withUnsafeTransportIfAvailable(
            of: NIOBSDSocket.Handle.self
        ) { socket -> Int? in
            var count: CInt = 0
            return unsafe ioctl(socket, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : nil
        }
        return held ?? nil
    }
}
