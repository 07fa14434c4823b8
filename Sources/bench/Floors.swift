import Deflate
import Portrayal
import SQLite

/// What the machine can do at best, measured in the same run: operations are compared with these and not with
/// milliseconds that another machine would not give.
enum Floors {
    static func run(_ report: inout BenchReport, database: String) async throws {
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
        // A chain of multiplications: nothing but the clock of one core.
        report.add(
            "floor: 4 MB hashed",
            milliseconds: try await best(of: 15) {
                var hash = FNV1a(bytes)
                hash.add(word: 1)
                if hash.state == 0 { print("hashed to nothing") }
            })
        report.add(
            "floor: 4 MB copied", milliseconds: try await best(of: 15) { if (bytes + [1]).last != 1 { print("lost") } })
        for (width, height) in [(256, 256), (1024, 768)] {
            let time = try await best(of: 15) {
                let canvas = Rasteriser(width: width, height: height, background: .white)
                if PNG.encode(canvas.raster()).isEmpty { print("no picture") }
            }
            report.add("floor: \(width)x\(height) blank picture encoded", milliseconds: time)
        }
        try await scan(&report, database)
    }

    /// Every row of a table with its geometry, as SQLite hands it over.
    private static func scan(_ report: inout BenchReport, _ database: String) async throws {
        let connection = try Connection(path: database, mode: .readOnly)
        let time = try await best(of: 7) {
            var rows = try connection.prepare("SELECT fid, id, nome, geom FROM strade ORDER BY fid")
            var length = 0
            while try rows.step() { length += rows.text(2).utf8.count + rows.bytes(3).count }
            if length == 0 { print("no rows") }
        }
        report.add("floor: strade read by SQLite", milliseconds: time)
    }
}
