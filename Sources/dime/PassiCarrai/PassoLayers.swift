import ArgumentParser
import Languages
import PassiCarrai

/// Makes the layers that say where an access may open.
struct PassoLayers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layers",
        abstract: "Deriva gli strati incroci e bordi_carreggiata: dove si può aprire un passo carrabile.",
        discussion: """
            Ogni bordo di strada è giudicato con le stesse misure e regole della verifica, per la parte che non dipende \
            dalla particella: la zona, il tipo di strada, la distanza dalle intersezioni. dime seed e dime serve lo fanno \
            da sé quando cambiano le strade, le zone o il regolamento. Un server acceso passa agli strati nuovi da sé.

            Esempi:
              dime passo layers
              dime passo layers --force

            Codici di uscita: 0 gli strati sono aggiornati; 1 la base dati o il regolamento non si leggono.
            """)

    @OptionGroup var settings: Settings

    @Flag(help: "Anche se gli strati sono aggiornati.") var force = false

    func run() async throws {
        try settings.requireDatabase()
        guard try await KerbLayers(settings).makeAndTell(force: force) else {
            Terminal.say(
                settings.lang(
                    "Gli strati dei passi carrabili sono aggiornati; --force li rifà.",
                    "The layers of the driveways are up to date; --force remakes them."))
            return
        }
    }
}
