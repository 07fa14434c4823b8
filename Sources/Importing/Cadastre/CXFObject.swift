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
                guard try lines.next() != nil else { throw CXFBorder.Defect(message: "expected the text") }
                try numbers(4, &lines)
            case .symbol:
                _ = try lines.field("the code of the symbol")
                try numbers(3, &lines)
            case .fiducial:
                _ = try lines.field("the number of the point")
                _ = try lines.field("the code of the symbol")
                try numbers(4, &lines)
            case .line:
                _ = try lines.field("the kind of stroke")
                try numbers(2 * lines.count("the number of vertices", atLeast: 0), &lines)
            }
            return nil
        } catch let defect as CXFBorder.Defect {
            return defect
        } catch let error as ImportError {
            throw error
        } catch {
            return CXFBorder.Defect(message: "\(error)")
        }
    }

    private func numbers(_ count: Int, _ lines: inout CXFLines) throws {
        for _ in 0..<count { _ = try lines.number("a number of \(rawValue)") }
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
    mutating func field(_ name: String, isCode: Bool = false) throws -> String {
        guard let line = try next() else {
            throw CXFBorder.Defect(message: "expected \(name), found the end of the file")
        }
        guard !CXFKeyword.all.contains(line) || isCode && line != "EOF" else {
            unread(line)
            throw CXFBorder.Defect(message: "line \(number + 1): expected \(name), found \(line)")
        }
        return line
    }

    mutating func number(_ name: String) throws -> Double {
        let text = try field(name)
        guard let value = DecimalNumber.real(Array(text.utf8)[...]) else {
            throw CXFBorder.Defect(message: "line \(number): expected \(name), found \(text.prefix(40))")
        }
        return value
    }

    mutating func count(_ name: String, atLeast least: Int) throws -> Int {
        let text = try field(name)
        guard let count = Int(text), count >= least, count <= Self.mostVertices else {
            throw CXFBorder.Defect(message: "line \(number): expected \(name), found \(text.prefix(40))")
        }
        return count
    }
}
