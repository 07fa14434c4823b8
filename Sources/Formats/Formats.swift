/// The formats that features can be written in.
///
/// WFS, OGC API, capabilities, the API definition and content negotiation read this list.
public enum Formats {
    public static let all: [any FeatureFormat] = [GeoJSON(), GML32(), CSV()]

    /// The format of that name, media type or alias, whatever the case; media type parameters may be left out.
    public static func named(_ name: String) -> (any FeatureFormat)? {
        let wanted = name.lowercased().filter { $0 != " " }
        return all.first { format in
            let full = format.mediaType.lowercased().filter { $0 != " " }
            return format.name == wanted || full == wanted || full.prefix { $0 != ";" } == wanted
                || format.aliases.contains { $0.lowercased().filter { $0 != " " } == wanted }
        }
    }
}
