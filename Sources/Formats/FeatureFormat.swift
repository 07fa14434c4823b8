/// A way to write features: GeoJSON, GML, CSV. One conforming type, one file, one line in ``Formats``.
public protocol FeatureFormat: Sendable {
    associatedtype Encoder: FeatureEncoder
    /// Short and lower case, as in `?f=geojson`.
    var name: String { get }
    /// What a person reads in a list of downloads.
    var title: String { get }
    /// For `Content-Type`, in full.
    var mediaType: String { get }
    /// What clients may also ask for, in `outputFormat`, `INFO_FORMAT` and `Accept`.
    var aliases: [String] { get }
    /// Without the dot.
    var fileExtension: String { get }
    func encoder(for encoding: FeatureEncoding) -> Encoder
}

/// Writes one collection: `begin`, then every batch, then `end`. Keeps no feature that it has written.
///
/// Every call appends to `bytes`, which its owner sends and empties whenever it likes.
public protocol FeatureEncoder {
    mutating func begin(into bytes: inout [UInt8])
    /// Writes every row. The batch's type is that of the encoding; its coordinates are in the encoding's CRS, x east
    /// and y north.
    mutating func write(_ batch: FeatureBatch, into bytes: inout [UInt8])
    /// - Parameter trailer: what became known while writing; formats without a place for it leave it out.
    mutating func end(_ trailer: CollectionMembers, into bytes: inout [UInt8])
}

extension FeatureEncoder {
    public mutating func end(into bytes: inout [UInt8]) { end(CollectionMembers(), into: &bytes) }
}

public import SimpleFeatures
