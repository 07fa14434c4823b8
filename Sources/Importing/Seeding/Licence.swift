/// A licence of open data, with what the services say of it.
public struct Licence: Hashable, Sendable {
    /// As SPDX spells it; `IODL-2.0` for Italy's own, which SPDX does not list.
    public var identifier: String
    public var title: String
    public var url: String
    /// Whether a database derived from such data must carry the same licence.
    public var isShareAlike: Bool

    /// Every licence that a manifest may name.
    public static let all: [Licence] = [
        Licence(
            identifier: "IODL-2.0", title: "Italian Open Data License 2.0", url: "https://www.dati.gov.it/iodl/2.0/",
            isShareAlike: false),
        Licence(
            identifier: "CC0-1.0", title: "CC0 1.0 Universal",
            url: "https://creativecommons.org/publicdomain/zero/1.0/",
            isShareAlike: false),
        Licence(
            identifier: "CC-BY-3.0-IT", title: "Creative Commons Attribuzione 3.0 Italia",
            url: "https://creativecommons.org/licenses/by/3.0/it/", isShareAlike: false),
        Licence(
            identifier: "CC-BY-4.0", title: "Creative Commons Attribution 4.0",
            url: "https://creativecommons.org/licenses/by/4.0/", isShareAlike: false),
        Licence(
            identifier: "CC-BY-SA-2.0", title: "Creative Commons Attribution-ShareAlike 2.0",
            url: "https://creativecommons.org/licenses/by-sa/2.0/", isShareAlike: true),
        Licence(
            identifier: "CC-BY-SA-4.0", title: "Creative Commons Attribution-ShareAlike 4.0",
            url: "https://creativecommons.org/licenses/by-sa/4.0/", isShareAlike: true),
        Licence(
            identifier: "ODbL-1.0", title: "Open Database License 1.0",
            url: "https://opendatacommons.org/licenses/odbl/1-0/", isShareAlike: true),
    ]

    public init?(identifier: String) {
        guard let licence = Self.all.first(where: { $0.identifier == identifier }) else { return nil }
        self = licence
    }

    private init(identifier: String, title: String, url: String, isShareAlike: Bool) {
        self.identifier = identifier
        self.title = title
        self.url = url
        self.isShareAlike = isShareAlike
    }
}
