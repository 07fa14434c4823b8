import Services
import Languages
import ReferenceSystems
import SimpleFeatures

/// Finds the opening of a row: from its coordinates, or from its address.
struct RowPlacing {
    private let table: Transformation
    private let degrees: Transformation
    private let finder: AddressFinder

    /// - Throws: ``RegisterError/invalid(_:)`` where nothing leads from the table's CRS to EPSG:25833.
    init(crs: CRS, finder: @escaping AddressFinder) throws(RegisterError) {
        do throws(CRSError) {
            table = try Transformation(from: crs, to: .utm33)
            degrees = try Transformation(from: .crs84, to: .utm33)
        } catch {
            throw .invalid([FieldFault("crs", error.detail)])
        }
        self.finder = finder
    }

    /// How far a point that somebody put on a map lies from the middle of the opening, metres.
    private static let pointUncertainty = 5.0

    func opening(of row: ImportedRow) throws(RowProblem) -> Opening {
        let width = row.details.width ?? RegisterImport.usualWidth
        switch row.place {
        case .address(let address): return try opening(at: address, width)
        case .point(let x, let y): return try opening(round: table.transform(x: x, y: y), width, row)
        case .degrees(let longitude, let latitude):
            return try opening(round: degrees.transform(x: longitude, y: latitude), width, row)
        case .ends(let x1, let y1, let x2, let y2):
            let (one, two) = (table.transform(x: x1, y: y1), table.transform(x: x2, y: y2))
            do throws(FieldFault) {
                return try Opening(
                    x1: one.x, y1: one.y, x2: two.x, y2: two.y, origin: row.origin ?? .rilievo,
                    uncertainty: row.uncertainty ?? table.accuracy.flatMap { $0 > 0 ? $0 : nil })
            } catch {
                throw RowProblem(error)
            }
        }
    }

    private func opening(
        round point: (x: Double, y: Double), _ width: Double, _ row: ImportedRow
    ) throws(RowProblem) -> Opening {
        do throws(FieldFault) {
            return try Opening(
                x: point.x, y: point.y, width: width, along: nil, origin: .punto,
                uncertainty: row.uncertainty ?? Self.pointUncertainty)
        } catch {
            throw RowProblem(error)
        }
    }

    private func opening(at address: RegisterAddress, _ width: Double) throws(RowProblem) -> Opening {
        switch finder(address) {
        case .found(let place):
            let point = degrees.transform(x: place.longitude, y: place.latitude)
            let along = place.direction.map { direction in
                let one = degrees.transform(x: direction.longitude1, y: direction.latitude1)
                let two = degrees.transform(x: direction.longitude2, y: direction.latitude2)
                return (x: two.x - one.x, y: two.y - one.y)
            }
            do throws(FieldFault) {
                return try Opening(
                    x: point.x, y: point.y, width: width, along: along, origin: .indirizzo,
                    uncertainty: place.uncertainty)
            } catch {
                throw RowProblem(error)
            }
        case .unsure(let reason, let question):
            throw RowProblem(reason, asking: LocalizedText(it: question, en: question))
        case .notFound(let reason):
            throw RowProblem(
                reason,
                asking: LocalizedText(
                    it: "Dove si trova «\(address.words)»?", en: "Where is \"\(address.words)\"?"))
        }
    }
}
