import Services
public import ArgumentParser
import FeatureStores
import PassiCarraiRegister
import SpatiaLiteStore

extension Settings {
    /// The register to change. - Throws: `ExitCode` 1, having said why not.
    func register() throws -> Register {
        try requireDatabase()
        return try refusable { () throws(RegisterError) in try Register(database: database) }
    }

    /// The register to read; made empty in a database that has none. - Throws: `ExitCode` 1, having said why not.
    func registerReading() async throws -> RegisterReading {
        try await completeRegister()
        return RegisterReading(try store(WorkerPool(width: 1, capacity: 16)))
    }

    /// Gives a register from before what it lacks: its applications are taken out of what is published.
    ///
    /// - Throws: `ExitCode` 1, having said why not.
    func completeRegister() async throws {
        let store = try store(WorkerPool(width: 1, capacity: 16))
        guard await RegisterCollections.areMissing(in: store) else { return }
        try refusable { () throws(RegisterError) in try RegisterCollections.create(in: database) }
    }

    /// Runs `body`; a refusal is printed, and ends the command with 1.
    func refusable<Result>(_ body: () throws(RegisterError) -> Result) throws -> Result {
        do throws(RegisterError) {
            return try body()
        } catch {
            Terminal.say(lang(error.words))
            throw ExitCode(1)
        }
    }

    /// The id of an entry by its id or its number, `15/2026`. - Throws: `ExitCode` 1 where there is none.
    func identifier(of name: String, in reading: RegisterReading) async throws -> String {
        if let entry = try await reading.passo(name) { return entry.id }
        if let slash = name.lastIndex(of: "/"), let year = Int(name[name.index(after: slash)...]),
            let sign = SignNumber(String(name[..<slash]), year: year), let entry = try await reading.passo(sign)
        {
            return entry.id
        }
        Terminal.say(lang(RegisterError.unknown(id: name).words))
        throw ExitCode(1)
    }
}

/// Who makes a change, and why.
struct ChangeOptions: ParsableArguments {
    @Option(help: "Chi fa la modifica: un ruolo o uno pseudonimo.") var chi: String?

    @Option(help: "Una nota per la storia, senza dati personali.") var nota: String?

    /// - Throws: `ValidationError` for what may tell of a person.
    func actor(_ language: Language) throws -> Actor {
        guard let chi else { return .office }
        do throws(FieldFault) {
            return try Actor(chi)
        } catch {
            throw ValidationError("--chi: " + language(error.words))
        }
    }
}

/// Which entries are meant.
struct SelectionOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: "Solo negli stati: \(PassoState.allCases.map(\.rawValue).joined(separator: ", ")).")
    var stato: [PassoState] = []

    @Option(help: "Solo di una particella, per riferimento catastale.") var particella: String?

    @Option(help: "Solo nelle vie con questo testo nel nome.") var via: String?

    @Option(help: "Solo i numeri di un anno.") var anno: Int?

    var selection: RegisterReading.Selection {
        var selection = RegisterReading.Selection()
        selection.states = stato
        selection.parcel = particella
        selection.street = via
        selection.year = anno
        return selection
    }
}

extension PassoState: ExpressibleByArgument {}
extension PassoDetails.Kind: ExpressibleByArgument {}
extension PassoDetails.Vehicle: ExpressibleByArgument {}
