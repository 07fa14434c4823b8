import Languages
import SimpleFeatures

/// How large one query may be, so that what is refused is refused in words, before a store sees it.
///
/// The defaults stay far below what SQLite can compile (32,766 parameters, an expression a thousand levels deep,
/// patterns of 50,000 bytes), and far above what a person or a map client asks.
public struct QueryLimits: Hashable, Sendable {
    /// Ids named in one filter.
    public var identifiers = 10_000
    /// Comparisons, boxes and junctions in one filter.
    public var conditions = 1000
    /// Conditions and expressions within each other.
    public var depth = 16
    /// Bytes of a text or pattern that properties are compared with.
    public var textBytes = 4096
    /// Properties that features are ordered by.
    public var sortKeys = 16

    public init() {}

    /// - Throws: ``StoreError/tooLarge(_:)`` with what there is too much of, and how much there may be.
    public func check(_ query: Query) throws(StoreError) {
        if query.sort.count > sortKeys {
            throw .tooLarge(
                LocalizedText(
                    it:
                        "Gli elementi si possono ordinare al massimo per \(sortKeys) proprietà, non per "
                        + "\(query.sort.count).",
                    en: "Features can be ordered by \(sortKeys) properties at most, not \(query.sort.count)."))
        }
        guard let filter = query.filter else { return }
        var size = Size()
        try measure(filter, depth: 1, &size)
    }

    private struct Size {
        var identifiers = 0
        var conditions = 0
    }

    private func measure(_ filter: Filter, depth: Int, _ size: inout Size) throws(StoreError) {
        try checkDepth(depth)
        size.conditions += 1
        if size.conditions > conditions {
            throw .tooLarge(
                LocalizedText(
                    it: "Un filtro può contenere al massimo \(conditions) condizioni.",
                    en: "A filter can have \(conditions) conditions at most."))
        }
        switch filter {
        case .compare(let left, _, let right, _): try measure([left, right], depth)
        case .between(let value, let lower, let upper): try measure([value, lower, upper], depth)
        case .like(let value, let pattern):
            try measure([value], depth)
            var bytes = 0
            for case .text(let text) in pattern.elements { bytes += text.utf8.count }
            try checkText(bytes + pattern.elements.count)
        case .isNull(let value): try measure([value], depth)
        case .and(let filters), .or(let filters):
            for filter in filters { try measure(filter, depth: depth + 1, &size) }
        case .not(let filter): try measure(filter, depth: depth + 1, &size)
        case .identifiers(let ids):
            size.identifiers += ids.count
            if size.identifiers > identifiers {
                throw .tooLarge(
                    LocalizedText(
                        it: "Un filtro può indicare al massimo \(identifiers) elementi; suddividere la richiesta.",
                        en: "A filter can name \(identifiers) features at most; ask for them in parts."))
            }
            for id in ids { try checkText(id.utf8.count) }
        case .envelope, .intersects: break
        }
    }

    private func measure(_ expressions: [Expression], _ depth: Int) throws(StoreError) {
        try checkDepth(depth)
        for expression in expressions {
            switch expression {
            case .literal(.text(let text)): try checkText(text.utf8.count)
            case .literal, .property: break
            case .arithmetic(let left, _, let right): try measure([left, right], depth + 1)
            case .function(_, let arguments): try measure(arguments, depth + 1)
            }
        }
    }

    private func checkDepth(_ depth: Int) throws(StoreError) {
        if depth > self.depth {
            throw .tooLarge(
                LocalizedText(
                    it: "Un filtro può avere al massimo \(self.depth) livelli di annidamento.",
                    en: "A filter can be nested \(self.depth) levels deep at most."))
        }
    }

    private func checkText(_ bytes: Int) throws(StoreError) {
        if bytes > textBytes {
            throw .tooLarge(
                LocalizedText(
                    it: "In un filtro un testo può avere al massimo \(textBytes) byte, non \(bytes).",
                    en: "A text in a filter can have \(textBytes) bytes at most, not \(bytes)."))
        }
    }
}
