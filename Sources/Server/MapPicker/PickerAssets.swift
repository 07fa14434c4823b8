/// The files of the map picker: its own, and Leaflet of this machine.
///
/// The script loads the others, and holds each to its digest. Leaflet is the machine's, so the digests are written into
/// the script here, in the place of `%name%`.
struct PickerAssets: Sendable {
    static let script = "dime-map-picker.js"
    static let stylesheet = "dime-map-picker.css"

    private let files: AssetSet

    /// - Parameters:
    ///   - folder: what `web/picker/build` has made.
    ///   - leaflet: the folder of the library.
    init(folder: String, leaflet: String) {
        let parts = ["front.js", "ways.js", "words-en.js", "words-de.js", "words-fr.js", Self.stylesheet]
        var files = parts.compactMap { Asset($0, at: folder + "/" + $0) }
        files += [
            Asset("leaflet.js", at: leaflet + "/leaflet.esm.min.js"),
            Asset("leaflet.css", at: leaflet + "/leaflet.css"),
        ].compactMap { $0 }
        if let script = Asset(Self.script, at: folder + "/" + Self.script) {
            let text = AssetSet.digested(String(decoding: script.bytes, as: UTF8.self), of: files)
            files.append(Asset(name: Self.script, bytes: Array(text.utf8)))
        }
        self.files = AssetSet(files)
    }

    /// Sixteen digits that change with any of the files.
    var version: String { files.version }

    var names: [String] { files.names }

    subscript(name: String) -> Asset? { files[name] }
}
