import Languages
import Markup
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures
import YAMLText

/// The names of feature types on the wire: `dime:civici`.
struct TypeNames {
    static let namespace = "http://dime.comune.venezia.it/geo"
    static let prefix = "dime"
    /// What the geometry of every feature type is called.
    static let geometry = "geometry"

    private let catalog: Catalog
    /// Prefixes that the request declares: `NAMESPACES=xmlns(app,http://…)`.
    private var declared: [String: String] = [:]

    init(_ exchange: WFSExchange) {
        catalog = exchange.catalog
        for declaration in (exchange.kvp["namespaces"] ?? "").pieces(partedBy: "xmlns(").dropFirst() {
            let inner = declaration.prefix { $0 != ")" }
            guard let separator = inner.firstIndex(where: { $0 == "," || $0 == "=" }) else { continue }
            declared[String(inner[..<separator])] = String(inner[inner.index(after: separator)...])
        }
    }

    /// The layer of a type name, with our prefix, a declared one for our namespace, or none.
    ///
    /// - Throws: `invalidParameter` when there is none.
    func layer(_ written: String, locator: String) throws(ServiceError) -> Layer {
        let name = String(written.trimmed)
        var local = name
        if let colon = name.firstIndex(of: ":"), !name.hasPrefix("{") {
            let prefix = String(name[..<colon])
            if (declared[prefix] ?? (prefix == Self.prefix ? Self.namespace : "")) == Self.namespace {
                local = String(name[name.index(after: colon)...])
            }
        }
        guard let layer = catalog.layer(local), layer.isPublished(.wfs) else {
            let known = catalog.layers(in: .wfs).map(\.name)
            let near = Nearest.hint(String(local.prefix(100)), among: known)
            let example = "\(Self.prefix):\(known.first ?? "civici")"
            throw ServiceError(
                .invalidParameter, locator: locator,
                it: "Il tipo di elemento «\(name.prefix(100))» non esiste\(near[.italian]); GetCapabilities "
                    + "elenca quelli disponibili, per esempio \(example).",
                en:
                    "There is no feature type \(name.prefix(100))\(near[.english]); GetCapabilities lists them, "
                    + "such as "
                    + "\(example).")
        }
        return layer
    }

    /// The local name of a property, without prefix and without the name of its type before it.
    static func property(_ written: String) -> String {
        let last = written.split(separator: "/").last ?? ""
        let local = last.split(separator: ":", maxSplits: 1).last ?? ""
        return String(local.trimmed)
    }
}
