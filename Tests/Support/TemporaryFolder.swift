public import Foundation

/// A folder of a test's own, gone at the end of the run at the latest, whatever became of the test.
public struct TemporaryFolder: Sendable {
    public let url: URL

    /// Holds the folders of all tests of this process.
    private static let root: URL = {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("dime-\(UUID().uuidString)")
        atexit { TemporaryFolder.removeAll() }
        return root
    }()

    private static func removeAll() { try? FileManager.default.removeItem(at: root) }

    public init() throws {
        url = Self.root.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    public func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    public func remove() { try? FileManager.default.removeItem(at: url) }
}
