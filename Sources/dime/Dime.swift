import ArgumentParser

/// The command. Exit codes: 0 done, 1 something is wrong with what was given, 64 the command line is wrong.
@main
struct Dime: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dime",
        abstract: "DIME Geo: gli strati geografici del Comune di Venezia su WMS, WFS, WMTS e OGC API.",
        discussion: """
            Esempi:
              dime serve                         pubblica su http://127.0.0.1:8080
              dime serve --port 9090 --host 0.0.0.0
              dime check                         controlla layers/, styles/, tiles/ e seeds/
              dime import cadastre L736_VENEZIA_ple.gml
              dime layers                        elenca gli strati pubblicati

            Ogni opzione può venire dall'ambiente: --port è DIME_PORT. La riga di comando vince.
            Codici di uscita: 0 fatto; 1 errore nei dati, nei file o nella porta; 64 riga di comando sbagliata.
            """,
        version: "0.1.0",
        subcommands: [Serve.self, Import.self, Seed.self, Check.self, Layers.self, Info.self])
}
