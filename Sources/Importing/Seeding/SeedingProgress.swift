/// How far an import has come, for a person who waits.
public struct SeedingProgress: Hashable, Sendable {
    /// What is being done: the name of a collection, or a few words.
    public var task: String
    public var done: Int
    /// In the unit of ``done``: bytes of the file that is read, or steps.
    public var total: Int
    /// Features read so far, where ``done`` is bytes; `nil` where nobody counts them.
    public var features: Int?

    public init(task: String, done: Int, total: Int, features: Int? = nil) {
        (self.task, self.done, self.total, self.features) = (task, done, total, features)
    }
}

/// What an import put into the database.
public struct SeedingReport: Hashable, Sendable {
    public struct Collection: Hashable, Sendable {
        public var name: String
        public var features: Int
        /// Areas that break a rule of Simple Feature Access; they are kept as they came.
        public var invalid: Int

        public init(name: String, features: Int, invalid: Int) {
            self.name = name
            self.features = features
            self.invalid = invalid
        }
    }

    public var collections: [Collection] = []
    public var features: Int { collections.reduce(0) { $0 + $1.features } }
}
