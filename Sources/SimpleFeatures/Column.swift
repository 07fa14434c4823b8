/// The values of one property over a batch, typed.
public struct Column: Sendable {
    public enum Storage: Sendable {
        case integers([Int64])
        case reals([Double])
        case texts(TextColumn)
    }

    public let type: PropertyType
    public private(set) var storage: Storage
    /// Which rows have no value. Their place in ``storage`` holds 0, 0.0 or "".
    public private(set) var nulls: [Bool] = []

    public init(_ type: PropertyType) {
        self.type = type
        switch type {
        case .boolean, .integer: storage = .integers([])
        case .real: storage = .reals([])
        case .text, .date, .dateTime: storage = .texts(TextColumn())
        }
    }

    public var count: Int { nulls.count }

    public subscript(row: Int) -> Value {
        guard !nulls[row] else { return .null }
        switch storage {
        case .integers(let numbers): return type == .boolean ? .boolean(numbers[row] != 0) : .integer(numbers[row])
        case .reals(let numbers): return .real(numbers[row])
        case .texts(let texts): return .text(texts[row])
        }
    }

    /// Appends a value, converted to the column's type; what cannot be converted becomes null.
    public mutating func append(_ value: Value) {
        switch type {
        case .boolean, .integer:
            switch value {
            case .boolean(let flag): append(integer: flag ? 1 : 0)
            case .integer(let number): append(integer: number)
            case .real(let number): append(integer: Int64(exactly: number.rounded()))
            case .text(let text): append(integer: Int64(text))
            case .null: append(integer: nil)
            }
        case .real: append(real: value.number)
        case .text, .date, .dateTime: append(text: value.isNull ? nil : value.text)
        }
    }

    public mutating func append(integer: Int64?) {
        guard case .integers(var numbers) = storage else { return append(integer.map { .integer($0) } ?? .null) }
        storage = .integers([])
        numbers.append(integer ?? 0)
        storage = .integers(numbers)
        nulls.append(integer == nil)
    }

    public mutating func append(real: Double?) {
        guard case .reals(var numbers) = storage else { return append(real.map { .real($0) } ?? .null) }
        storage = .reals([])
        numbers.append(real ?? 0)
        storage = .reals(numbers)
        nulls.append(real == nil)
    }

    public mutating func append(text: String?) {
        guard case .texts(var texts) = storage else { return append(text.map { .text($0) } ?? .null) }
        storage = .integers([])
        texts.append(text ?? "")
        storage = .texts(texts)
        nulls.append(text == nil)
    }

    /// Appends text that is UTF-8 bytes already, without a `String` in between. Text, date and dateTime columns only.
    public mutating func append(utf8: some Sequence<UInt8>) {
        guard case .texts(var texts) = storage else {
            return append(.text(String(decoding: Array(utf8), as: UTF8.self)))
        }
        storage = .integers([])
        texts.append(utf8: utf8)
        storage = .texts(texts)
        nulls.append(false)
    }

    /// Puts the storage after an appending in the place of the one before.
    mutating func replace(_ storage: Storage, nulls others: [Bool], _ rows: [Int]) {
        self.storage = storage
        for row in rows { nulls.append(others[row]) }
    }

    /// Appends the values of a column of the same type. O(values of the other one).
    public mutating func append(contentsOf other: Column) {
        nulls.append(contentsOf: other.nulls)
        // Taken out one by one: a tuple of both would keep the old buffer, and each appending copy all of it.
        switch other.storage {
        case .integers(let theirs):
            guard case .integers(var mine) = storage else { preconditionFailure("columns of one type") }
            storage = .integers([])
            mine.append(contentsOf: theirs)
            storage = .integers(mine)
        case .reals(let theirs):
            guard case .reals(var mine) = storage else { preconditionFailure("columns of one type") }
            storage = .integers([])
            mine.append(contentsOf: theirs)
            storage = .reals(mine)
        case .texts(let theirs):
            guard case .texts(var mine) = storage else { preconditionFailure("columns of one type") }
            storage = .integers([])
            mine.append(contentsOf: theirs)
            storage = .texts(mine)
        }
    }
}
