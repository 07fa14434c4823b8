import ArgumentParser
import Foundation
import Glibc
import Languages
import Markup
import PassiCarrai
import PassiCarraiReports
import ReferenceSystems
import TerminalText
import YAMLText

/// Judges scenes.
struct PassoCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verifica un passo carrabile: ogni regola con misura, soglia e fonte.",
        discussion: """
            Una scena è descritta in docs/passi-scene.md. Legge anche un elenco JSON di scene o una scena per riga \
            (NDJSON); - è lo standard input. Con --json scrive un verdetto per riga, nell'ordine. Senza scena bastano una \
            particella o un punto: ciò che sta intorno viene dalla base dati.

            Esempi:
              dime passo check scena.json
              dime passo check --json - < scene.ndjson > verdetti.ndjson
              dime passo check scena.json --on 2021-01-01
              dime passo check --parcel L736_014400.123 --width 3.5
              dime passo check --at 12.2431,45.4936
              dime passo check scena.json --html rapporto.html --pdf rapporto.pdf --svg planimetria.svg

            Il verdetto è una pre-istruttoria, mai una decisione. Codici di uscita: 0 ogni scena ha il suo verdetto, \
            qualunque sia; 1 il regolamento manca o è sbagliato, o un rapporto non si può scrivere; 2 una scena o un file non è leggibile come JSON; 64 \
            riga di comando sbagliata.
            """)

    @OptionGroup var settings: Settings

    @Argument(help: "Il file con la scena o le scene; - è lo standard input.", completion: .file(extensions: ["json"]))
    var input: String?

    @Option(help: "La particella, per riferimento catastale.") var parcel: String?

    @Option(help: "Un punto sul fronte o presso di esso: longitudine,latitudine, o est,nord con --crs.") var at: String?

    @Option(help: "La larghezza dell'apertura, in metri.") var width: Double?

    @Option(help: "Quale dei fronti possibili, da 0.") var front = 0

    @Option(help: "Il sistema di riferimento di --at.") var crs = "CRS:84"

    @Flag(help: "Un verdetto JSON per riga.") var json = false

    @Flag(help: "Con --json: anche ciò che è stato misurato, per poter giudicare di nuovo.") var evidence = false

    @Option(help: "Il regolamento, un file di seeds/regulations; altrimenti quello del comune.") var regulation: String?

    @Option(help: "Il giorno di cui valgono le norme, AAAA-MM-GG; altrimenti oggi.") var on: String?

    @OptionGroup var reports: PassoReportOptions

    func validate() throws {
        if let on, !Regulation.isDay(on) { throw ValidationError("--on: una data AAAA-MM-GG, non «\(on)»") }
        guard (input == nil) != (parcel == nil && at == nil) else {
            throw ValidationError("occorre una scena, oppure --parcel o --at: dime passo check --help")
        }
        if let width, !(0.5...50).contains(width) { throw ValidationError("--width: da 0.5 a 50 metri, non \(width)") }
        guard (0...2).contains(front) else { throw ValidationError("--front: 0, 1 o 2, non \(front)") }
        _ = try request()
    }

    /// What the options ask; `nil` where there is a scene.
    private func request() throws -> AccessRequest? {
        guard input == nil else { return nil }
        guard let system = try? CRS(crs) else {
            throw ValidationError("--crs: un sistema come EPSG:25833, non «\(crs)»")
        }
        var place = AccessRequest.Place.anywhere
        if let at {
            let numbers = at.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
            guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else {
                throw ValidationError("--at: due numeri, come 12.2431,45.4936, non «\(at)»")
            }
            place = .near(Position(numbers[0], numbers[1]))
        }
        var request = AccessRequest(parcel.map { .reference($0) } ?? .atPlace, place, crs: system)
        (request.width, request.front) = (width, front)
        return request
    }

    func run() async throws {
        let regulation = try settings.regulation(regulation, on: on)
        let evaluator = Evaluator(regulation)
        var answers = VerdictWriter(language: settings.lang, isJSON: json, hasEvidence: evidence)
        guard let input else {
            guard let request = try request() else { return }
            let sites = try await settings.sites()
            let examined = PassoReading.request(request).examine(sites, regulation)
            answers.write(examined.verdict)
            try report(examined.scene.map { ($0, examined.verdict) }, regulation, sites)
            return
        }
        let source = try SceneSource(input, settings.lang)
        var sites: Sites?
        var isReadable = true
        var splitter = SceneSplitter()
        var reported: (scene: Scene, verdict: Verdict)?
        func answer(_ piece: SceneSplitter.Piece) async throws {
            let verdict: Verdict
            switch piece {
            case .tooLong:
                isReadable = false
                verdict = evaluator.verdict(
                    onInvalid: nil, [SceneProblem("$", it: "la scena è troppo lunga", en: "the scene is too long")])
            case .scene(let bytes):
                let reading = PassoReading(bytes)
                if case .unreadable = reading { isReadable = false }
                if case .request = reading, sites == nil { sites = try await settings.sites() }
                let examined = reading.examine(sites, regulation)
                verdict = examined.verdict
                reported = examined.scene.map { ($0, verdict) }
            }
            answers.write(verdict)
        }
        while let bytes = try source.next() {
            for piece in splitter.take(bytes) { try await answer(piece) }
        }
        if let piece = splitter.end() { try await answer(piece) }
        if answers.count == 0, !splitter.isEmptyArray {
            Terminal.say(settings.lang("\(input): nessuna scena.", "\(input): no scene."))
            isReadable = false
        }
        if !isReadable { throw ExitCode(2) }
        try report(answers.count == 1 ? reported : nil, regulation, sites)
    }

    private func report(
        _ reported: (scene: Scene, verdict: Verdict)?, _ regulation: Regulation, _ sites: Sites?
    ) throws {
        guard !reports.isEmpty else { return }
        guard let reported else {
            Terminal.say(
                settings.lang(
                    "--html, --pdf e --svg: serve una sola scena, o un luogo, senza errori.",
                    "--html, --pdf and --svg take one scene or one place, without errors."))
            throw ExitCode(1)
        }
        let provenance = sites.map { settings.provenance(of: $0) } ?? .declared
        try reports.write(reported.scene, reported.verdict, regulation, provenance, settings)
    }
}
