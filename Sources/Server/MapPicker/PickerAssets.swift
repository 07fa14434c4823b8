import Digests

/// The files of the map picker: its own, and Leaflet of this machine.
///
/// The script loads the others, and holds each to its digest. Leaflet is the machine's, so the digests are written into
/// the script here, in the place of `%name%`.
struct PickerAssets: Sendable {
    static let script = "dime-map-picker.js"
    static let stylesheet = "dime-map-picker.css"

    private let files: [String: PickerAsset]
    /// Sixteen digits that change with any of the files.
    let version: String

    /// - Parameters:
    ///   - folder: what `web/picker/build` has made.
    ///   - leaflet: the folder of the library.
    init(folder: String, leaflet: String) {
        let parts = ["front.js", "ways.js", "words-en.js", "words-de.js", "words-fr.js", Self.stylesheet]
        var files: [String: PickerAsset] = [:]
        for name in parts { files[name] = PickerAsset(name, at: folder + "/" + name) }
        files["leaflet.js"] = PickerAsset("leaflet.js", at: leaflet + "/leaflet.esm.min.js")
        files["leaflet.css"] = PickerAsset("leaflet.css", at: leaflet + "/leaflet.css")
        if let script = PickerAsset(Self.script, at: folder + "/" + Self.script) {
            var text = String(decoding: script.bytes, as: UTF8.self)
            for (name, file) in files { text = text.replacing("%\(name)%", with: file.integrity) }
            files[Self.script] = PickerAsset(name: Self.script, bytes: Array(text.utf8))
        }
        self.files = files
        let digests = files.sorted { $0.key < $1.key }.map { $0.key + $0.value.integrity }.joined()
        version = String(SHA256.digest(of: Array(digests.utf8)).hexadecimal.prefix(16))
    }

    var names: [String] { files.keys.sorted() }

    subscript(name: String) -> PickerAsset? { files[name] }
}
