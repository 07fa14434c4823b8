/// A licence by its SPDX identifier, or by the name it goes under where SPDX has none (IODL-2.0).
public struct License: Hashable, Sendable {
    public let identifier: String
    /// Where its text is.
    public let url: String
    /// Whether works derived from the data must be under the same licence.
    public let isShareAlike: Bool

    /// - Returns: `nil` for a licence that is not in ``known``.
    public init?(_ identifier: String) {
        guard let license = Self.known.first(where: { $0.identifier == identifier }) else { return nil }
        self = license
    }

    private init(known identifier: String, _ url: String, isShareAlike: Bool = false) {
        (self.identifier, self.url, self.isShareAlike) = (identifier, url, isShareAlike)
    }

    /// The licences of open geographic data in Italy.
    public static let known = [
        License(known: "IODL-2.0", "https://www.dati.gov.it/iodl/2.0/"),
        License(known: "CC-BY-3.0-IT", "https://creativecommons.org/licenses/by/3.0/it/"),
        License(known: "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        License(known: "CC-BY-SA-2.0", "https://creativecommons.org/licenses/by-sa/2.0/", isShareAlike: true),
        License(known: "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/", isShareAlike: true),
        License(known: "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", isShareAlike: true),
        License(known: "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ]
}
