import Services
import ArgumentParser
import PassiCarraiRegister
import ReferenceSystems

/// Adds an entry to the register.
struct RegisterAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Iscrive un passo: una domanda, un accesso esistente o un'autorizzazione.",
        discussion: """
            Scrive su standard output l'identificativo del passo. Il numero si assegna allo stato rilasciata: il primo \
            libero dell'anno, se --numero non lo dice.

            Esempi:
              dime passo register add --via "VIA PIAVE" --civico 23 --particella L736_014500.345 \\
                  --p1 284580.1,5041520.3 --p2 284583.1,5041520.9 --richiedente u-7f3a9c21d4
              dime passo register add --stato esistente --esistente-dal 1985-01-01 --crs CRS:84 \\
                  --p1 12.24296,45.49393 --p2 12.24300,45.49394
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var change: ChangeOptions

    @Option(help: "presentata, esistente o rilasciata.") var stato = PassoState.presentata
    @Option(help: "Il numero del cartello, con --anno.") var numero: String?
    @Option(help: "L'anno del numero.") var anno: Int?
    @Option(help: "Il riferimento catastale.") var particella: String?
    @Option(help: "La via.") var via: String?
    @Option(help: "Il numero civico.") var civico: String?
    @Option(help: "La larghezza in metri; altrimenti quella dell'apertura.") var larghezza: Double?
    @Option(help: "manufatto o a_raso.") var genere: PassoDetails.Kind?
    @Option(help: "car o heavy.") var veicolo: PassoDetails.Vehicle?
    @Option(help: "Da quando esiste, AAAA-MM-GG.") var esistenteDal: String?
    @Option(help: "Fino a quando vale, AAAA-MM-GG.") var scadenza: String?
    @Option(help: "Un estremo dell'apertura: est,nord o longitudine,latitudine.") var p1: String?
    @Option(help: "L'altro estremo.") var p2: String?
    @Option(help: "Il sistema di riferimento degli estremi.") var crs = "EPSG:25833"
    @Option(help: "Uno pseudonimo di chi ha fatto domanda; non si pubblica.") var richiedente: String?

    func validate() throws {
        guard (p1 == nil) == (p2 == nil) else { throw ValidationError("--p1 e --p2 vanno insieme.") }
        guard (numero == nil) == (anno == nil) else { throw ValidationError("--numero e --anno vanno insieme.") }
        _ = try change.actor(settings.lang)
    }

    func run() async throws {
        var details = PassoDetails()
        details.parcel = particella
        details.street = via
        details.houseNumber = civico
        details.kind = genere
        details.vehicle = veicolo
        details.existingSince = esistenteDal
        details.expiry = scadenza
        if let p1, let p2 { details.opening = try opening(p1, p2) }
        details.width = larghezza ?? details.opening.map { ($0.width * 100).rounded() / 100 }
        let sign = try sign()
        let (register, actor, known) = (try settings.register(), try change.actor(settings.lang), details)
        let entry = try settings.refusable { () throws(RegisterError) in
            try register.add(known, as: stato, sign: sign, applicant: richiedente, by: actor, note: change.nota)
        }
        Terminal.print(entry.id)
        Terminal.say(entry.label + ": " + settings.lang(entry.state.title))
    }

    private func sign() throws -> SignNumber? {
        guard let numero, let anno else { return nil }
        guard let sign = SignNumber(numero, year: anno) else {
            throw ValidationError("--numero: un numero come 123 o 12/B, con un anno dal 1900 in poi")
        }
        return sign
    }

    private func opening(_ first: String, _ second: String) throws -> Opening {
        var ends = try [("--p1", first), ("--p2", second)].flatMap { name, text in
            let numbers = text.split(separator: ",").compactMap { Double($0) }
            guard numbers.count == 2 else { throw ValidationError("\(name): due numeri come 284580.1,5041520.3") }
            return numbers
        }
        do {
            try Transformation(from: CRS(crs), to: .utm33).transform(&ends)
            return try Opening(x1: ends[0], y1: ends[1], x2: ends[2], y2: ends[3])
        } catch let fault as FieldFault {
            Terminal.say(settings.lang(RegisterError.invalid([fault]).words))
        } catch let error as CRSError {
            Terminal.say("--crs: " + settings.lang(error.detail))
        }
        throw ExitCode(1)
    }
}
