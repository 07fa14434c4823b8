import DelimitedText

extension RegisterImport {
    /// Whether a row of the table may have to be found by its address, so that a geocoder is worth opening.
    public static func asksForAddresses(_ table: [UInt8]) -> Bool {
        guard let table = try? RegisterTable(table, file: "", encoding: nil) else { return false }
        let (columns, _) = RegisterColumn.map(table.header)
        return table.rows.contains { row in
            guard case .address? = try? RowFields(fields: row.fields, columns: columns).place() else { return false }
            return true
        }
    }
}
