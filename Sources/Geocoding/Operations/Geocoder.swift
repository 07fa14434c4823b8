/// Finds places by what people write, and says what is at a point: pure functions of a ``Gazetteer``.
///
/// A value: copies share the mapped file, nothing is locked, any number of threads may ask at once. A new gazetteer is
/// a new value; the old file is unmapped when the last copy of the old value is gone.
public struct Geocoder: Sendable {
    public let gazetteer: Gazetteer
    public var settings: Settings

    /// What bounds the work of one call.
    public struct Settings: Hashable, Sendable {
        /// Bytes of a forward query that are read; the rest is left out, with a note.
        public var longestQuery = 512
        /// Bytes of a report that are read.
        public var longestReport = 16_384
        /// Mentions of a report that are located.
        public var mostMentions = 16
        public var calibration = Calibration.standard
        public init() {}
    }

    public init(_ gazetteer: Gazetteer, settings: Settings = Settings()) {
        self.gazetteer = gazetteer
        self.settings = settings
    }
}
