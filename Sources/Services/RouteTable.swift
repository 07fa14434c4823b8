public import HTTPTypes

/// Finds the service for a path. Literal segments win over `{names}`, and those over `**`.
public struct RouteTable<Target: Sendable>: Sendable {
    public enum Match: Sendable {
        case found(Target)
        /// The path exists, with these methods, and is the target's.
        case wrongMethod([HTTPRequest.Method], Target)
        case unknown
    }

    private struct Entry: Sendable {
        var segments: [String]
        var methods: [HTTPRequest.Method]
        var target: Target
    }

    private var entries: [Entry] = []

    public init() {}

    public mutating func add(_ route: Route, _ target: Target) {
        let segments = route.template.split(separator: "/").map(String.init)
        entries.append(Entry(segments: segments, methods: route.methods, target: target))
        entries.sort { Self.rank($0.segments) < Self.rank($1.segments) }
    }

    /// HEAD is found wherever GET is.
    public func match(_ method: HTTPRequest.Method, _ path: [String]) -> Match {
        var allowed: [HTTPRequest.Method] = []
        var best: (rank: String, target: Target)?
        for entry in entries where Self.fits(entry.segments, path) {
            // What a path is, its closest template says: `/a/list` that is only written to is no `/a/{name}`.
            let rank = Self.rank(entry.segments)
            if let best, rank != best.rank { break }
            best = best ?? (rank, entry.target)
            if entry.methods.contains(method == .head ? .get : method) { return .found(entry.target) }
            allowed += entry.methods.filter { !allowed.contains($0) }
        }
        guard let best else { return .unknown }
        return .wrongMethod(allowed, best.target)
    }

    private static func fits(_ template: [String], _ path: [String]) -> Bool {
        for (index, segment) in template.enumerated() {
            if segment == "**" { return true }
            guard index < path.count else { return false }
            if !segment.hasPrefix("{") && segment != path[index] { return false }
        }
        return template.count == path.count
    }

    /// Sorts literal before name before rest, segment by segment.
    private static func rank(_ segments: [String]) -> String {
        segments.map { $0 == "**" ? "3" : $0.hasPrefix("{") ? "2" : "1" }.joined() + "0"
    }
}
