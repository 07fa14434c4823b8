import Languages
import Portrayal
import Publishing
import Services
import YAMLText

/// The layers of a map request in their styles, bottom first; maps are replaced by the layers they are drawn from.
///
/// Source: OGC 06-042 (WMS 1.3.0), 7.3.3.3 and 7.3.3.4; OGC 05-078r4 (SLD profile), 6.4 for requests with an SLD.
struct LayerSelection {
    private(set) var drawings: [LayerDrawing] = []
    private let catalog: Catalog

    /// - Parameter needsStyles: whether STYLES has to be there, be it empty.
    /// - Throws: `missingParameter`, `layerNotDefined`, `styleNotDefined`, `invalidParameter`, `optionNotSupported`.
    init(_ request: WMSRequest, _ catalog: Catalog, needsStyles: Bool) throws(ServiceError) {
        self.catalog = catalog
        let parameters = request.parameters
        let styledLayers = if let posted = request.styledLayers { posted } else { try StyledLayers(parameters) }
        if let styledLayers, parameters.nonEmpty("layers") == nil {
            for named in styledLayers.layers { try add(named) }
        } else {
            let names = try Self.list(
                "layers", try parameters.required("layers", example: catalog.layers.first?.name ?? "mappa"), catalog)
            if needsStyles, styledLayers == nil, parameters["styles"] == nil {
                throw ServiceError(
                    .missingParameter, locator: "styles",
                    it: "Manca il parametro «STYLES»; STYLES= chiede lo stile predefinito di ogni strato.",
                    en: "The parameter STYLES is missing; STYLES= asks for the default style of every layer.")
            }
            let styles = try parameters.nonEmpty("styles").map { text throws(ServiceError) in
                try Self.list("styles", text, catalog)
            }
            guard (styles ?? names).count == names.count else {
                throw ServiceError(
                    .invalidParameter, locator: "styles",
                    it:
                        "«STYLES» indica \(styles?.count ?? 0) stili per \(names.count) strati; indicarne uno per "
                        + "ciascuno, o lasciare "
                        + "vuoto «STYLES».",
                    en: "STYLES names \(styles?.count ?? 0) styles for \(names.count) layers; name one for each, "
                        + "or leave STYLES empty.")
            }
            for (index, name) in names.enumerated() {
                try add(name, style: styles?[index] ?? "", styledLayers)
            }
        }
        guard drawings.count <= catalog.service.limits.maximumMapLayers else {
            throw Self.tooMany(drawings.count, "layers", catalog)
        }
    }

    private mutating func add(_ name: String, style: String, _ styledLayers: StyledLayers?) throws(ServiceError) {
        if let map = catalog.map(name) {
            try catalog.requireDefault(style, of: map, locator: "styles")
            drawings += try catalog.drawings(of: map).filter { $0.layer.isPublished(.wms) }
            return
        }
        let layer = try catalog.mapLayer(name, locator: "layers")
        let own = styledLayers?.style(style, of: name)
        let drawn = if let own { own } else { try catalog.style(style, of: layer) }
        drawings.append(LayerDrawing(layer: layer, style: drawn))
    }

    /// A layer of a styled layer descriptor, in each of its styles; in its default one when it names none.
    private mutating func add(_ styled: StyledLayerDescriptor.Layer) throws(ServiceError) {
        let name = styled.name ?? ""
        for style in styled.namedStyles { try add(name, style: style, nil) }
        for style in styled.styles {
            drawings.append(LayerDrawing(layer: try catalog.mapLayer(name, locator: "layers"), style: style))
        }
        if styled.namedStyles.isEmpty && styled.styles.isEmpty { try add(name, style: "", nil) }
    }

    /// The names of a list, as many as layers may be in a map; empty places count.
    static func list(_ parameter: String, _ text: String, _ catalog: Catalog) throws(ServiceError) -> [String] {
        let limit = catalog.service.limits.maximumMapLayers
        let names = text.split(separator: ",", maxSplits: limit, omittingEmptySubsequences: false).map(String.init)
        guard names.count <= limit else { throw tooMany(nil, parameter, catalog) }
        return names
    }

    private static func tooMany(_ count: Int?, _ parameter: String, _ catalog: Catalog) -> ServiceError {
        ServiceError(
            .invalidParameter, locator: parameter,
            it: "\(count.map(String.init) ?? "Troppi") strati in una mappa; se ne disegnano al massimo "
                + "\(catalog.service.limits.maximumMapLayers) (map_layers in layers/service.yaml).",
            en: "\(count.map(String.init) ?? "Too many") layers in one map; at most "
                + "\(catalog.service.limits.maximumMapLayers) are drawn (map_layers in layers/service.yaml).")
    }
}

extension Catalog {
    /// What a list of names stands for: each name with its layer, or with the layers of the map.
    ///
    /// - Throws: `missingParameter`, `layerNotDefined`, and `invalidParameter` for too many.
    func mapLayers(_ parameters: KVP, _ parameter: String) throws(ServiceError) -> [(name: String, layers: [Layer])] {
        let text = try parameters.required(parameter, example: layers(in: .wms).first?.name ?? "strade")
        var found: [(name: String, layers: [Layer])] = []
        for name in try LayerSelection.list(parameter, text, self) {
            if let map = map(name) {
                found.append((name, layers(of: map).filter { $0.isPublished(.wms) }))
            } else {
                found.append((name, [try mapLayer(name, locator: parameter)]))
            }
        }
        return found
    }

    /// A layer that WMS publishes.
    ///
    /// - Throws: `layerNotDefined` with the nearest name.
    func mapLayer(_ name: String, locator: String) throws(ServiceError) -> Layer {
        guard let layer = layer(name), layer.isPublished(.wms) else {
            let near = Nearest.hint(
                String(name.prefix(100)), among: maps.map(\.name) + layers(in: .wms).map(\.name))
            throw ServiceError(
                .layerNotDefined, locator: locator,
                it:
                    "Lo strato «\(name.prefix(100))» non esiste\(near[.italian]); l’elenco completo è nelle "
                    + "capabilities.",
                en: "There is no layer \"\(name.prefix(100))\"\(near[.english]); the capabilities list them all.")
        }
        return layer
    }
}
