import FeatureStores
import Languages
import Markup
import Portrayal
import Publishing
import ReferenceSystems
import Services
import SimpleFeatures

/// The layers of a capabilities document: one root with every CRS, maps, then groups of layers.
extension WMSCapabilities {
    func rootLayer(_ writer: inout XMLWriter) {
        let layers = catalog.layers(in: .wms)
        let all = LayerExtents(layers.compactMap { entries[$0.name]?.extents })
        writer.element("Layer") { writer in
            writer.element("Title", text: catalog.service.title[language])
            writer.element("Abstract", text: catalog.service.abstract[language])
            for crs in offeredCRS { writer.element(isOld ? "SRS" : "CRS", text: crs.description) }
            extents(all, &writer)
            for map in catalog.maps { self.map(map, &writer) }
            var grouped: Set<String> = []
            for group in catalog.service.groups {
                let members = group.layers.compactMap { name in layers.first { $0.name == name } }
                    .filter { grouped.insert($0.name).inserted }
                guard !members.isEmpty else { continue }
                writer.element("Layer") { writer in
                    writer.element("Title", text: group.title[language])
                    for layer in members { self.layer(layer, &writer) }
                }
            }
            for layer in layers where !grouped.contains(layer.name) { self.layer(layer, &writer) }
        }
    }

    /// WMS 1.1.1 knows no `CRS:84`: its EPSG:4326 is that.
    private var offeredCRS: [CRS] { crs.filter { !isOld || $0 != .crs84 } }

    private func map(_ map: MapDefinition, _ writer: inout XMLWriter) {
        let parts = catalog.layers(of: map).filter { $0.isPublished(.wms) }
        let isQueryable = parts.contains(where: \.isQueryable)
        writer.element("Layer", ["queryable": isQueryable ? "1" : "0"]) { writer in
            writer.element("Name", text: map.name)
            writer.element("Title", text: map.title[language])
            let description = catalog.summary(of: map, language)
            if !description.isEmpty { writer.element("Abstract", text: description) }
            guard let entry = entries[map.name] else { return }
            extents(entry.extents, &writer)
            attribution(catalog.credit(of: map, language), baseURL + "/", &writer)
            for style in entry.styles { self.style(style, of: map.name, &writer) }
            scales(entry.scales, &writer)
        }
    }

    private func layer(_ layer: Layer, _ writer: inout XMLWriter) {
        guard let entry = entries[layer.name] else { return }
        writer.element("Layer", ["queryable": layer.isQueryable ? "1" : "0"]) { writer in
            writer.element("Name", text: layer.name)
            writer.element("Title", text: layer.title[language])
            let description = layer.summary(language)
            if !description.isEmpty { writer.element("Abstract", text: description) }
            keywords(layer.keywords, &writer)
            extents(entry.extents, &writer)
            attribution(layer.credit(language), layer.license.url, &writer)
            for style in entry.styles { self.style(style, of: layer.name, &writer) }
            scales(entry.scales, &writer)
        }
    }

    /// Whose licence it is, and where its text is.
    private func attribution(_ title: String, _ href: String, _ writer: inout XMLWriter) {
        writer.element("Attribution") { writer in
            writer.element("Title", text: title)
            onlineResource(href, &writer)
        }
    }

    /// - Parameter name: of the layer or map.
    private func style(_ style: LayerEntry.Style, of name: String, _ writer: inout XMLWriter) {
        writer.element("Style") { writer in
            writer.element("Name", text: style.name)
            writer.element("Title", text: style.title)
            let size: KeyValuePairs<String, String?> = ["width": String(style.width), "height": String(style.height)]
            writer.element("LegendURL", size) { writer in
                writer.element("Format", text: ImageFormat.png.mediaType)
                let legend = LegendAddress(
                    baseURL, layer: name, style: style.name, version: version, language: language)
                onlineResource(legend.text, &writer)
            }
        }
    }

    private func scales(_ scales: ScaleRange, _ writer: inout XMLWriter) {
        guard isOld else {
            if scales.minimum > 0 { writer.element("MinScaleDenominator", text: Self.text(scales.minimum)) }
            if scales.maximum.isFinite { writer.element("MaxScaleDenominator", text: Self.text(scales.maximum)) }
            return
        }
        guard scales != .always else { return }
        // The diagonal of a pixel on the ground, in metres. Source: OGC 01-068r3 (WMS 1.1.1), 7.1.4.5.8.
        let diagonal = 0.00028 * 2.0.squareRoot()
        let largest = scales.maximum.isFinite ? scales.maximum : 1e9
        writer.element(
            "ScaleHint", ["min": Self.text(scales.minimum * diagonal), "max": Self.text(largest * diagonal)])
    }

    private func extents(_ extents: LayerExtents, _ writer: inout XMLWriter) {
        let box = extents.geographic
        let sides = [box.minX, box.minY, box.maxX, box.maxY].map { Self.text($0, .degrees) }
        if isOld {
            writer.element(
                "LatLonBoundingBox", ["minx": sides[0], "miny": sides[1], "maxx": sides[2], "maxy": sides[3]])
        } else {
            writer.element("EX_GeographicBoundingBox") { writer in
                writer.element("westBoundLongitude", text: sides[0])
                writer.element("eastBoundLongitude", text: sides[2])
                writer.element("southBoundLatitude", text: sides[1])
                writer.element("northBoundLatitude", text: sides[3])
            }
        }
        let offered = offeredCRS
        for (crs, envelope) in extents.boxes where offered.contains(crs) {
            let numbers = BoundingBox.numbers(envelope, isNorthingFirst: version.isNorthingFirst(crs))
                .map { Self.text($0, crs.isGeographic ? .degrees : .metres) }
            writer.element(
                "BoundingBox",
                [
                    version == .v111 ? "SRS" : "CRS": crs.description, "minx": numbers[0], "miny": numbers[1],
                    "maxx": numbers[2], "maxy": numbers[3],
                ])
        }
    }

    private static func text(_ number: Double, _ format: DecimalText = .metres) -> String {
        var bytes: [UInt8] = []
        bytes.append(number, format)
        return String(decoding: bytes, as: UTF8.self)
    }
}
