import ArgumentParser
import Geocoding
import TerminalText

/// Makes and describes the index of the addresses.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "L'indice degli indirizzi: lo costruisce dalla base dati, o dice che cosa contiene.",
        subcommands: [GazetteerBuild.self, GazetteerInfo.self])
}

struct GazetteerBuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Costruisce l'indice dalla base dati.",
        discussion: """
            Il file nuovo prende il posto del vecchio solo quando è completo; chi legge il vecchio lo finisce. È il solo \
            file da copiare su una macchina senza rete.

            Esempi:
              dime gazetteer build
              dime gazetteer build --gazetteer /media/usb/venezia.gaz
            """)

    @OptionGroup var source: GazetteerOptions

    func run() async throws { _ = try await source.build() }
}

struct GazetteerInfo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Dice che cosa contiene l'indice, da quali dati viene, e se sono cambiati.",
        discussion: "Codice di uscita 1 se non si può leggere. Esempio: dime gazetteer info")

    @OptionGroup var source: GazetteerOptions

    func run() async throws {
        let (language, index) = (source.lang, try source.opened())
        let counts = index.counts
        Terminal.print(source.index)
        let figures = [
            language.number(counts.places) + language(" luoghi", " places"),
            language.number(counts.names) + language(" nomi", " names"),
            language.number(counts.civici) + language(" civici", " house numbers"),
            language.number(counts.parcels) + language(" particelle", " parcels"),
            language.number(counts.bytes / 1024) + " KiB",
        ]
        Terminal.print(figures.joined(separator: ", "))
        var table = TextTable([
            .init(language("Raccolta", "Collection")), .init(language("Licenza", "Licence")),
            .init(language("Attribuzione", "Attribution"), isFlexible: true),
        ])
        for entry in index.sources {
            table.add([.init(entry.collection), .init(entry.credit.licence), .init(entry.credit.attribution)])
        }
        for line in table.lines(width: Terminal.size(of: 1).columns, Inks(isOn: Terminal.hasColour)) {
            Terminal.print(line)
        }
        if try await source.isStale(index) {
            Terminal.say(
                language(
                    "I dati di \(source.database) sono cambiati: dime gazetteer build",
                    "The data of \(source.database) have changed: dime gazetteer build"))
        }
    }
}
