import AddressTables
import DelimitedText

/// Reads a table, lets every core answer rows, and hands out the answers in the order of the table.
struct BatchPipeline {
    let worker: BatchWorker
    /// Rows that are answered at once.
    let jobs: Int

    /// Rows of a block.
    private static let block = 256
    private static let chunk = 1 << 18

    /// A block of answers, with how far the input has come with it.
    struct Piece: Sendable {
        let result: BatchWorker.Result
        let end: Int
        let lastLine: Int
    }

    private struct Block: Sendable {
        let index: Int
        let records: [RawRecord]
    }

    /// - Parameters:
    ///   - splitter: which holds what of the input has been read.
    ///   - take: called in order; what it throws ends everything.
    /// - Returns: whether the input was read to its end; else somebody has interrupted it.
    func run(
        _ input: BatchFile, _ splitter: RecordSplitter, _ take: (Piece) throws -> Void
    ) async throws -> Bool {
        var (splitter, isAtEnd, next, due) = (splitter, false, 0, 0)
        var waiting: [Int: Piece] = [:]
        let (worker, isPipe) = (worker, input.state == nil)
        try await withThrowingTaskGroup(of: (Int, Piece).self) { group in
            var running = 0
            while true {
                // A window of a few blocks a core: memory is bounded, and a slow block holds nobody up for long.
                while running + waiting.count < jobs * 4, !Interruption.hasCome {
                    // What is answered is handed out before more is waited for.
                    if isPipe, running > 0, !input.isReady(within: 0) { break }
                    guard let block = try Self.block(next, input, isPipe, &splitter, &isAtEnd) else { break }
                    next += 1
                    running += 1
                    group.addTask {
                        let last = block.records[block.records.count - 1]
                        return (
                            block.index,
                            Piece(result: worker.run(block.records), end: last.end, lastLine: last.lastLine)
                        )
                    }
                }
                guard running > 0, let (index, piece) = try await group.next() else { break }
                running -= 1
                waiting[index] = piece
                while let piece = waiting.removeValue(forKey: due) {
                    try take(piece)
                    due += 1
                }
            }
        }
        return isAtEnd && !Interruption.hasCome
    }

    /// The next rows that are not empty; `nil` at the end.
    private static func block(
        _ index: Int, _ input: BatchFile, _ isPipe: Bool, _ splitter: inout RecordSplitter, _ isAtEnd: inout Bool
    ) throws -> Block? {
        var records: [RawRecord] = []
        records.reserveCapacity(block)
        while records.count < block {
            if let record = splitter.next(isAtEnd: isAtEnd) {
                if !record.bytes.isEmpty || record.fault != nil { records.append(record) }
                continue
            }
            if isAtEnd { break }
            // Of a pipe what is there is answered before more is waited for.
            if !records.isEmpty, isPipe { break }
            let bytes = try input.read(chunk)
            if bytes.isEmpty { isAtEnd = true }
            splitter.append(bytes)
            if Interruption.hasCome { break }
        }
        return records.isEmpty ? nil : Block(index: index, records: records)
    }
}
