import AddressTables
import ArgumentParser
import DelimitedText
import Glibc

/// One run over a table: writes answers, keeps its state, says how far it is.
final class BatchRun {
    private let batch: Batch
    private let worker: BatchWorker
    private let table: BatchTable
    private let input: BatchFile
    private let language: Language
    private let bar: ProgressBar
    private var checkpoint: BatchCheckpoint
    /// When the state was kept last; the first time at once.
    private var saved = ContinuousClock.now.advanced(by: .seconds(-60))
    private let begin = ContinuousClock.now
    private var rows = 0
    private var startOffset = 0
    private var errors: [(line: Int, words: String)] = []

    init(_ batch: Batch, worker: BatchWorker, table: BatchTable, file: BatchFile) {
        self.batch = batch
        self.worker = worker
        self.table = table
        input = file
        language = batch.source.lang
        bar = ProgressBar(language)
        let state = file.state
        checkpoint = BatchCheckpoint(
            inputSize: state?.size ?? 0, inputModified: state?.modified ?? 0, settings: batch.settings,
            offset: 0, line: 1, output: 0, unsure: 0)
    }

    /// - Returns: the exit code.
    func run() async throws -> Int32 {
        Interruption.watch()
        var splitter = table.splitter
        if let kept = try kept() {
            checkpoint = kept
            startOffset = kept.offset
            try input.seek(to: kept.offset)
            splitter = RecordSplitter(delimiter: table.dialect.delimiter, line: kept.line, offset: kept.offset)
            Terminal.say(language("Riprendo dalla riga ", "Going on from line ") + language.number(kept.line) + ".")
        }
        let output = try batch.out.map { try BatchFile(writing: $0 + ".part", after: checkpoint.output) } ?? BatchFile()
        let unsure = try batch.unsure.map { try BatchFile(writing: $0 + ".part", after: checkpoint.unsure) }
        if checkpoint.output == 0 {
            let mark: [UInt8] = batch.table.bom || table.dialect.mark > 0 ? [0xEF, 0xBB, 0xBF] : []
            try write(mark + worker.header, to: output, &checkpoint.output)
            if let unsure {
                var names = RowWriter(delimiter: worker.delimiter)
                names.row(BatchWorker.unsureNames)
                try write(mark + names.bytes, to: unsure, &checkpoint.unsure)
            }
        }
        let pipeline = BatchPipeline(worker: worker, jobs: batch.table.jobs ?? max(1, Self.cores))
        defer { bar.finish() }
        let isDone = try await pipeline.run(input, splitter) { piece in
            try write(piece.result.rows, to: output, &checkpoint.output)
            if let unsure { try write(piece.result.unsure, to: unsure, &checkpoint.unsure) }
            checkpoint.offset = piece.end
            checkpoint.line = piece.lastLine + 1
            checkpoint.statistics.add(piece.result.statistics)
            rows += piece.result.statistics.rows
            errors += piece.result.errors.prefix(max(0, 20 - errors.count))
            show()
            if saved.duration(to: .now) > .seconds(1) { try keep(output, unsure) }
        }
        bar.finish()
        guard isDone else { return try interrupted(output, unsure) }
        output.synchronize()
        unsure?.synchronize()
        // The side file first: when the answers are there, everything is.
        if let path = batch.unsure { try BatchFile.rename(path + ".part", to: path) }
        if let path = batch.out {
            try BatchFile.rename(path + ".part", to: path)
            BatchFile.remove(BatchCheckpoint.path(path))
        }
        let summary = BatchSummary(language: language)
        for line in summary.errors(errors, of: checkpoint.statistics, in: batch.input) { Terminal.say(line) }
        for line in summary.lines(checkpoint.statistics, rows: rows, seconds: seconds) { Terminal.say(line) }
        return checkpoint.statistics.statuses[.error] == nil ? 0 : 1
    }

    /// The state to go on from; `nil` for a new run. - Throws: what stands in the way.
    private func kept() throws -> BatchCheckpoint? {
        guard let out = batch.out, input.state != nil else { return nil }
        guard let part = BatchFile.size(out + ".part"), BatchFile.size(BatchCheckpoint.path(out)) != nil,
            !batch.restart
        else { return nil }
        let kept = BatchCheckpoint(of: out)
        guard batch.resume else {
            let line = kept.map { language.number($0.line) } ?? "?"
            throw BatchTable.Mistake(
                words: language(
                    "\(out): c'è un lavoro interrotto alla riga \(line); --resume lo riprende, --restart ricomincia.",
                    "\(out): there is work interrupted at line \(line); --resume goes on, --restart begins anew."))
        }
        let side = batch.unsure.map { BatchFile.size($0 + ".part") ?? 0 } ?? 0
        guard let kept, kept.output <= part, kept.unsure <= side else {
            throw BatchTable.Mistake(
                words: language(
                    "\(BatchCheckpoint.path(out)): non si può leggere; --restart ricomincia.",
                    "\(BatchCheckpoint.path(out)): cannot be read; --restart begins anew."))
        }
        guard kept.inputSize == checkpoint.inputSize, kept.inputModified == checkpoint.inputModified else {
            throw BatchTable.Mistake(
                words: language(
                    "\(batch.input) è cambiato da quando il lavoro è stato interrotto; --restart ricomincia.",
                    "\(batch.input) has changed since the work was interrupted; --restart begins anew."))
        }
        guard kept.settings == checkpoint.settings else {
            throw BatchTable.Mistake(
                words: language(
                    "Il lavoro interrotto aveva altre opzioni: ripetile, o --restart ricomincia.",
                    "The interrupted work had other options: repeat them, or --restart begins anew."))
        }
        return kept
    }

    private func write(_ bytes: [UInt8], to file: BatchFile, _ length: inout Int) throws {
        guard !bytes.isEmpty else { return }
        try file.write(bytes)
        length += bytes.count
    }

    /// Keeps the state: what is on the disk up to now counts, what is written after may be written again.
    private func keep(_ output: BatchFile, _ unsure: BatchFile?) throws {
        saved = .now
        guard let out = batch.out, input.state != nil else { return }
        output.synchronize()
        unsure?.synchronize()
        try checkpoint.write(out)
    }

    private func interrupted(_ output: BatchFile, _ unsure: BatchFile?) throws -> Int32 {
        try keep(output, unsure)
        let line = language.number(checkpoint.line)
        let canGoOn = batch.out != nil && input.state != nil
        Terminal.say(
            canGoOn
                ? language(
                    "Interrotto alla riga \(line): --resume riprende.", "Interrupted at line \(line): --resume goes on."
                )
                : language("Interrotto alla riga \(line).", "Interrupted at line \(line)."))
        return 130
    }

    private func show() {
        let task = language("Indirizzi", "Addresses")
        if checkpoint.inputSize > 0 {
            bar.show(
                task, done: checkpoint.offset - startOffset, total: checkpoint.inputSize - startOffset, features: rows)
        } else {
            bar.show(task, done: 0, total: 0, features: rows)
        }
    }

    private var seconds: Double {
        let time = begin.duration(to: .now).components
        return Double(time.seconds) + Double(time.attoseconds) * 1e-18
    }

    private static var cores: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
