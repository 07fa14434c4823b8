public import YAMLText

/// Who may write: what `seeds/identity.yaml` says.
public struct IdentityDefinition: Hashable, Sendable {
    public var issuers: [Issuer] = []
    public var limits = IdentityLimits()
    public init() {}

    /// - Parameters:
    ///   - file: the name for messages; JWKS files with relative paths stand beside it.
    /// - Throws: `Mistakes`, each with its line.
    public init(text: String, file: String) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        if let root = document.root(text) {
            let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
            let entries = root.mappings("issuers") ?? []
            issuers = entries.compactMap { entry in
                let issuer = Issuer(entry, folder: folder)
                entry.close()
                return issuer
            }
            if let mapping = root.mapping("limits") { limits = IdentityLimits(mapping) }
            root.close()
            for (index, issuer) in issuers.enumerated()
            where issuers[..<index].contains(where: { $0.name == issuer.name }) {
                entries[index].report(
                    "issuer", it: "«\(issuer.name)» è già descritto sopra", en: "\"\(issuer.name)\" is described above")
            }
        }
        guard document.mistakes.isEmpty else { throw Mistakes(document.mistakes) }
    }
}
