import ArgumentParser
import Foundation
import Markup
import ServiceRequests

/// Writes reports out.
struct ReportExport: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, geojson }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Scrive le segnalazioni come CSV o GeoJSON, senza ciò che i cittadini hanno scritto.",
        discussion: """
            Esempi:
              dime segnalazioni export --dal 2026-01-01T00:00:00+01:00 > segnalazioni.csv
              dime segnalazioni export --status open --format geojson --out aperte.geojson
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var options: ReportSelection

    @Option(help: "csv o geojson.") var format = Format.csv
    @Option(help: "Il file; altrimenti standard output.") var out: String?

    func run() async throws {
        let requests = try await settings.requestReading().requests(options.selection).map(\.request)
        let bytes = try written(requests)
        guard let out else { return Terminal.write(bytes, to: 1) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            Terminal.say("\(out): " + settings.lang("non si può scrivere", "cannot be written"))
            Terminal.say("  \(error.localizedDescription)")
            throw ExitCode(1)
        }
    }

    private func written(_ requests: [ServiceRequest]) throws -> [UInt8] {
        let frame = try RequestFrame()
        switch format {
        case .csv:
            let table = RequestCSV(frame)
            return table.header + table.rows(requests)
        case .geojson:
            let features = RequestGeoJSON(frame)
            var json = JSONWriter()
            json.object { json in
                json.member("type", "FeatureCollection")
                json.key("features")
                json.array { json in for request in requests { features.write(request, to: &json) } }
            }
            return json.bytes + [0x0A]
        }
    }
}
