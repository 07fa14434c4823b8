import Services

/// What a request may ask of the server before any service sees it, and how long anybody may take.
///
/// A client that closes its sending side has left: its work is stopped, and its answer is not sent. RFC 9112, 9.6, lets
/// a client shut that side and read on; but most that send an end of file are gone, TCP tells the two apart only when
/// something is written, and a map drawn for nobody holds a worker. Whoever waits for an answer keeps both sides open,
/// as every browser, GIS and proxy does.
public struct ServerLimits: Sendable, Hashable {
    /// Longest path and query; a GetMap with a style in its URL needs some kilobytes, nothing honest needs more.
    public var maximumTargetBytes = RequestTarget.maximumBytes
    /// Longest request line and headers together; over it nothing is parsed.
    public var maximumHeadBytes = 81_920
    /// Longest body; filters and styles in POST are small.
    public var maximumBodyBytes = 4_194_304
    /// Connections open at once; one more is told so and closed.
    public var maximumConnections = 512
    /// From the whole request to the first byte of its answer.
    public var request = Duration.seconds(30)
    /// From the head of a request to the end of its body.
    public var body = Duration.seconds(30)
    /// Bytes a second beyond that time of a body that is answered while it comes: who sends less holds a place for nothing.
    public var leastUploadRate = 1024
    /// How long a connection stays open without a whole request head.
    public var idle = Duration.seconds(60)
    /// How long a client may take no byte of an answer; a slow client that goes on taking some is never cut off.
    public var stall = Duration.seconds(30)
    /// How long answers that have begun may go on after the server was told to stop.
    public var drain = Duration.seconds(20)
    /// Requests that a client may make in a minute: an office of fifty people behind one address who move maps all the
    /// time make fewer, and it is a third of what two cores answer.
    public var requestsPerMinute = 60_000
    /// The proxies in front, beside this machine, whose X-Forwarded-For is believed.
    public var proxies: [ClientAddress] = []
    public init() {}
}
