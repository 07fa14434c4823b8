import AddressTables
import DelimitedText
import Services

/// Cuts the rows of a table out of its bytes as they come; keeps no more than the row that has not ended.
struct BatchReader: Sendable {
    /// `nil` for lines of JSON.
    let head: TableHead?
    private var splitter: RecordSplitter
    private var decoder: UTF16Decoder?
    private(set) var isAtEnd: Bool

    /// Rows that are answered at once: some milliseconds of work, and some tens of kilobytes.
    static let block = 256

    /// Bytes that tell how a table is written, where so many come.
    private static let sample = 1 << 16

    /// Reads on until the header and a row are there, or what the table has instead.
    ///
    /// - Throws: what is wrong with the table as a whole.
    init(_ stream: RequestStream, _ request: BatchRequest) async throws(ServiceError) {
        var sample: [UInt8] = []
        var isWhole = false
        while !isWhole {
            let more = try await stream.next()
            isWhole = more == nil
            sample += more ?? []
            // A client may wait for an answer to its first row before it sends another.
            let lines = sample.count { $0 == 0x0A || $0 == 0x0D }
            guard isWhole || sample.count >= Self.sample || lines > (request.input == .csv ? 1 : 0) else { continue }
            if request.input == .ndjson { break }
            do throws(TableHead.Fault) {
                let head = try TableHead(sample, isWhole: isWhole, request.wishes)
                self.head = head
                splitter = head.splitter
                decoder = head.decoder
                isAtEnd = isWhole
                return
            } catch {
                if error == .incomplete, sample.count < RecordSplitter.mostBytes { continue }
                throw ServiceError(error)
            }
        }
        head = nil
        isAtEnd = isWhole
        splitter = RecordSplitter(delimiter: nil, hasQuotes: false)
        guard case .text(let detected, let mark) = TextEncoding.detect(sample) else {
            throw ServiceError(TableHead.Fault.unread("UTF-32"))
        }
        decoder = UTF16Decoder(mark > 0 ? detected : request.wishes.encoding ?? .utf8)
        guard !isWhole || sample.dropFirst(mark).contains(where: { $0 > 0x20 }) else {
            throw ServiceError(TableHead.Fault.empty)
        }
        append(Array(sample.dropFirst(mark)))
    }

    private mutating func append(_ bytes: [UInt8]) {
        splitter.append(decoder?.utf8(bytes, isAtEnd: isAtEnd) ?? bytes)
    }

    /// The next rows: those that have come, and only where there is none does it wait for more. Empty at the end.
    mutating func next(_ intake: BatchIntake) async throws(ServiceError) -> [RawRecord] {
        var records: [RawRecord] = []
        while records.count < Self.block {
            if let record = splitter.next(isAtEnd: isAtEnd) {
                if record.fault != nil || record.bytes.contains(where: { $0 > 0x20 }) { records.append(record) }
                continue
            }
            if isAtEnd || (!records.isEmpty && !intake.isReady) { break }
            let piece = try await intake.next()
            isAtEnd = piece == nil
            append(piece ?? [])
        }
        return records
    }
}
