import FeatureStores
import SQLite
import SimpleFeatures
import Synchronization

/// A SELECT on its way: rows become batches when they are asked for.
///
/// `@unchecked Sendable`: the statement is only touched in ``Lease/use(_:)``, by one job at a time.
final class Cursor: @unchecked Sendable {
    private var statement: Statement?
    /// Given up with the last row, so that its connection serves others while a client still takes what it got.
    private let lease: Mutex<Lease?>
    let type: FeatureType
    private let batchSize: Int

    init(_ sql: SQLStatement, type: FeatureType, batchSize: Int, lease: Lease) throws(SQLiteError) {
        self.lease = Mutex(lease)
        self.type = type
        self.batchSize = batchSize
        try lease.use { (reader) throws(SQLiteError) in
            var statement = try reader.connection.prepare(sql.text)
            statement.bind(sql.parameters)
            self.statement = consume statement
        }
    }

    deinit { close() }

    /// The next rows; `nil` when there are no more.
    ///
    /// - Throws: `SQLiteError`; an interrupt when `stop` is raised.
    func next(_ stop: StopFlag) throws(SQLiteError) -> FeatureBatch? {
        guard let lease = lease.withLock({ $0 }) else { return nil }
        var isDone = false
        let batch = try lease.use(stop) { (_) throws(SQLiteError) in
            var batch = FeatureBatch(type: type)
            while batch.count < batchSize {
                guard try statement?.step() ?? false else {
                    isDone = true
                    break
                }
                statement?.appendRow(to: &batch)
            }
            return batch
        }
        if isDone { close() }
        return batch.isEmpty ? nil : batch
    }

    private func close() {
        guard let lease = lease.withLock({ $0.take() }) else { return }
        lease.use { _ in statement = nil }
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
    borrowing func appendRow(to batch: inout FeatureBatch) {
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
