import FoundationEssentials
public import Languages
import ReferenceSystems

/// What is wrong with a tile matrix set's definition.
public struct TileMatrixSetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member at fault, such as `tileMatrices[3].cellSize`; empty for the document.
    public var member: String
    public var message: LocalizedText

    /// `tileMatrices[3].cellSize: …`
    public var words: LocalizedText { message.map { member.isEmpty ? $0 : member + ": " + $0 } }

    public var description: String { words[.english] }
}

extension TileMatrixSet {
    /// Reads a definition in JSON.
    ///
    /// Matrices are counted from the top left and have one width: what OGC's register has in common use.
    ///
    /// - Throws: ``TileMatrixSetError``. Source: OGC 17-083r4, 7 and annex D.
    public init(reading json: [UInt8]) throws(TileMatrixSetError) {
        let definition: Definition
        do {
            definition = try JSONDecoder().decode(Definition.self, from: Data(json))
        } catch let error as DecodingError {
            throw TileMatrixSetError(error)
        } catch {
            throw TileMatrixSetError(member: "", it: "Il file non è JSON.", en: "The file is not JSON.")
        }
        guard !definition.id.isEmpty else {
            throw TileMatrixSetError(member: "id", it: "Non deve essere vuoto.", en: "It must not be empty.")
        }
        guard let crs = try? CRS(definition.crs.uri) else {
            throw TileMatrixSetError(
                member: "crs", it: "\(definition.crs.uri) non è un sistema di riferimento noto.",
                en: "\(definition.crs.uri) is not a known CRS.")
        }
        var matrices: [TileMatrix] = []
        for (index, matrix) in definition.tileMatrices.enumerated() {
            let read = try matrix.checked(crs, "tileMatrices[\(index)]")
            if let last = matrices.last, last.cellSize <= read.cellSize || last.id == read.id {
                throw TileMatrixSetError(
                    member: "tileMatrices[\(index)]",
                    it: "Le matrici vanno dalla più grossolana alla più fine, ciascuna con un proprio id.",
                    en: "Matrices go from the coarsest to the finest, each with an id of its own.")
            }
            matrices.append(read)
        }
        guard !matrices.isEmpty else {
            throw TileMatrixSetError(
                member: "tileMatrices", it: "Deve essercene almeno una.", en: "There has to be at least one.")
        }
        self.init(
            id: definition.id, title: definition.title ?? definition.id, uri: definition.uri, crs: crs,
            wellKnownScaleSet: definition.wellKnownScaleSet, matrices: matrices, json: json)
    }

    private struct Definition: Decodable {
        var id: String
        var title: String?
        var uri: String?
        var crs: CRSMember
        var wellKnownScaleSet: String?
        var tileMatrices: [Matrix]
    }

    /// A URI, or an object with one.
    private struct CRSMember: Decodable {
        var uri: String

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                uri = text
            } else {
                uri = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .uri)
            }
        }

        enum Key: String, CodingKey { case uri }
    }

    private struct Matrix: Decodable {
        var id: String
        var scaleDenominator: Double
        var cellSize: Double
        var cornerOfOrigin: String?
        var pointOfOrigin: [Double]
        var tileWidth: Int
        var tileHeight: Int
        var matrixWidth: Int
        var matrixHeight: Int
        var variableMatrixWidths: [VariableWidth]?

        struct VariableWidth: Decodable {}

        func checked(_ crs: CRS, _ member: String) throws(TileMatrixSetError) -> TileMatrix {
            func require(
                _ condition: Bool, _ name: String, it italian: String, en english: String
            ) throws(TileMatrixSetError) {
                guard condition else { throw TileMatrixSetError(member: member + "." + name, it: italian, en: english) }
            }
            try require(
                (cornerOfOrigin ?? "topLeft") == "topLeft", "cornerOfOrigin", it: "Si può leggere solo topLeft.",
                en: "Only topLeft can be read.")
            try require(
                variableMatrixWidths == nil, "variableMatrixWidths",
                it: "Le larghezze variabili non si possono leggere.", en: "Variable widths cannot be read.")
            try require(
                pointOfOrigin.count == 2, "pointOfOrigin", it: "Devono essere due numeri.",
                en: "It has to be two numbers.")
            try require(
                cellSize > 0 && cellSize < 1e12, "cellSize", it: "Deve essere maggiore di 0.",
                en: "It has to be above 0.")
            try require(
                scaleDenominator > 0, "scaleDenominator", it: "Deve essere maggiore di 0.", en: "It has to be above 0.")
            // Sixteen tiles are drawn at once, at twice the density where asked: 8192 pixels a side, 256 MB.
            try require(
                (1...1024).contains(tileWidth), "tileWidth", it: "Deve andare da 1 a 1024.",
                en: "It has to be 1 to 1024.")
            try require(
                (1...1024).contains(tileHeight), "tileHeight", it: "Deve andare da 1 a 1024.",
                en: "It has to be 1 to 1024.")
            try require(
                (1...(1 << 30)).contains(matrixWidth), "matrixWidth", it: "Deve andare da 1 a 1073741824.",
                en: "It has to be 1 to 1073741824.")
            try require(
                (1...(1 << 30)).contains(matrixHeight), "matrixHeight", it: "Deve andare da 1 a 1073741824.",
                en: "It has to be 1 to 1073741824.")
            let east = crs.isNorthingFirst ? 1 : 0
            return TileMatrix(
                id: id, scaleDenominator: scaleDenominator, cellSize: cellSize, originX: pointOfOrigin[east],
                originY: pointOfOrigin[1 - east], tileWidth: tileWidth, tileHeight: tileHeight,
                matrixWidth: matrixWidth, matrixHeight: matrixHeight)
        }
    }
}

extension TileMatrixSetError {
    fileprivate init(member: String, it italian: String, en english: String) {
        self.init(member: member, message: LocalizedText(it: italian, en: english))
    }

    fileprivate init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(member: Self.path(context.codingPath + [key]), it: "Manca.", en: "It is missing.")
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            self.init(
                member: Self.path(context.codingPath), it: "Deve essere di tipo \(type).", en: "It has to be a \(type)."
            )
        case .dataCorrupted(let context):
            self.init(
                member: Self.path(context.codingPath), it: "Il JSON non è valido, o un numero è troppo grande.",
                en: "This is not valid JSON, or a number is too large.")
        @unknown default:
            self.init(member: "", it: "Non è leggibile.", en: "This cannot be read.")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return path + "[\(index)]" }
            return path.isEmpty ? key.stringValue : path + "." + key.stringValue
        }
    }
}
