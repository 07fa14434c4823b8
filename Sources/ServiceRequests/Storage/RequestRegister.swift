import FeatureStores
import Languages
public import Services
import SimpleFeatures
import SpatiaLiteStore

/// The reports, open for changes.
///
/// Every change is one transaction with its row of history: both are there, or neither. Two changes at once come one
/// after the other, and the second is refused where it expected what the first has changed. Not Sendable: one task owns
/// it.
public final class RequestRegister {
    let writer: CollectionWriter
    private let clock: () -> Timestamp
    private let identifier: () -> String

    /// Opens the reports of a database, and makes their collections where there are none.
    ///
    /// - Parameters:
    ///   - clock: tells the time of a change.
    ///   - identifier: makes the ids of new reports; never the same twice.
    /// - Throws: ``RequestError/store(_:)`` when there is no database of ours, or it cannot be written.
    public init(
        database path: String, clock: @escaping () -> Timestamp = { .now },
        identifier: @escaping () -> String = RequestRegister.randomIdentifier
    ) throws(RequestError) {
        self.clock = clock
        self.identifier = identifier
        do throws(StoreError) {
            writer = try CollectionWriter(path: path)
            try RequestCollections.complete(writer)
        } catch {
            throw .store(error)
        }
    }

    /// Ten letters and digits.
    public static func randomIdentifier() -> String { "s" + RandomText.letters(9) }

    // MARK: Reading, as the last change has left it

    /// - Throws: ``RequestError/unknown(id:)``.
    public func request(_ id: String) throws(RequestError) -> ServiceRequest {
        let batch = try batch(RequestCollections.segnalazioni, [("id", .text(id))])
        guard !batch.isEmpty, let request = ServiceRequest(batch, 0) else { throw .unknown(id: id) }
        return request
    }

    public func history(of id: String) throws(RequestError) -> [RequestEvent] {
        let batch = try batch(RequestCollections.storia, [("segnalazione", .text(id))])
        return (0..<batch.count).map { RequestEvent(batch, $0) }
    }

    /// The pseudonym of whoever reported.
    public func reporter(of id: String) throws(RequestError) -> String? {
        let batch = try batch(RequestCollections.segnalanti, [("segnalazione", .text(id))])
        return batch.isEmpty ? nil : batch.text("segnalante", 0)
    }

    // MARK: Changing

    /// A report that has come in.
    ///
    /// - Parameter most: how many of this reporter may come in a day, this one among them.
    /// - Throws: ``RequestError/tooMany(most:)``.
    public func add(
        _ new: NewRequest, by reporter: RequestActor, most: Int = .max
    ) throws(RequestError) -> ServiceRequest {
        try transaction { (changes) throws(RequestError) in
            let moment = self.clock()
            let day = String(moment.description.prefix(10))
            let mine: [(property: String, value: Value)] = [
                ("segnalante", .text(reporter.name)), ("giorno", .text(day)),
            ]
            guard try self.batch(RequestCollections.segnalanti, mine).count < most else { throw .tooMany(most: most) }
            let id = self.identifier()
            let expected = new.service.expectedDays.map {
                Timestamp(seconds: moment.seconds + Int64($0) * 86_400).description
            }
            let request = ServiceRequest(
                id: id, service: new.service.code, category: new.service.name.italian, state: .ricevuta,
                place: new.place, agency: new.service.agency, requested: moment.description,
                updated: moment.description, expected: expected, revision: 0)
            var reporters = FeatureBatch(type: RequestCollections.segnalanti)
            reporters.append(id: id, geometry: nil, values: [.text(id), .text(reporter.name), .text(day)])
            try self.append(reporters, &changes)
            try self.append(new.content.batch(of: id), &changes)
            return try self.store(request, from: nil, at: moment, by: reporter, note: nil, &changes)
        }
    }

    /// Changes a report.
    ///
    /// - Returns: the report afterwards.
    /// - Throws: ``RequestError/conflict(current:)`` where it is not as expected.
    public func change(
        _ id: String, _ wanted: RequestChange, expecting expectation: RequestExpectation, by actor: RequestActor,
        limits: RequestLimits = RequestLimits()
    ) throws(RequestError) -> ServiceRequest {
        try transaction { (changes) throws(RequestError) in
            let request = try self.request(id)
            guard expectation.holds(request) else { throw .conflict(current: request) }
            let changed = try self.changed(request, wanted, limits)
            let names = changed.differences(from: request)
            var notes = [wanted.note].compactMap(\.self)
            if !names.isEmpty { notes.append("cambiati: " + names.joined(separator: ", ")) }
            return try self.store(
                changed, from: request.state, at: self.clock(), by: actor,
                note: notes.isEmpty ? nil : notes.joined(separator: "; "), &changes)
        }
    }

    // MARK: Inside

    func batch(
        _ type: FeatureType, _ conditions: [(property: String, value: Value)]
    ) throws(RequestError) -> FeatureBatch {
        do throws(StoreError) {
            return try writer.features(of: type, where: conditions)
        } catch {
            throw .store(error)
        }
    }
}
