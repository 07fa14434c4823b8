import Deflate

extension Manifest {
    /// Tells one state of the manifest and its files from any other: sizes and CRC-32s. Some milliseconds.
    ///
    /// - Throws: ``ImportError/unreadable(path:reason:)``.
    public func fingerprint() throws(ImportError) -> String {
        var checksum: UInt32 = 0
        var size = 0
        for path in [file] + sources.map({ folder + "/" + $0.path }) {
            let source = try ByteSource(path: path, name: path)
            var piece = try source.readRaw()
            while !piece.isEmpty {
                checksum = CRC32.checksum(piece, seed: checksum)
                size += piece.count
                piece = try source.readRaw()
            }
            // Where a file ends counts: a byte moved to the next one makes another state.
            checksum = CRC32.checksum(Array(String(size).utf8), seed: checksum)
        }
        return "\(sources.count)-\(size)-\(String(checksum, radix: 16))"
    }
}
