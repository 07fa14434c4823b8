import Deflate
import Glibc
import Languages

/// The bytes of a file in their order, unpacked when the file is gzip; never more than a few pieces in memory.
final class ByteSource {
    /// As messages name it.
    let name: String
    /// The size of the file on disk, and how much of it has been read.
    let size: Int
    private(set) var position = 0

    private let descriptor: CInt
    private var gunzip = Gunzip()
    private var isPacked: Bool?
    private var packed: [UInt8] = []
    private var packedPosition = 0
    /// Whether the last piece filled all the room there was, so that more may come of the same input.
    private var wasFull = false
    private let pieceSize: Int

    /// - Throws: ``ImportError/unreadable(path:reason:)``.
    init(path: String, name: String, pieceSize: Int = 1 << 18) throws(ImportError) {
        self.name = name
        self.pieceSize = pieceSize
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: name, reason: LocalizedText(system: errno)) }
        var status = stat()
        size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit { close(descriptor) }

    /// Appends the next piece to `bytes`. - Returns: `false` at the end.
    func read(into bytes: inout [UInt8]) throws(ImportError) -> Bool {
        let before = bytes.count
        if isPacked == nil {
            try refill(atLeast: 2)
            isPacked = packed.starts(with: [0x1F, 0x8B])
        }
        guard isPacked == true else {
            if packed.isEmpty { try refill() }
            bytes.append(contentsOf: packed)
            packed.removeAll(keepingCapacity: true)
            return bytes.count > before
        }
        while bytes.count == before {
            if packedPosition == packed.count && !wasFull { try refill() }
            let isAtEnd = packed.isEmpty
            do {
                try gunzip.read(packed, from: &packedPosition, into: &bytes, atMost: pieceSize)
            } catch {
                throw .malformed(
                    file: name, line: 0, column: 0, it: "non è gzip, o è danneggiato", en: "not gzip, or damaged")
            }
            wasFull = bytes.count - before == pieceSize
            guard isAtEnd && bytes.count == before else { continue }
            guard gunzip.isComplete else {
                throw .malformed(
                    file: name, line: 0, column: 0, it: "il file gzip è troncato", en: "the gzip file is cut off")
            }
            return false
        }
        return true
    }

    /// All bytes as they lie on disk, packed or not, a piece at a time.
    func readRaw() throws(ImportError) -> [UInt8] {
        try refill()
        return packed
    }

    /// Reads the next piece in the place of the last; nothing at the end.
    private func refill(atLeast least: Int = 1) throws(ImportError) {
        let room = max(least, pieceSize)
        packedPosition = 0
        packed.removeAll(keepingCapacity: true)
        repeat {
            var count = 0
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                repeat {
                    unsafe count = Glibc.read(descriptor, buffer.baseAddress, room)
                } while count < 0 && errno == EINTR
                filled = max(count, 0)
            }
            guard count >= 0 else { throw .unreadable(path: name, reason: LocalizedText(system: errno)) }
            if count == 0 { break }
            position += count
            packed += piece
        } while packed.count < least
    }
}
