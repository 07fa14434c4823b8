import ArgumentParser

/// What citizens have reported.
struct Segnalazioni: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segnalazioni", abstract: "Le segnalazioni dei cittadini (Open311 GeoReport v2).",
        discussion: """
            Arrivano su /open311/v2/requests; qui l'ufficio le legge e ne cambia lo stato. Ogni modifica entra nella storia.

            Esempi:
              dime segnalazioni list --status open --servizio buca masegni
              dime segnalazioni show s7k2m9xq4a
              dime segnalazioni set-state s7k2m9xq4a presa_in_carico --nota-pubblica "sopralluogo lunedì"
              dime segnalazioni set-state s7k2m9xq4a duplicata --duplicata-di s3c8n5wz7d
              dime segnalazioni export --format geojson --out segnalazioni.geojson

            Codici di uscita: 0 fatto; 1 rifiutato, con il motivo; 64 riga di comando sbagliata.
            """,
        subcommands: [ReportList.self, ReportShow.self, ReportSetState.self, ReportExport.self])
}
