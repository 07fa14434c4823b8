import Services

extension Int {
    /// Reads the number of a pixel, a row or a column: a whole one from 0 to `count` - 1.
    ///
    /// - Parameters:
    ///   - name: of the parameter.
    ///   - notANumber: the code for a text that is none.
    ///   - outside: the code for a number that is out of range.
    init(
        index text: String, _ name: String, below count: Int, notANumber: ServiceError.Code = .invalidParameter,
        outside: ServiceError.Code
    ) throws(ServiceError) {
        guard let value = Int(text) else {
            throw ServiceError(
                notANumber, locator: name,
                it:
                    "Il parametro «\(name.uppercased())» vale «\(text.prefix(40))»; deve essere un numero intero da "
                    + "0 a "
                    + "\(count - 1).",
                en: "\(name.uppercased()) is \"\(text.prefix(40))\"; it is a whole number from 0 to \(count - 1).")
        }
        guard (0..<count).contains(value) else {
            throw ServiceError(
                outside, locator: name,
                it: "Il parametro «\(name.uppercased())» vale \(value); qui va da 0 a \(count - 1).",
                en: "\(name.uppercased()) is \(value); here it goes from 0 to \(count - 1).")
        }
        self = value
    }
}
