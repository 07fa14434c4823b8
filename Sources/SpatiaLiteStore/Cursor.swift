import FeatureStores
import SQLite
import SimpleFeatures

/// A SELECT on its way: rows become batches when they are asked for.
///
/// `@unchecked Sendable`: one stream pulls, one batch at a time; the worker that runs a pull is the only user.
final class Cursor: @unchecked Sendable {
    // Destroyed in this order: the statement is finalised before the connection goes back to others.
    private var statement: Statement
    private let lease: Lease
    private let type: FeatureType
    private let batchSize: Int
    private var isDone = false

    init(_ sql: SQLStatement, type: FeatureType, batchSize: Int, lease: Lease) throws(SQLiteError) {
        self.lease = lease
        self.type = type
        self.batchSize = batchSize
        var statement = try lease.connection.prepare(sql.text)
        statement.bind(sql.parameters)
        self.statement = statement
    }

    /// The next rows; `nil` when there are no more.
    func next() throws(SQLiteError) -> FeatureBatch? {
        guard !isDone else { return nil }
        var batch = FeatureBatch(type: type)
        while batch.count < batchSize {
            guard try statement.step() else {
                isDone = true
                break
            }
            statement.appendRow(to: &batch)
        }
        return batch.isEmpty ? nil : batch
    }
}

extension Statement {
    mutating func bind(_ values: [Value]) {
        for (index, value) in values.enumerated() { bind(index + 1, value) }
    }

    mutating func bind(_ index: Int, _ value: Value) {
        switch value {
        case .null: bindNull(index)
        case .boolean(let flag): bind(index, Int64(flag ? 1 : 0))
        case .integer(let number): bind(index, number)
        case .real(let number): bind(index, number)
        case .text(let text): bind(index, text)
        }
    }

    /// The current row: id, geometry, then one column a property. A BLOB that is no geometry counts as none.
    fileprivate borrowing func appendRow(to batch: inout FeatureBatch) {
        unsafe batch.ids.append(utf8: textBytes(0))
        if isNull(1) {
            batch.geometries.append(nil)
        } else {
            do {
                try SpatiaLiteBlob.decode(blob(1), into: &batch.geometries)
            } catch {
                batch.geometries.append(nil)
            }
        }
        for index in batch.columns.indices {
            let column = index + 2
            switch batch.columns[index].type {
            case .boolean, .integer: batch.columns[index].append(integer: isNull(column) ? nil : integer(column))
            case .real: batch.columns[index].append(real: isNull(column) ? nil : real(column))
            case .text, .date, .dateTime:
                if isNull(column) {
                    batch.columns[index].append(text: nil)
                } else {
                    unsafe batch.columns[index].append(utf8: textBytes(column))
                }
            }
        }
    }
}
