/// Reads a file of the cadastral map, object by object, in memory that does not grow with the file.
public enum CadastralReader {
    /// Tells the format by the first bytes, unpacks gzip, and hands everything to `sink` in the order of the file.
    ///
    /// A CXF takes its totals and areas from the SUP file beside it (same name, `.SUP` or `.sup`) when there is one.
    /// - Parameters:
    ///   - name: how messages call the file.
    ///   - progress: bytes of the file read so far and in all, and objects read.
    /// - Throws: ``ImportError`` when the file cannot be read, is in no known format or is broken beyond one object,
    ///   and whatever `sink` throws. What came before has been delivered.
    @discardableResult
    public static func read<Sink: CadastralSink>(
        path: String, name: String, options: CadastralOptions = CadastralOptions(), into sink: inout Sink,
        progress: (_ done: Int, _ total: Int, _ objects: Int) -> Void = { _, _, _ in }
    ) throws(ImportError) -> CadastralSummary {
        let source = try ByteSource(path: path, name: name)
        var first: [UInt8] = []
        while first.count < 256, try source.read(into: &first) {}
        switch CadastralFormat(start: first.prefix(256)) {
        case .gml:
            return try readGML(source, first, options, into: &sink, progress)
        case .cxf:
            let totals = try supplement(beside: path, name: name)
            return try CXFReader.read(
                CXFLines(source, first), options, totals: totals, into: &sink, progress)
        case nil:
            throw .malformed(
                file: name, line: 1, column: 0,
                it: "occorre un GML (un documento XML) o un CXF (MAPPA o QUADRO D'UNIONE nella prima riga)",
                en: "expected GML (an XML document) or CXF (MAPPA or QUADRO D'UNIONE in the first line)")
        }
    }

    private static func readGML<Sink: CadastralSink>(
        _ source: ByteSource, _ first: [UInt8], _ options: CadastralOptions, into sink: inout Sink,
        _ progress: (Int, Int, Int) -> Void
    ) throws(ImportError) -> CadastralSummary {
        var reader = try GMLCadastralReader(file: source.name, options: options)
        var piece = first
        repeat {
            try reader.read(piece, into: &sink)
            progress(source.position, source.size, reader.objects)
            piece.removeAll(keepingCapacity: true)
        } while try source.read(into: &piece)
        return try reader.finish(into: &sink)
    }

    private static func supplement(beside path: String, name: String) throws(ImportError) -> CXFSupplement? {
        for suffix in ["SUP", "sup", "Sup"] {
            guard let beside = Self.replacing(suffix, in: path), beside != path,
                let source = try? ByteSource(path: beside, name: Self.replacing(suffix, in: name) ?? beside)
            else { continue }
            return try CXFSupplement(CXFLines(source))
        }
        return nil
    }

    /// The path with another ending; `nil` where the file's name has none.
    private static func replacing(_ suffix: String, in path: String) -> String? {
        guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return nil }
        return String(path[...point]) + suffix
    }
}
