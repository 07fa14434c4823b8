import Languages
import Markup

/// Drives the XML reader over pieces of a file and drains what it found after each.
struct GMLCadastralReader: ~Copyable {
    private var xml: XMLReader<GMLFeatureBuilder>
    private let file: String
    private var summary = CadastralSummary(format: .gml)

    /// Objects read so far.
    var objects: Int { summary.objects }

    init(file: String, options: CadastralOptions) throws(ImportError) {
        self.file = file
        do {
            xml = try XMLReader(GMLFeatureBuilder(file: file, options: options), limits: .dataset)
        } catch {
            throw .malformed(file: file, line: error.line, column: 0, message: error.message)
        }
    }

    mutating func read<Sink: CadastralSink>(_ piece: [UInt8], into sink: inout Sink) throws(ImportError) {
        var start = 0
        while start < piece.count {
            let end = min(start + 65_536, piece.count)
            do {
                try xml.read(piece[start..<end])
            } catch {
                try drain(into: &sink)
                throw .malformed(file: file, line: error.line, column: 0, message: error.message)
            }
            try drain(into: &sink)
            start = end
        }
    }

    consuming func finish<Sink: CadastralSink>(into sink: inout Sink) throws(ImportError) -> CadastralSummary {
        let summary = summary
        let (file, root): (String, String?)
        do {
            (file, root) = (self.file, try xml.finish().root)
        } catch {
            throw .malformed(file: self.file, line: error.line, column: 0, message: error.message)
        }
        guard let root, summary.counts.isEmpty, summary.refused == 0, !GMLVocabulary.collections.contains(root) else {
            return summary
        }
        throw .malformed(
            file: file, line: 1, column: 0,
            it: "occorre una raccolta di CadastralParcel o CadastralZoning, c’è <\(root)>",
            en: "expected a collection of CadastralParcel or CadastralZoning, found <\(root)>")
    }

    /// Hands over what is complete: records and refusals in the order of the file.
    private mutating func drain<Sink: CadastralSink>(into sink: inout Sink) throws(ImportError) {
        let found = xml.delegate.takeFound()
        var batch: [CadastralRecord] = []
        for result in found {
            switch result {
            case .success(let record):
                summary.counts[record.kind, default: 0] += 1
                batch.append(record)
            case .failure(let error):
                if !batch.isEmpty { try sink.receive(batch) }
                batch.removeAll(keepingCapacity: true)
                summary.refused += 1
                try sink.refuse(error)
            }
        }
        if !batch.isEmpty { try sink.receive(batch) }
    }
}
