public import SimpleFeatures

/// Writes one property of each feature as a member of a WFS 2.0 value collection; a feature without a value has none.
///
/// Source: OGC 09-025r2 (WFS 2.0), 10.3.
public struct GMLValues {
    /// What of a feature is asked for.
    public enum Reference: Hashable, Sendable {
        case property(String)
        case geometry
        /// `@gml:id`
        case identifier
    }

    private let encoding: FeatureEncoding
    private let reference: Reference
    private let geometry: GMLGeometry

    public init(_ reference: Reference, _ encoding: FeatureEncoding) {
        self.reference = reference
        self.encoding = encoding
        geometry = GMLGeometry(.v32, encoding)
    }

    /// - Parameter limit: so many members at most.
    /// - Returns: how many members were written.
    public func write(_ batch: FeatureBatch, limit: Int = .max, into bytes: inout [UInt8]) -> Int {
        var count = 0
        for row in 0..<batch.count where count < limit && hasValue(row, batch) {
            bytes.append(contentsOf: "<wfs:member>".utf8)
            switch reference {
            case .identifier: bytes.append(contentsOf: identifier(row, batch).utf8)
            case .geometry:
                element(encoding.geometryName, &bytes) { bytes in
                    let id = Array(identifier(row, batch).utf8)
                    geometry.write(row, of: batch.geometries, id: id, into: &bytes)
                }
            case .property(let name):
                guard let index = batch.type.index(of: name) else { break }
                element(name, &bytes) { bytes in batch.columns[index].write(row, asXMLInto: &bytes) }
            }
            bytes.append(contentsOf: "</wfs:member>".utf8)
            count += 1
        }
        return count
    }

    private func hasValue(_ row: Int, _ batch: FeatureBatch) -> Bool {
        switch reference {
        case .identifier: true
        case .geometry: !batch.geometries.isNull(row)
        case .property(let name): batch.type.index(of: name).map { !batch.columns[$0].nulls[row] } ?? false
        }
    }

    private func identifier(_ row: Int, _ batch: FeatureBatch) -> String {
        XMLIdentifier.identifier(of: batch.ids[row], in: encoding.elementName)
    }

    private func element(_ name: String, _ bytes: inout [UInt8], _ content: (inout [UInt8]) -> Void) {
        let name = encoding.namespacePrefix + ":" + XMLIdentifier.name(name)
        bytes.append(contentsOf: "<\(name)>".utf8)
        content(&bytes)
        bytes.append(contentsOf: "</\(name)>".utf8)
    }
}
