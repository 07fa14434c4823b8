public import Languages
public import SimpleFeatures

/// What a forward query may ask besides its text. The defaults suit a form.
public struct SearchOptions: Hashable, Sendable {
    /// Answers at most, 1 … 50.
    public var limit = 5
    /// Of the words in an answer; what is Italian by law or by name stays Italian.
    public var language = LocalizedText.Language.italian
    /// What is near it comes before what is as good and farther away; never a filter.
    public var bias: Bias?
    /// Degrees, `[west, south, east, north]`: nothing outside is answered.
    public var within: Envelope?
    /// Only these; empty is all.
    public var kinds: Set<AnswerKind> = []
    /// Belfiore code of the comune to prefer where the text names none.
    public var comune: String?
    /// The channel is a cadastral field: `12/345` is foglio and particella, not a civico with an exponent.
    public var expectsCadastralReference = false
    public var explains = false
    /// Whether streets come with their lines: ``Answer/lines``. Drawing one costs more than finding it.
    public var hasLines = false
    /// The confidence from which the best answer is enough: where it has that, and nothing has to be asked, the others are
    /// not written out. `nil` writes out all that ``limit`` allows.
    public var enough: Double?

    public enum Bias: Hashable, Sendable {
        /// - radius: where half of the preference is left, metres.
        case point(Coordinate, radius: Double)
        /// Degrees, `[west, south, east, north]`.
        case box(Envelope)
        /// A municipalità, a sestiere or a locality by its name.
        case area(String)
    }

    public init() {}
}

/// An address in fields, as forms have it. Fields may hold more than their name says: they are read like text.
public struct StructuredAddress: Hashable, Sendable {
    public var street: String?
    public var number: String?
    public var sestiere: String?
    public var locality: String?
    public var municipality: String?
    public var comune: String?
    public var postcode: String?
    public var name: String?

    public init() {}
}

/// What a reverse query may ask besides its point.
public struct ReverseOptions: Hashable, Sendable {
    /// Civici farther than this are not answered, metres.
    public var reach = 100.0
    /// Civici at most, 1 … 50.
    public var limit = 1
    /// Whether the street comes with its lines.
    public var hasLines = false
    public var language = LocalizedText.Language.italian
    public init() {}
}
