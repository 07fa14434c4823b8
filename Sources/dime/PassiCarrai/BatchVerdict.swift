import ArgumentParser
import DelimitedText
import Languages
import Markup
import PassiCarrai

/// The answer to one row: what a register needs of a verdict, and not its evidence.
struct BatchVerdict: Sendable {
    var id: String
    var verdict: Summary?
    /// Ends of the opening in the CRS of the row.
    var opening: [Position]?
    var problem: LocalizedText?

    struct Summary: Sendable {
        var outcome: Outcome
        var overall: Severity
        /// Those that decided.
        var rules: [String]
        var message: LocalizedText
        var street: String?
        var parcel: String?
        var distance: Double?
    }

    init(id: String, verdict: Summary?, opening: [Position]?, problem: LocalizedText?) {
        self.id = id
        self.verdict = verdict
        self.opening = opening
        self.problem = problem
    }

    init(id: String, _ examined: PassoReading.Examined) {
        let verdict = examined.verdict
        let deciding = verdict.findings.filter { $0.severity == verdict.overall && $0.severity > .info }
        self.init(
            id: id,
            verdict: Summary(
                outcome: verdict.outcome, overall: verdict.overall, rules: deciding.map(\.rule),
                message: deciding.first?.message ?? LocalizedText(it: "", en: ""),
                street: verdict.evidence?.facing?.name,
                parcel: verdict.evidence?.front == nil ? nil : verdict.evidence?.proposal.targetParcel,
                distance: verdict["PC-020"]?.number("distance_m")),
            opening: examined.opening, problem: nil)
    }
}

/// Writes the answers of a batch, and counts them.
final class BatchVerdicts {
    private let file: BatchFile
    private let format: PassoBatch.Format
    private let language: Language
    private var counts: [Outcome: Int] = [:]
    private var unanswered = 0
    private var isFirst = true

    static let columns = [
        "id", "esito", "regole", "distanza_intersezione_m", "via", "particella", "x1", "y1", "x2", "y2", "messaggio",
        "errore",
    ]

    init(_ path: String, _ format: PassoBatch.Format, _ language: Language) throws {
        self.format = format
        self.language = language
        do throws(BatchFile.Failure) {
            file = path == "-" ? BatchFile() : try BatchFile(writing: path, after: 0)
        } catch {
            Terminal.say("\(error)")
            throw ExitCode(1)
        }
        var writer = RowWriter()
        writer.row(Self.columns)
        try put(format == .csv ? writer.bytes : Array(#"{"type":"FeatureCollection","features":["#.utf8))
    }

    func write(_ answers: [BatchVerdict]) throws {
        var rows = RowWriter()
        var json: [UInt8] = []
        for answer in answers {
            if let verdict = answer.verdict { counts[verdict.outcome, default: 0] += 1 } else { unanswered += 1 }
            switch format {
            case .csv: rows.row(Self.fields(answer, language))
            case .geojson:
                json += Array((isFirst ? "\n" : ",\n").utf8) + Self.feature(answer, language)
                isFirst = false
            }
        }
        try put(format == .csv ? rows.bytes : json)
    }

    func end() throws { if format == .geojson { try put(Array("\n]}\n".utf8)) } }

    private func put(_ bytes: [UInt8]) throws {
        do throws(BatchFile.Failure) {
            try file.write(bytes)
        } catch {
            Terminal.say("\(error)")
            throw ExitCode(1)
        }
    }

    private static func fields(_ answer: BatchVerdict, _ language: Language) -> [String] {
        let verdict = answer.verdict
        let ends = answer.opening.map { $0.flatMap { ["\($0.x)", "\($0.y)"] } } ?? ["", "", "", ""]
        return [
            answer.id, verdict?.outcome.rawValue ?? "", verdict?.rules.joined(separator: " ") ?? "",
            verdict?.distance.map { "\(($0 * 100).rounded() / 100)" } ?? "", verdict?.street ?? "",
            verdict?.parcel ?? "",
        ] + ends + [verdict.map { language($0.message) } ?? "", answer.problem.map { language($0) } ?? ""]
    }

    private static func feature(_ answer: BatchVerdict, _ language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("type", "Feature")
            json.member("id", answer.id)
            json.key("geometry")
            if let ends = answer.opening, ends.count == 2 {
                json.object { json in
                    json.member("type", "LineString")
                    json.key("coordinates")
                    json.array { json in
                        for end in ends {
                            json.array { json in
                                json.number(end.x)
                                json.number(end.y)
                            }
                        }
                    }
                }
            } else {
                json.null()
            }
            json.key("properties")
            json.object { json in
                json.member("esito", answer.verdict?.outcome.rawValue)
                json.member("regole", answer.verdict?.rules.joined(separator: " "))
                json.member("via", answer.verdict?.street)
                json.member("particella", answer.verdict?.parcel)
                json.member("messaggio", answer.verdict.map { language($0.message) })
                json.member("errore", answer.problem.map { language($0) })
            }
        }
        return json.bytes
    }

    func summary(_ elapsed: Duration) -> String {
        let total = counts.values.reduce(unanswered, +)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let parts = Outcome.allCases.compactMap { outcome in
            counts[outcome].map { "\(outcome.rawValue) \(language.number($0))" }
        }
        return language.number(total) + language(" accessi in ", " accesses in ") + language.decimal(seconds, 1)
            + " s: "
            + (parts
            + (unanswered > 0 ? [language("senza risposta ", "unanswered ") + language.number(unanswered)] : []))
            .joined(separator: ", ")
    }
}
