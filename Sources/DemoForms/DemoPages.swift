import Foundation
import Markup

/// The pages of the forms, each in the frame that all share.
struct DemoPages: Sendable {
    private var shell = ""
    private var pages: [String: Page] = [:]

    private struct Page: Sendable {
        var title = ""
        var script: String?
        var content = ""
    }

    /// - Parameter folder: of the files, as they were built.
    init(folder: String) {
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            if name == "shell.html" {
                shell = text
            } else {
                pages[name == "index.html" ? "" : String(name.dropLast(5))] = Self.page(text)
            }
        }
    }

    /// The names of the forms; empty for the list of them.
    var names: [String] { pages.keys.sorted() }

    /// Title and script stand in comments at the head of a page.
    private static func page(_ text: String) -> Page {
        var page = Page()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.first, line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
            let said = line.dropFirst(5).dropLast(4).split(separator: ":", maxSplits: 1)
            if said.count == 2 {
                let value = said[1].drop { $0 == " " }
                if said[0] == "title" { page.title = String(value) } else { page.script = String(value) }
            }
            lines = lines.dropFirst()
        }
        page.content = lines.joined(separator: "\n")
        return page
    }

    /// A form's page.
    ///
    /// - Parameter base: where the server is, as the client sees it.
    func html(_ name: String, base: String) -> String? {
        pages[name].map { framed($0.title, script: $0.script, content: $0.content, base: base) }
    }

    /// Something else in the same frame.
    ///
    /// - Parameter content: HTML.
    func html(title: String, content: String, base: String) -> String {
        framed(title, script: nil, content: content, base: base)
    }

    private func framed(_ title: String, script: String?, content: String, base: String) -> String {
        let scripts = script.map { "<script src=\"{{base}}/demo/\($0)\" type=\"module\"></script>" } ?? ""
        return shell.replacing("{{title}}", with: title).replacing("{{scripts}}", with: scripts)
            .replacing("{{content}}", with: content).replacing("{{base}}", with: Self.attribute(base))
    }

    /// As the value of an attribute: who asks names the host.
    private static func attribute(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(xmlEscaping: text)
        return String(decoding: bytes, as: UTF8.self)
    }
}
