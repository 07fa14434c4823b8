import AddressTables
import ArgumentParser
import DelimitedText
import Geocoding
import Markup

/// Measures how good the answers to a set of questions are.
struct GeocodeEvaluation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Misura la qualità delle risposte su un insieme di domande con la risposta giusta.",
        discussion: """
            Il file ha le colonne id,kind,query,lon,lat,tolerance_m, e se vuole ask (may, must, none: quando è giusto \
            domandare) e alternatives (lon lat metri; …). Conta la prima risposta: giusta entro la tolleranza, e \
            sbagliata e sicura quando è altrove con confidenza da --sure in su e nessuna domanda. I tempi sono di ogni \
            singola domanda, su un processore, dopo un giro di riscaldamento di 200 domande.

            Esempi:
              dime geocode eval Tests/Evaluation/sample/sample.csv
              dime geocode eval --report frasi.csv --json
              dime geocode eval domande.csv --out risposte.csv

            Codici di uscita: 0 misurato, comunque sia andata; 1 un file sbagliato; 64 riga di comando sbagliata.
            """)

    @OptionGroup var source: GazetteerOptions
    @OptionGroup var place: PlaceOptions

    @Flag(help: "Le domande sono segnalazioni: frasi in cui cercare i luoghi.") var report = false

    @Flag(help: "Scrive le misure come JSON.") var json = false

    @Flag(
        help: ArgumentHelp(
            "Scrive i parametri della confidenza con cui queste risposte sarebbero le più verosimili.",
            visibility: .hidden))
    var fit = false

    @Option(
        help: "Scrive una riga per domanda: id,lon,lat,distance,confidence,label,question.",
        completion: .file(extensions: ["csv"]))
    var out: String?

    @Argument(help: "Il file delle domande.", completion: .file(extensions: ["csv"])) var file: String

    private static let warmUp = 200

    func run() async throws {
        let cases = try questions()
        let geocoder = try await source.geocoder()
        var options = place.searchOptions(source.lang)
        if fit { options.explains = true }
        func answer(_ query: String) -> Outcome {
            report
                ? Outcome(geocoder.report(query, options), surely: place.sure)
                : Outcome(geocoder.search(query, options), surely: place.sure)
        }
        for question in cases.prefix(Self.warmUp) { _ = answer(question.query) }
        var verdicts: [EvaluationVerdict] = []
        var times: [Int] = []
        verdicts.reserveCapacity(cases.count)
        times.reserveCapacity(cases.count)
        let clock = ContinuousClock()
        let bar = ProgressBar(source.lang)
        for question in cases {
            let begin = clock.now
            let outcome = answer(question.query)
            let time = begin.duration(to: clock.now).components
            times.append(Int(time.seconds) * 1_000_000_000 + Int(time.attoseconds / 1_000_000_000))
            verdicts.append(EvaluationVerdict(question, outcome, surely: place.sure))
            if verdicts.count % 64 == 0 {
                bar.show(
                    source.lang("Domande", "Questions"), done: verdicts.count, total: cases.count,
                    features: verdicts.count)
            }
        }
        bar.finish()
        try write(verdicts)
        if fit {
            let rows = verdicts.compactMap { verdict in
                verdict.answer?.explanation?.evidence.map { (evidence: $0, isRight: verdict.isHit) }
            }
            Terminal.print("\(Calibration.fitted(to: rows))")
            return
        }
        let summary = EvaluationSummary(verdicts, nanoseconds: times)
        if json {
            var writer = JSONWriter()
            summary.write(to: &writer)
            Terminal.write(JSONIndentation.indented(writer.bytes) + [0x0A], to: 1)
        } else {
            let table = EvaluationTable(language: source.lang, surely: place.sure)
            for line in table.lines(summary) { Terminal.print(line) }
        }
    }

    private func questions() throws -> [EvaluationCase] {
        do {
            let input = try BatchFile(reading: file)
            var bytes: [UInt8] = []
            while true {
                let more = try input.read(1 << 20)
                if more.isEmpty { break }
                bytes += more
            }
            return try EvaluationCase.read(bytes)
        } catch let mistake as EvaluationCase.Mistake {
            Terminal.say("\(file):\(mistake.line): \(mistake.words)")
        } catch {
            Terminal.say("\(error)")
        }
        throw ExitCode(1)
    }

    private func write(_ verdicts: [EvaluationVerdict]) throws {
        guard let out else { return }
        var rows = RowWriter()
        rows.row(EvaluationVerdict.names)
        for verdict in verdicts { rows.row(verdict.fields) }
        do {
            try BatchFile(writing: out, after: 0).write(rows.bytes)
        } catch {
            Terminal.say("\(error)")
            throw ExitCode(1)
        }
    }
}
