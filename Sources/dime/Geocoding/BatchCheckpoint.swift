import AddressTables

/// How far a batch has come: what is needed to go on as if it had never ended.
struct BatchCheckpoint {
    /// Size and date of the table that is read.
    var inputSize: Int
    var inputModified: Int64
    /// Everything that the answers depend on; another one would make another table.
    var settings: String
    /// Bytes and lines of the input that are done.
    var offset: Int
    var line: Int
    /// Bytes of the answers, and of those that a person has to look at.
    var output: Int
    var unsure: Int
    var statistics = BatchStatistics()

    private static let head = "dime-batch 1"

    /// Where the state of a batch into `output` is kept, until it is done.
    static func path(_ output: String) -> String { output + ".part.state" }

    var text: String {
        ([
            Self.head, "inputSize \(inputSize)", "inputModified \(inputModified)", "offset \(offset)", "line \(line)",
            "output \(output)", "unsure \(unsure)",
        ] + statistics.lines + ["settings \(settings)", ""]).joined(separator: "\n")
    }

    /// Keeps it in the place of the one before, whole or not at all.
    func write(_ output: String) throws(BatchFile.Failure) {
        let path = Self.path(output)
        let file = try BatchFile(writing: path + "~", after: 0)
        try file.write(Array(text.utf8))
        file.synchronize()
        try BatchFile.rename(path + "~", to: path)
    }

    /// `nil` where there is none, or none that can be read.
    init?(of output: String) {
        guard let file = try? BatchFile(reading: Self.path(output)), let bytes = try? file.read(1 << 20),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        self.init(text)
    }

    init?(_ text: String) {
        var lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == Self.head else { return nil }
        lines.removeFirst()
        var numbers: [Substring: Int] = [:]
        var settings: String?
        var statistics = BatchStatistics()
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            if parts[0] == "settings" {
                settings = String(parts[1])
            } else {
                guard let value = Int(parts[1]) else { return nil }
                if !statistics.take(name: parts[0], value: value) { numbers[parts[0]] = value }
            }
        }
        guard let settings, let size = numbers["inputSize"], let modified = numbers["inputModified"],
            let offset = numbers["offset"], let line = numbers["line"], let output = numbers["output"],
            let unsure = numbers["unsure"]
        else { return nil }
        self.init(
            inputSize: size, inputModified: Int64(modified), settings: settings, offset: offset, line: line,
            output: output, unsure: unsure, statistics: statistics)
    }

    init(
        inputSize: Int, inputModified: Int64, settings: String, offset: Int, line: Int, output: Int, unsure: Int,
        statistics: BatchStatistics = BatchStatistics()
    ) {
        self.inputSize = inputSize
        self.inputModified = inputModified
        self.settings = settings
        self.offset = offset
        self.line = line
        self.output = output
        self.unsure = unsure
        self.statistics = statistics
    }
}
