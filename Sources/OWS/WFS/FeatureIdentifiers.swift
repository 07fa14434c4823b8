import Formats
import Publishing
import Services

extension Catalog {
    /// The layer and the id within it that a `gml:id` stands for.
    func feature(_ identifier: String) -> (layer: String, id: String)? {
        // A layer's name may begin like another's: the longest that fits is meant.
        let owner = layers(in: .wfs).filter { XMLIdentifier.id(from: identifier, in: $0.name) != nil }
            .max { $0.name.utf8.count < $1.name.utf8.count }
        guard let owner, let id = XMLIdentifier.id(from: identifier, in: owner.name) else { return nil }
        return (owner.name, id)
    }
}

extension ServiceError {
    /// An id of a feature type that was not asked for.
    static func foreign(_ identifier: String, owner: String, _ version: WFSVersion) -> ServiceError {
        ServiceError(
            .invalidParameter, locator: "RESOURCEID",
            it: "«\(identifier.prefix(100))» è un elemento di «\(owner)», che «\(version.typeNames)» non indica.",
            en: "\(identifier.prefix(100)) is a feature of \(owner), which \(version.typeNames) does not name.")
    }
}
