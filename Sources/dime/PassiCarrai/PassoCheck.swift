import ArgumentParser
import Foundation
import Glibc
import Languages
import Markup
import PassiCarrai
import TerminalText
import YAMLText

/// Judges scenes.
struct PassoCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verifica un passo carrabile descritto da una scena JSON: ogni regola con misura, soglia e fonte.",
        discussion: """
            Una scena è descritta in docs/passi-scene.md. Legge anche un elenco JSON di scene o una scena per riga \
            (NDJSON); - è lo standard input. Con --json scrive un verdetto per riga, nell'ordine.

            Esempi:
              dime passo check scena.json
              dime passo check --json - < scene.ndjson > verdetti.ndjson
              dime passo check scena.json --on 2021-01-01
              dime passo check scena.json --html rapporto.html --pdf rapporto.pdf --svg planimetria.svg

            Il verdetto è una pre-istruttoria, mai una decisione. Codici di uscita: 0 ogni scena ha il suo verdetto, \
            qualunque sia; 1 il regolamento manca o è sbagliato, o un rapporto non si può scrivere; 2 una scena o un file non è leggibile come JSON; 64 \
            riga di comando sbagliata.
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "Il file con la scena o le scene; - è lo standard input.", completion: .file(extensions: ["json"]))
    var input: String

    @Flag(help: "Un verdetto JSON per riga.") var json = false

    @Flag(help: "Con --json: anche ciò che è stato misurato, per poter giudicare di nuovo.") var evidence = false

    @Option(help: "Il regolamento, un file di seeds/regulations.") var regulation = "venezia"

    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?

    @OptionGroup var reports: PassoReportOptions

    func validate() throws {
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
    }

    func run() async throws {
        let regulation = try rules()
        let evaluator = Evaluator(regulation)
        let source = try SceneSource(input, settings.lang)
        var answers = VerdictWriter(language: settings.lang, isJSON: json, hasEvidence: evidence)
        var isReadable = true
        var splitter = SceneSplitter()
        var reported: (scene: Scene, verdict: Verdict)?
        func answer(_ piece: SceneSplitter.Piece) {
            let verdict: Verdict
            switch piece {
            case .tooLong:
                isReadable = false
                verdict = evaluator.verdict(
                    onInvalid: nil, [SceneProblem("$", it: "la scena è troppo lunga", en: "the scene is too long")])
            case .scene(let bytes):
                switch SceneReader.read(bytes) {
                case .scene(let scene):
                    verdict = evaluator.verdict(of: scene)
                    reported = (scene, verdict)
                case .invalid(let id, let problems): verdict = evaluator.verdict(onInvalid: id, problems)
                case .unreadable(let problem):
                    isReadable = false
                    verdict = evaluator.verdict(onInvalid: nil, [problem])
                }
            }
            answers.write(verdict)
        }
        while let bytes = try source.next() {
            for piece in splitter.take(bytes) { answer(piece) }
        }
        if let piece = splitter.end() { answer(piece) }
        if answers.count == 0, !splitter.isEmptyArray {
            Terminal.say(settings.lang("\(input): nessuna scena.", "\(input): no scene."))
            isReadable = false
        }
        if !isReadable { throw ExitCode(2) }
        guard !reports.isEmpty else { return }
        guard answers.count == 1, let reported else {
            Terminal.say(
                settings.lang(
                    "--html, --pdf e --svg: serve un file con una sola scena, senza errori.",
                    "--html, --pdf and --svg take a file with one scene, without errors."))
            throw ExitCode(1)
        }
        try reports.write(reported.scene, reported.verdict, regulation, settings)
    }

    /// Today at the place of this machine, ISO 8601.
    private static var today: String {
        var now = time(nil)
        var parts = unsafe tm()
        unsafe localtime_r(&now, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return unsafe "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    }

    private func rules() throws -> Regulation {
        do {
            let all = try RegulationReader(folder: settings.seeds + "/regulations").read(regulation)
            return all.valid(on: on ?? Self.today)
        } catch {
            for mistake in error.list { Terminal.say(settings.lang(mistake.words)) }
            throw ExitCode(1)
        }
    }
}
