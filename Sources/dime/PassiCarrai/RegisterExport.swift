import ArgumentParser
import Foundation
import PassiCarraiRegister

/// Writes entries of the register out.
struct RegisterExport: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, geojson }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Scrive i passi del registro come CSV o GeoJSON, senza richiedenti.",
        discussion: """
            Il CSV si importa di nuovo con «dime passo register import».

            Esempi:
              dime passo register export > passi.csv
              dime passo register export --stato rilasciata --format geojson --out passi.geojson
            """)

    @OptionGroup var settings: Settings
    @OptionGroup var options: SelectionOptions

    @Option(help: "csv o geojson.") var format = Format.csv
    @Option(help: "Il file; altrimenti standard output.") var out: String?

    func run() async throws {
        let reading = try await settings.registerReading()
        let file = try out.map { try output($0 + ".part") }
        func put(_ bytes: [UInt8]) throws {
            guard let file else { return Terminal.write(bytes, to: 1) }
            try file.write(contentsOf: Data(bytes))
        }
        do {
            try await write(reading, put)
            if let file, let out {
                try file.close()
                guard unsafe rename(out + ".part", out) == 0 else { throw CocoaError(.fileWriteUnknown) }
            }
        } catch let error as CocoaError {
            Terminal.say("\(out ?? "-"): " + settings.lang("non si può scrivere", "cannot be written"))
            Terminal.say("  \(error.localizedDescription)")
            throw ExitCode(1)
        }
    }

    private func write(_ reading: RegisterReading, _ put: ([UInt8]) throws -> Void) async throws {
        switch format {
        case .csv:
            let table = try RegisterCSV()
            try put(table.header)
            try await reading.passi(options.selection) { try put(table.rows($0)) }
        case .geojson:
            let features = try RegisterGeoJSON()
            try put(Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8))
            var isFirst = true
            try await reading.passi(options.selection) { entries in
                for entry in entries {
                    try put(Array((isFirst ? "\n" : ",\n").utf8) + features.feature(entry))
                    isFirst = false
                }
            }
            try put(Array("\n]}\n".utf8))
        }
    }

    private func output(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else {
            Terminal.say("\(path): " + settings.lang("non si può scrivere", "cannot be written"))
            throw ExitCode(1)
        }
        return file
    }
}
