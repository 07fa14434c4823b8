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
                "No SLD is fetched from an address; send the document itself as SLD_BODY.")
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
            throw Self.malformed(locator, error.description)
        }
        guard root.local == "StyledLayerDescriptor" else {
            throw Self.malformed(locator, "its root is \(root.local.prefix(60)), not StyledLayerDescriptor")
        }
        let isSupported =
            root.first("UserLayer") == nil
            && root.children.allSatisfy { $0.first("LayerFeatureConstraints") == nil }
        guard isSupported else {
            throw ServiceError(
                .optionNotSupported, locator: locator,
                "User layers and layer constraints are not supported; use NamedLayer, with filters in its rules.")
        }
        do throws(StyleError) {
            layers = try SLDReader.read(document).layers
        } catch {
            throw Self.malformed(locator, error.description)
        }
        guard !layers.isEmpty else { throw Self.malformed(locator, "it has no NamedLayer") }
        guard layers.allSatisfy({ $0.name != nil }) else { throw Self.malformed(locator, "a NamedLayer has no Name") }
    }

    /// The style that the descriptor gives a layer; `nil` when it says nothing of it.
    ///
    /// - Parameter name: `""` asks for the layer's default style here: the one marked so, else the first.
    func style(_ name: String, of layer: String) -> Style? {
        let own = layers.filter { $0.name == layer }.flatMap(\.styles)
        guard name.isEmpty else { return own.first { $0.name == name } }
        return own.first(where: \.isDefault) ?? own.first
    }

    private static func malformed(_ locator: String, _ text: String) -> ServiceError {
        let words = text.hasSuffix(".") ? text : text + "."
        return ServiceError(
            .operationParsingFailed, locator: locator, "The styled layer descriptor cannot be read: \(words)")
    }
}
