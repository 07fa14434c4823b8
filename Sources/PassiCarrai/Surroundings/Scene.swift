/// One proposed access with everything around it: what is measured and judged.
public struct Scene: Hashable, Sendable, Codable {
    public var id: String?
    public var title: String?
    public var context: Context
    public var surroundings: Surroundings
    public var proposal: Proposal

    public init(context: Context, surroundings: Surroundings, proposal: Proposal) {
        self.context = context
        self.surroundings = surroundings
        self.proposal = proposal
    }
}
