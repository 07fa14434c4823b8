import Figures
import Foundation
import Languages
import PassiCarrai
import PassiCarraiReports
import Testing

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

/// The scenes of the folder `Scenes`: a plain one, a street with everything, one too near, a roundabout, a bend with
/// estimated widths, and one where no cars go.
let names = ["example-1", "mestre-1", "mestre-3", "rotatoria", "curva", "venezia"]

func scene(_ name: String) throws -> Scene {
    let bytes = try Array(Data(contentsOf: folder.appending(path: "Scenes/\(name).json")))
    guard case .scene(let scene) = SceneReader.read(bytes) else { throw CocoaError(.fileReadCorruptFile) }
    return scene
}

func regulation() throws -> Regulation {
    try RegulationReader(folder: repository.appending(path: "seeds/regulations").path).read("venezia")
}

func report(on scene: Scene) throws -> Report {
    let regulation = try regulation()
    let verdict = Evaluator(regulation).verdict(of: scene)
    var facts = ReportFacts(
        reference: "Pratica 12/2026",
        attribution: LocalizedText(it: "Scena dichiarata dal richiedente", en: "Scene declared by the applicant"),
        madeAt: "2026-11-28T10:00:00Z", fingerprint: verdict.evidence?.fingerprint ?? "")
    facts.dataDate = "2026-01-15"
    return Report(scene: scene, verdict: verdict, regulation: regulation, facts: facts)
}

func report(_ name: String) throws -> Report { try report(on: scene(name)) }

func typefaces() throws -> Typefaces { try Typefaces(folder: repository.appending(path: "styles/fonts").path) }

/// Compares with the file of that name in `Golden`; `GOLDEN=write swift test --filter PassiCarraiReportsTests` records it.
func expectGolden(_ bytes: [UInt8], _ name: String, source: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" { try Data(bytes).write(to: file) }
    let golden = try Data(contentsOf: file)
    #expect(
        Array(golden) == bytes, "\(file.path) differs: record it with GOLDEN=write and look at it",
        sourceLocation: source)
}

/// The text of a PDF, as pdftotext finds it.
func text(of pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-layout", file.path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
}
