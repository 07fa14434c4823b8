/// Which of the media types a service has, a client wants. Source: RFC 9110, 12.5.1.
public enum Negotiation {
    /// The best of `offered` for an Accept header, in the service's order among equals; `nil` when none fits.
    ///
    /// Without a header the first is best.
    public static func best<Offer>(of offered: [(type: String, Offer)], accept: String?) -> Offer? {
        guard let accept, !accept.isEmpty else { return offered.first?.1 }
        let ranges = accept.split(separator: ",").map(MediaRange.init)
        var best: (quality: Double, offer: Offer)?
        for (type, offer) in offered {
            let bare = type.split(separator: ";").first.map { $0.lowercased() } ?? type
            let match = ranges.filter { $0.matches(bare) }.max { $0.specificity < $1.specificity }
            guard let match, match.quality > 0 else { continue }
            if match.quality > (best?.quality ?? 0) { best = (match.quality, offer) }
        }
        return best?.offer
    }

    private struct MediaRange {
        var type: String
        var quality: Double

        init(_ text: some StringProtocol) {
            let parts = text.split(separator: ";").map { $0.trimmed.lowercased() }
            type = parts.first ?? ""
            quality = 1
            for parameter in parts.dropFirst() where parameter.hasPrefix("q=") {
                quality = Double(parameter.dropFirst(2)) ?? 0
            }
        }

        /// `*/*` 0, `image/*` 1, `image/png` 2.
        var specificity: Int { type == "*/*" ? 0 : type.hasSuffix("/*") ? 1 : 2 }

        func matches(_ candidate: String) -> Bool {
            switch specificity {
            case 0: true
            case 1: candidate.hasPrefix(type.dropLast())
            default: candidate == type
            }
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    public var trimmed: SubSequence {
        let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
        guard let first = firstIndex(where: { !blanks($0) }), let last = lastIndex(where: { !blanks($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
