import AddressTables
import DelimitedText
import Geocoding
import Markup
import Services

/// Answers rows of a table in the format that is asked for. A value without state: any worker may use it.
struct BatchAnswering: Sendable {
    private let request: BatchRequest
    private let worker: BatchWorker
    private let writing: AnswerWriting
    private let hasMark: Bool

    init(_ request: BatchRequest, _ worker: BatchWorker, _ writing: AnswerWriting) {
        self.request = request
        self.worker = worker
        self.writing = writing
        hasMark = worker.dialect.mark > 0
    }

    /// What stands before the rows: of a CSV its header, with a byte order mark where the table had one.
    var head: [UInt8] {
        guard request.output == .csv else { return [] }
        guard request.input == .ndjson else { return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + worker.header }
        var row = RowWriter()
        row.row(["row", "id"] + request.columns.names)
        return row.bytes
    }

    /// - Parameter rows: how many were answered before.
    func answer(_ records: [RawRecord], after rows: Int) -> [UInt8] {
        if request.input == .csv, request.output == .csv { return worker.run(records).rows }
        var bytes: [UInt8] = []
        for (index, record) in records.enumerated() {
            let asked = request.input == .csv ? table(record) : line(record)
            if request.output == .csv {
                row(asked, row: rows + index + 1, into: &bytes)
            } else {
                object(asked, row: rows + index + 1, line: record.line, into: &bytes)
            }
        }
        return bytes
    }

    /// What a row was answered, or why not, and the id that it came with, as JSON.
    private struct Answered {
        var outcome: Result<Outcome, RowMistake>
        var id: [UInt8]?
    }

    private func table(_ record: RawRecord) -> Answered {
        do throws(RowMistake) {
            return Answered(outcome: .success(try worker.outcome(AddressRow(worker.fields(record), worker.mapping))))
        } catch {
            return Answered(outcome: .failure(error))
        }
    }

    private func line(_ record: RawRecord) -> Answered {
        // RFC 7464 begins each text with a record separator.
        let bytes = record.bytes.first == 0x1E ? Array(record.bytes.dropFirst()) : record.bytes
        var id: [UInt8]?
        do throws(RowMistake) {
            if let fault = record.fault { throw worker.words.mistake(fault) }
            let object = try object(bytes)
            id = object.members.first { $0.name == "id" }.map { Array(bytes[$0.source]) }
            let row = AddressRow(object.members.map(\.value.plain), try mapping(object.members.map(\.name)))
            return Answered(outcome: .success(try worker.outcome(row)), id: id)
        } catch {
            return Answered(outcome: .failure(error), id: id)
        }
    }

    private func object(_ bytes: [UInt8]) throws(RowMistake) -> JSONObject {
        do throws(JSONObject.Fault) {
            return try JSONObject(bytes)
        } catch {
            throw RowMistake(
                words: request.words(
                    "non è un oggetto JSON: errore al byte \(error.offset)",
                    "no JSON object: mistake at byte \(error.offset)"))
        }
    }

    private func mapping(_ names: [String]) throws(RowMistake) -> ColumnMapping {
        let wishes = request.wishes
        do throws(ColumnMapping.Fault) {
            return try ColumnMapping(names, chosen: wishes.columns, further: wishes.further, for: wishes.operation)
        } catch {
            throw RowMistake(words: request.words(ServiceError(error).detail))
        }
    }

    private func row(_ asked: Answered, row number: Int, into bytes: inout [UInt8]) {
        var row = RowWriter()
        row.field(String(number))
        row.field(asked.id.map(JSONObject.plain) ?? "")
        switch asked.outcome {
        case .success(let outcome):
            request.columns.write(
                outcome.status, outcome.answers.first, question: outcome.question, notes: outcome.notes, to: &row)
        case .failure(let mistake):
            request.columns.write(.error, nil, question: nil, notes: [], error: mistake.words, to: &row)
        }
        row.endRow()
        bytes.append(contentsOf: row.bytes)
    }

    private func object(_ asked: Answered, row: Int, line: Int, into bytes: inout [UInt8]) {
        let outcome = try? asked.outcome.get()
        var json = JSONWriter()
        func head(_ json: inout JSONWriter) {
            if let id = asked.id {
                json.key("id")
                json.raw(id)
            }
            json.member("row", count: row)
            json.member("line", count: line)
            json.member("status", (outcome?.status ?? .error).rawValue)
            json.question(outcome?.question)
            if case .failure(let mistake) = asked.outcome { json.member("error", mistake.words) }
        }
        if var found = outcome?.answers.first {
            found.notes = (outcome?.notes ?? []) + found.notes
            writing.feature(found, into: &json, head)
        } else {
            json.object { json in
                json.member("type", "Feature")
                head(&json)
                json.key("geometry")
                json.null()
                json.key("properties")
                json.object { json in
                    json.key("geocoding")
                    json.object { json in json.notes(outcome?.notes ?? []) }
                }
            }
        }
        bytes.append(contentsOf: json.bytes)
        bytes.append(0x0A)
    }
}

extension RowWords {
    fileprivate func mistake(_ fault: RowFault) -> RowMistake { RowMistake(words: self(fault)) }
}
