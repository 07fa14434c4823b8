import Languages

/// The objects of a CXF beside borders: what follows the keyword, so that none of it is taken for a keyword.
///
/// Source: the order of fields of published readers (bgeo.catasto, geopa.catasto, catasto-ingest) and of the real
/// sheet H501D076700 in the tests of the last.
enum CXFObject: String {
    /// The text, height, angle, x, y.
    case text = "TESTO"
    /// The code of the symbol, angle, x, y.
    case symbol = "SIMBOLO"
    /// The number, the code of the symbol, x, y, and the place of the label.
    case fiducial = "FIDUCIALE"
    /// The kind of stroke, the number of vertices, and the vertices.
    case line = "LINEA"

    /// Passes over the lines after the keyword.
    ///
    /// - Returns: what is wrong with them; `nil` when they are as they should be.
    func skip(_ lines: inout CXFLines) throws(ImportError) -> CXFBorder.Defect? {
        do {
            switch self {
            case .text:
                guard try lines.next() != nil else {
                    throw CXFBorder.Defect(it: "manca il testo", en: "expected the text")
                }
                try numbers(4, &lines)
            case .symbol:
                _ = try lines.field(LocalizedText(it: "il codice del simbolo", en: "the code of the symbol"))
                try numbers(3, &lines)
            case .fiducial:
                _ = try lines.field(LocalizedText(it: "il numero del punto", en: "the number of the point"))
                _ = try lines.field(LocalizedText(it: "il codice del simbolo", en: "the code of the symbol"))
                try numbers(4, &lines)
            case .line:
                _ = try lines.field(LocalizedText(it: "il tipo di tratto", en: "the kind of stroke"))
                let vertices = LocalizedText(it: "il numero di vertici", en: "the number of vertices")
                try numbers(2 * lines.count(vertices, atLeast: 0), &lines)
            }
            return nil
        } catch let defect as CXFBorder.Defect {
            return defect
        } catch let error as ImportError {
            throw error
        } catch {
            return CXFBorder.Defect(it: "\(error)", en: "\(error)")
        }
    }

    private func numbers(_ count: Int, _ lines: inout CXFLines) throws {
        let name = LocalizedText(it: "un numero di \(rawValue)", en: "a number of \(rawValue)")
        for _ in 0..<count { _ = try lines.number(name) }
    }
}

/// The words that begin an object.
enum CXFKeyword {
    static let all: Set<String> = ["BORDO", "TESTO", "SIMBOLO", "FIDUCIALE", "LINEA", "RIFERIMENTO", "EOF"]
}

extension CXFLines {
    /// More vertices or islands than any map sheet has: a count that is a coordinate.
    private static let mostVertices = 2_000_000

    /// The next line, which is not a keyword unless it is a code.
    mutating func field(_ name: LocalizedText, isCode: Bool = false) throws -> String {
        guard let line = try next() else {
            throw CXFBorder.Defect(
                it: "occorre \(name[.italian]), il file finisce",
                en: "expected \(name[.english]), found the end of the file")
        }
        guard !CXFKeyword.all.contains(line) || isCode && line != "EOF" else {
            unread(line)
            throw mismatch(at: number + 1, name, line)
        }
        return line
    }

    private func mismatch(at line: Int, _ expected: LocalizedText, _ found: String) -> CXFBorder.Defect {
        CXFBorder.Defect(
            it: "riga \(line): occorre \(expected[.italian]), c’è \(found)",
            en: "line \(line): expected \(expected[.english]), found \(found)")
    }

    mutating func number(_ name: LocalizedText) throws -> Double {
        let text = try field(name)
        guard let value = DecimalNumber.real(Array(text.utf8)[...]) else {
            throw mismatch(at: number, name, String(text.prefix(40)))
        }
        return value
    }

    mutating func count(_ name: LocalizedText, atLeast least: Int) throws -> Int {
        let text = try field(name)
        guard let count = Int(text), count >= least, count <= Self.mostVertices else {
            throw mismatch(at: number, name, String(text.prefix(40)))
        }
        return count
    }
}
