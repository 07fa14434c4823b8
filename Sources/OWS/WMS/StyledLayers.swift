import Languages
import Markup
import Portrayal
import Publishing
import Services

/// A styled layer descriptor that came with a request: layers, and the styles that they are to be drawn in.
///
/// Both SLD 1.0 and 1.1. Source: OGC 02-070 (SLD 1.0.0), 11; OGC 05-078r4 (SLD 1.1.0), 11.
struct StyledLayers: Sendable {
    /// Bottom first.
    let layers: [StyledLayerDescriptor.Layer]

    /// Reads SLD_BODY, if there is one.
    ///
    /// - Throws: `optionNotSupported` for SLD with an address: nothing is fetched for a client.
    init?(_ parameters: KVP) throws(ServiceError) {
        if let body = parameters.nonEmpty("sld_body") {
            try self.init(Array(body.utf8), locator: "sld_body")
        } else if parameters.nonEmpty("sld") != nil {
            throw ServiceError(
                .optionNotSupported, locator: "sld",
                it: "Gli SLD non si scaricano da un indirizzo; inviare il documento stesso come «SLD_BODY».",
                en: "No SLD is fetched from an address; send the document itself as SLD_BODY.")
        } else {
            return nil
        }
    }

    /// - Throws: `operationParsingFailed` with the line of the mistake; `optionNotSupported` for user layers and layer
    ///   constraints.
    init(_ document: [UInt8], locator: String) throws(ServiceError) {
        let root: XMLElement
        do throws(MarkupError) {
            root = try XMLElement(reading: document)
        } catch {
            throw Self.malformed(locator, error.words)
        }
        guard root.local == "StyledLayerDescriptor" else {
            let name = root.local.prefix(60)
            throw Self.malformed(
                locator,
                LocalizedText(
                    it: "la radice è \(name), non StyledLayerDescriptor.",
                    en: "its root is \(name), not StyledLayerDescriptor."))
        }
        let isSupported =
            root.first("UserLayer") == nil
            && root.children.allSatisfy { $0.first("LayerFeatureConstraints") == nil }
        guard isSupported else {
            throw ServiceError(
                .optionNotSupported, locator: locator,
                it:
                    "UserLayer e LayerFeatureConstraints non sono disponibili; usare NamedLayer, con i filtri nelle "
                    + "regole.",
                en: "User layers and layer constraints are not supported; use NamedLayer, with filters in its rules.")
        }
        do throws(StyleError) {
            layers = try SLDReader.read(document).layers
        } catch {
            throw Self.malformed(locator, error.words)
        }
        guard !layers.isEmpty else {
            throw Self.malformed(locator, LocalizedText(it: "manca NamedLayer.", en: "it has no NamedLayer."))
        }
        guard layers.allSatisfy({ $0.name != nil }) else {
            throw Self.malformed(
                locator, LocalizedText(it: "in un NamedLayer manca Name.", en: "a NamedLayer has no Name."))
        }
    }

    /// The style that the descriptor gives a layer; `nil` when it says nothing of it.
    ///
    /// - Parameter name: `""` asks for the layer's default style here: the one marked so, else the first.
    func style(_ name: String, of layer: String) -> Style? {
        let own = layers.filter { $0.name == layer }.flatMap(\.styles)
        guard name.isEmpty else { return own.first { $0.name == name } }
        return own.first(where: \.isDefault) ?? own.first
    }

    private static func malformed(_ locator: String, _ words: LocalizedText) -> ServiceError {
        ServiceError(
            .operationParsingFailed, locator: locator,
            LocalizedText(
                it: "Lo Styled Layer Descriptor non è leggibile: ", en: "The styled layer descriptor cannot be read: ")
                + words)
    }
}
