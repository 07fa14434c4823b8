public import ArgumentParser
import FeatureStores
import Foundation
import ServiceRequests
import SpatiaLiteStore
import YAMLText

extension Settings {
    /// What can be reported; `nil` where no file says.
    ///
    /// - Throws: `ExitCode` 1, having said every mistake.
    func serviceCatalog() throws -> ServiceCatalog? {
        let path = seeds + "/open311.yaml"
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        do throws(Mistakes) {
            return try ServiceCatalog(text: String(decoding: bytes, as: UTF8.self), file: path)
        } catch {
            for mistake in error.list { Terminal.say(lang(mistake.words)) }
            throw ExitCode(1)
        }
    }

    /// The reports to change. - Throws: `ExitCode` 1, having said why not.
    func requestRegister() throws -> RequestRegister {
        try requireDatabase()
        return try reportable { () throws(RequestError) in try RequestRegister(database: database) }
    }

    /// The reports to read. - Throws: `ExitCode` 1, having said why not.
    func requestReading() throws -> RequestReading {
        try requireDatabase()
        return RequestReading(try store(WorkerPool(width: 1, capacity: 16)))
    }

    /// Runs `body`; a refusal is printed, and ends the command with 1.
    func reportable<Result>(_ body: () throws(RequestError) -> Result) throws -> Result {
        do throws(RequestError) {
            return try body()
        } catch {
            Terminal.say(lang(error.words))
            throw ExitCode(1)
        }
    }
}

/// Which reports are meant.
struct ReportSelection: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: "Solo negli stati: \(RequestState.allCases.map(\.rawValue).joined(separator: ", ")).")
    var stato: [RequestState] = []

    @Option(parsing: .upToNextOption, help: "Solo dei servizi con questi codici.") var servizio: [String] = []

    @Option(help: "open o closed.") var status: RequestState.Status?

    @Option(help: "Dal momento, come 2026-11-01T00:00:00+01:00.") var dal: String?
    @Option(help: "Fino al momento.") var al: String?

    func validate() throws {
        for (name, text) in [("--dal", dal), ("--al", al)] {
            guard let text, Moment.seconds(text) == nil else { continue }
            throw ValidationError("\(name): un momento come 2026-11-01T00:00:00+01:00, non \(text)")
        }
    }

    var selection: RequestReading.Selection {
        var selection = RequestReading.Selection()
        selection.states = stato
        selection.services = servizio
        selection.statuses = status.map { [$0] } ?? []
        selection.from = dal.flatMap(Self.utc)
        selection.until = al.flatMap(Self.utc)
        return selection
    }

    private static func utc(_ text: String) -> String? { Moment.seconds(text).map(Moment.utc) }
}

extension RequestState: ExpressibleByArgument {}
extension RequestState.Status: ExpressibleByArgument {}
