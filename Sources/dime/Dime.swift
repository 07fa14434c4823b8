import ArgumentParser
import Glibc

/// The command. Exit codes: 0 done, 1 something is wrong with what was given, 64 the command line is wrong; those of the
/// verbs that look addresses up stand in their help.
@main
struct Dime: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dime",
        abstract:
            "DIME Geo: i strati geografici del Comune di Venezia su WMS, WFS, WMTS e OGC API, e i suoi indirizzi.",
        discussion: """
            Esempi:
              dime serve                         pubblica su http://127.0.0.1:8080
              dime serve --port 9090 --host 0.0.0.0
              dime geocode "castello 3998"       trova un indirizzo, anche senza rete
              dime batch elenco.csv --out trovati.csv
              dime passo check scena.json        verifica un passo carrabile
              dime segnalazioni list --status open
              dime check                         controlla layers/, styles/, tiles/ e seeds/
              dime import cadastre L736_VENEZIA_ple.gml
              dime layers                        elenca gli strati pubblicati

            Ogni opzione può venire dall'ambiente: --port è DIME_PORT. La riga di comando vince.
            Codici di uscita: 0 fatto; 1 errore nei dati, nei file o nella porta; 64 riga di comando sbagliata; altri \
            sono nell'aiuto di geocode, reverse e batch.
            """,
        version: "0.1.0",
        subcommands: [
            Serve.self, Import.self, Seed.self, Check.self, Layers.self, Info.self, Geocode.self, Reverse.self,
            ReportPlaces.self, Batch.self, GazetteerCommand.self, Passo.self,
            Segnalazioni.self, TokenCommand.self,
        ])

    /// A verb that looks addresses up is read by itself first: it answers before the whole tree of commands is made.
    /// Whatever it cannot read is the tree's to explain.
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        let verbs: [(name: String, command: any AsyncParsableCommand.Type)] = [
            ("geocode", GeocodeFind.self), ("reverse", Reverse.self), ("report", ReportPlaces.self),
            ("batch", Batch.self),
        ]
        let isPlain = words.count < 2 || !["eval", "find", "help"].contains(words[1])
        if isPlain, let verb = verbs.first(where: { $0.name == words.first })?.command,
            var command = (try? verb.parseAsRoot(Array(words.dropFirst()))) as? any AsyncParsableCommand,
            type(of: command) == verb
        {
            do {
                try await command.run()
                Glibc.exit(0)
            } catch let code as ExitCode {
                Glibc.exit(code.rawValue)
            } catch {
                exit(withError: error)
            }
        }
        await main(nil)
    }
}
