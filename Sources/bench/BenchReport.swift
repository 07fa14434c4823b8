import Foundation

/// Lines of figures, and the ratios that must hold.
struct BenchReport {
    struct Line {
        var name: String
        var value: Double
        var unit: String

        /// Times in milliseconds, so that ratios are of one unit.
        var measure: Double { unit == "µs" ? value / 1000 : value }
    }
    private(set) var lines: [Line] = []

    mutating func add(_ name: String, milliseconds: Double) {
        lines.append(Line(name: name, value: milliseconds, unit: "ms"))
    }
    mutating func add(_ name: String, microseconds: Double) {
        lines.append(Line(name: name, value: microseconds, unit: "µs"))
    }
    mutating func add(_ name: String, megabytesPerSecond: Double) {
        lines.append(Line(name: name, value: megabytesPerSecond, unit: "MB/s"))
    }
    mutating func add(_ name: String, share: Double) {
        lines.append(Line(name: name, value: share, unit: "%"))
    }
    mutating func add(_ name: String, megabytes: Double) {
        lines.append(Line(name: name, value: megabytes, unit: "MB"))
    }

    /// One line a figure, with an empty line where the kind of operation changes.
    var table: String {
        var rows: [String] = []
        var last = ""
        for line in lines {
            let kind = String(line.name.prefix { $0 != " " && $0 != ":" })
            if kind != last, !rows.isEmpty { rows.append("") }
            last = kind
            rows.append(
                line.name.padding(toLength: 56, withPad: " ", startingAt: 0)
                    + String(format: "%10.2f", line.value) + " " + line.unit)
        }
        return rows.joined(separator: "\n")
    }

    var json: String {
        let members = lines.map { "  \"\($0.name)\": { \"value\": \($0.value), \"unit\": \"\($0.unit)\" }" }
        return "{\n" + members.joined(separator: ",\n") + "\n}"
    }

    /// A ratio of two lines of one run, and the most it may be.
    private struct Threshold: Decodable {
        var name: String
        var of: String
        var to: String
        var most: Double
    }

    /// Prints every ratio beside its threshold. - Returns: whether all hold.
    func compare(with path: String) throws -> Bool {
        guard let data = FileManager.default.contents(atPath: path) else {
            print("\(path): no thresholds")
            return false
        }
        var holds = true
        for threshold in try JSONDecoder().decode([Threshold].self, from: data) {
            guard let of = lines.first(where: { $0.name == threshold.of })?.measure,
                let to = lines.first(where: { $0.name == threshold.to })?.measure, to > 0
            else {
                print("threshold \"\(threshold.name)\": a line is missing")
                holds = false
                continue
            }
            let ratio = of / to
            let verdict = ratio <= threshold.most ? "ok" : "WORSE"
            holds = holds && ratio <= threshold.most
            print(verdict + "  \(threshold.name): " + String(format: "%.3g (at most %.3g)", ratio, threshold.most))
        }
        return holds
    }
}
