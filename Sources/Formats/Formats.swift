/// The formats that features can be written in.
///
/// WFS, its capabilities and content negotiation read this list, or the part of it that a version has.
public enum Formats {
    public static let all: [any FeatureFormat] = [GeoJSON(), GML32(), CSV(), GML31(), GML2()]

    /// The format of that name, media type or alias, whatever the case; media type parameters may be left out.
    ///
    /// - Parameter formats: those to choose from; the first that fits is meant.
    public static func named(_ name: String, in formats: [any FeatureFormat] = all) -> (any FeatureFormat)? {
        let wanted = name.lowercased().filter { $0 != " " }
        return formats.first { format in
            let full = format.mediaType.lowercased().filter { $0 != " " }
            return format.name == wanted || full == wanted || full.prefix { $0 != ";" } == wanted
                || format.aliases.contains { $0.lowercased().filter { $0 != " " } == wanted }
        }
    }
}
