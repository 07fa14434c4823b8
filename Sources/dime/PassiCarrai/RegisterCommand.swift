import ArgumentParser

/// The register of passi carrai.
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Il registro dei passi carrabili: domande, autorizzazioni, accessi esistenti.",
        discussion: """
            Nel registro non vanno dati personali: il richiedente è uno pseudonimo, che non si pubblica. Ogni modifica \
            entra nella storia.

            Esempi:
              dime passo register list --stato rilasciata --via piave
              dime passo register show 15/2026
              dime passo register add --via "VIA PIAVE" --civico 23 --p1 284580.1,5041520.3 --p2 284583.1,5041520.9
              dime passo register set-state 15/2026 revocata --nota "ordinanza 7/2026"
              dime passo register import registro.csv --dry-run
              dime passo register export --format geojson --out passi.geojson

            Codici di uscita: 0 fatto; 1 rifiutato, con il motivo; 2 importazione fatta, con righe da chiarire; 64 riga \
            di comando sbagliata.
            """,
        subcommands: [
            RegisterList.self, RegisterShow.self, RegisterAdd.self, RegisterSetState.self, RegisterVerify.self,
            RegisterImportTable.self, RegisterExport.self,
        ])
}
