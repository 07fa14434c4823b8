import ArgumentParser
import DelimitedText
import Geocoding
import Languages
import PassiCarrai
import ReferenceSystems

/// A register as a CSV of others: columns by their names.
final class AccessTable {
    private enum Column: CaseIterable {
        case id, x, y, address, parcel, width

        /// What registers call it.
        var names: [String] {
            switch self {
            case .id: ["id", "numero", "num", "passo"]
            case .x: ["lon", "longitudine", "x", "est"]
            case .y: ["lat", "latitudine", "y", "nord"]
            case .address: ["indirizzo", "address", "ubicazione"]
            case .parcel: ["particella", "parcel", "riferimento"]
            case .width: ["larghezza", "larghezza_m", "width", "width_m"]
            }
        }
    }

    private let command: PassoBatch
    private let crs: CRS
    private let file: BatchFile
    private var splitter: RecordSplitter
    private var dialect: Dialect
    private var columns: [Column: Int] = [:]
    private var geocoder: Geocoder?
    private var isAtEnd = false

    init(_ command: PassoBatch, _ crs: CRS) throws {
        self.command = command
        self.crs = crs
        do {
            file = try BatchFile(reading: command.input ?? "-")
            let sample = try file.read(1 << 16)
            dialect = Dialect(delimiter: Dialect.delimiter(of: sample, isWhole: sample.count < 1 << 16))
            var first = sample[...]
            guard case .text(let encoding, let mark) = TextEncoding.detect(sample), !encoding.isWide else {
                Terminal.say(
                    command.settings.lang(
                        "\(file.path): UTF-16 e UTF-32 non si leggono; salvare come UTF-8",
                        "\(file.path): UTF-16 and UTF-32 are not read; save it as UTF-8"))
                throw ExitCode(1)
            }
            dialect.encoding = encoding
            first = sample.dropFirst(mark)
            splitter = RecordSplitter(delimiter: dialect.delimiter)
            splitter.append(first)
        } catch let error as BatchFile.Failure {
            Terminal.say("\(error)")
            throw ExitCode(1)
        }
        try readHead()
        if columns[.x] == nil, columns[.address] != nil { geocoder = try Self.geocoder(command.settings) }
    }

    private func readHead() throws {
        guard let head = try record(), let names = try? Fields.read(head.bytes, dialect) else {
            Terminal.say(command.settings.lang("il registro è vuoto", "the register is empty"))
            throw ExitCode(1)
        }
        for column in Column.allCases {
            columns[column] = names.firstIndex { column.names.contains($0.lowercased().trimmingBlanks) }
        }
        guard (columns[.x] != nil && columns[.y] != nil) || columns[.address] != nil || columns[.parcel] != nil else {
            Terminal.say(
                command.settings.lang(
                    "la prima riga non nomina né lon e lat (x e y), né indirizzo, né particella: \(names.joined(separator: ", "))",
                    "the first row names neither lon and lat (x and y), nor address, nor parcel: \(names.joined(separator: ", "))"
                ))
            throw ExitCode(1)
        }
    }

    func next() throws -> AccessRow? {
        guard let record = try record() else { return nil }
        let fields: [String]
        do throws(RowFault) {
            fields = try Fields.read(record.bytes, dialect)
        } catch {
            return AccessRow(
                id: "\(record.line)", request: nil,
                problem: LocalizedText(it: "riga \(record.line) illeggibile", en: "row \(record.line) cannot be read"))
        }
        func value(_ column: Column) -> String? {
            guard let index = columns[column], index < fields.count else { return nil }
            let text = fields[index].trimmingBlanks
            return text.isEmpty ? nil : text
        }
        let id = value(.id) ?? "\(record.line)"
        func failed(_ italian: String, _ english: String) -> AccessRow {
            AccessRow(id: id, request: nil, problem: LocalizedText(it: italian, en: english))
        }
        let target = value(.parcel).map { AccessRequest.Target.reference($0) } ?? .atPlace
        var request: AccessRequest
        if let x = value(.x), let y = value(.y) {
            guard let x = Self.number(x), let y = Self.number(y) else {
                return failed("coordinate illeggibili", "the coordinates cannot be read")
            }
            request = AccessRequest(target, .near(Position(x, y)), crs: crs)
        } else if let address = value(.address), let geocoder {
            let answer = geocoder.search(address, SearchOptions()).answers.first
            guard let answer, answer.confidence >= Self.sure, let place = answer.position else {
                return failed(
                    "indirizzo incerto" + (answer.map { ": \($0.label)?" } ?? ""),
                    "unsure address" + (answer.map { ": \($0.label)?" } ?? ""))
            }
            request = AccessRequest(
                target, .near(Position(place.longitude, place.latitude)), crs: .crs84)
        } else if case .reference = target {
            request = AccessRequest(target, .anywhere, crs: crs)
        } else {
            return failed("la riga non dice un luogo", "the row says no place")
        }
        request.id = id
        request.width = command.width
        if let text = value(.width) {
            guard let width = Self.number(text), (0.5...50).contains(width) else {
                return failed(
                    "larghezza «\(text.prefix(20))» illeggibile", "width \"\(text.prefix(20))\" cannot be read")
            }
            request.width = width
        }
        return AccessRow(id: id, request: request, problem: nil)
    }

    /// Under it an address is somebody's to look at.
    private static let sure = 0.8

    /// With a decimal point or comma.
    private static func number(_ text: String) -> Double? {
        Double(text) ?? Double(text.replacing(",", with: "."))
    }

    private func record() throws -> RawRecord? {
        while true {
            if let record = splitter.next(isAtEnd: isAtEnd) {
                if record.bytes.isEmpty { continue }
                return record
            }
            if isAtEnd { return nil }
            do throws(BatchFile.Failure) {
                let bytes = try file.read(1 << 16)
                isAtEnd = bytes.isEmpty
                splitter.append(bytes)
            } catch {
                Terminal.say("\(error)")
                throw ExitCode(1)
            }
        }
    }

    private static func geocoder(_ settings: Settings) throws -> Geocoder {
        do throws(GazetteerError) {
            return Geocoder(try Gazetteer(path: settings.gazetteerPath))
        } catch {
            Terminal.say(
                settings.lang(
                    "\(settings.gazetteerPath): l'indice degli indirizzi non si legge. Fallo con: dime gazetteer build",
                    "\(settings.gazetteerPath): the index of addresses cannot be read. Make it with: dime gazetteer build"
                ))
            throw ExitCode(1)
        }
    }
}

extension String {
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
