import FeatureStores
public import Services
import SimpleFeatures
import SpatiaLiteStore

/// The register of passi carrai, open for changes.
///
/// Every change is one transaction with its row of history: both are there, or neither. Two changes at once come one
/// after the other, and the second is refused where it expected what the first has changed. Not Sendable: one task owns
/// it.
public final class Register {
    let writer: CollectionWriter
    private let clock: () -> Timestamp
    private let identifier: () -> String

    /// Opens the register of a database, and makes it where there is none.
    ///
    /// - Parameters:
    ///   - clock: tells the time of a change, and the year of the numbers that are given out.
    ///   - identifier: makes the ids of new entries; never the same twice.
    /// - Throws: ``RegisterError/store(_:)`` when there is no database of ours, or it cannot be written.
    public init(
        database path: String, clock: @escaping () -> Timestamp = { .now },
        identifier: @escaping () -> String = Register.randomIdentifier
    ) throws(RegisterError) {
        self.clock = clock
        self.identifier = identifier
        do throws(StoreError) {
            writer = try CollectionWriter(path: path)
            try RegisterCollections.complete(writer)
        } catch {
            throw .store(error)
        }
    }

    /// Twelve letters and digits: nobody guesses the next one.
    public static func randomIdentifier() -> String { "p" + RandomText.letters(12) }

    // MARK: Reading, as the last change has left it

    /// - Throws: ``RegisterError/unknown(id:)``.
    public func passo(_ id: String) throws(RegisterError) -> PassoCarraio {
        guard let passo = try entries([("id", .text(id))]).first else { throw .unknown(id: id) }
        return passo
    }

    /// The entry with a number; `nil` where nobody has it.
    public func passo(_ sign: SignNumber) throws(RegisterError) -> PassoCarraio? {
        try entries([("anno", .integer(Int64(sign.year))), ("numero", .text(sign.number))]).first
    }

    /// The changes of an entry, oldest first.
    public func history(of id: String) throws(RegisterError) -> [HistoryEntry] {
        let batch = try batch(RegisterCollections.storia, [("passo", .text(id))])
        return (0..<batch.count).map { HistoryEntry(batch, $0) }
    }

    /// The verdicts on an entry, oldest first.
    public func verdicts(of id: String) throws(RegisterError) -> [KeptVerdict.Record] {
        let batch = try batch(RegisterCollections.verdetti, [("passo", .text(id))])
        return (0..<batch.count).map { KeptVerdict.Record(batch, $0) }
    }

    /// The pseudonym of whoever applied; `nil` where nobody did.
    public func applicant(of id: String) throws(RegisterError) -> String? {
        let batch = try batch(RegisterCollections.richiedenti, [("passo", .text(id))])
        return batch.isEmpty ? nil : batch.text("richiedente", 0)
    }

    // MARK: Changing

    /// A new entry.
    ///
    /// - Parameters:
    ///   - state: `presentata`, `esistente` or, from a register that was kept on paper, `rilasciata`.
    ///   - applicant: a pseudonym.
    /// - Returns: the entry, with its id and, where it is granted, its number.
    public func add(
        _ details: PassoDetails, as state: PassoState, sign: SignNumber? = nil, applicant: String? = nil,
        verdict: KeptVerdict? = nil, by actor: Actor, note: String? = nil
    ) throws(RegisterError) -> PassoCarraio {
        try transaction { (change) throws(RegisterError) in
            try self.add(
                details, as: state, sign: sign, applicant: applicant, verdict: verdict, by: actor, note: note,
                id: self.newIdentifier(), &change)
        }
    }

    /// An application of somebody who is known by a pseudonym.
    ///
    /// - Parameter most: how many of theirs may be under way, this one among them.
    /// - Throws: ``RegisterError/tooManyApplications(most:)``.
    func apply(
        _ details: PassoDetails, by applicant: Principal, most: Int = mostApplications
    ) throws(RegisterError) -> PassoCarraio {
        try transaction { (change) throws(RegisterError) in
            let known = try self.batch(RegisterCollections.richiedenti, [("richiedente", .text(applicant.pseudonym))])
            var open = 0
            for row in 0..<known.count {
                guard let id = known.text("passo", row), let entry = try self.entries([("id", .text(id))]).first else {
                    continue
                }
                if [.presentata, .inIstruttoria].contains(entry.state) { open += 1 }
            }
            guard open < most else { throw .tooManyApplications(most: most) }
            return try self.add(
                details, as: .presentata, sign: nil, applicant: applicant.pseudonym, verdict: nil,
                by: Actor(applicant), note: nil, id: self.newIdentifier(), &change)
        }
    }

    /// Applications of one person that may be under way: a condominium has some, nobody has more.
    static let mostApplications = 20

    /// Changes an entry: its state, its number, what it says.
    ///
    /// - Returns: the entry afterwards.
    /// - Throws: ``RegisterError/conflict(current:)`` where it is not as expected.
    public func change(
        _ id: String, _ wanted: PassoChange, expecting expectation: Expectation, by actor: Actor
    ) throws(RegisterError) -> PassoCarraio {
        try transaction { (change) throws(RegisterError) in
            let entry = try self.passo(id)
            guard expectation.holds(entry) else { throw .conflict(current: entry) }
            return try self.change(entry, wanted, by: actor, &change)
        }
    }

    // MARK: Inside

    /// The moment, for one change.
    var now: String { clock().description }

    func newIdentifier() -> String { identifier() }

    func entries(_ conditions: [(property: String, value: Value)]) throws(RegisterError) -> [PassoCarraio] {
        var entries: [PassoCarraio] = []
        for type in [RegisterCollections.passi, RegisterCollections.domande] {
            let batch = try batch(type, conditions)
            entries += (0..<batch.count).map { PassoCarraio(batch, $0) }
        }
        return entries
    }

    private func batch(
        _ type: FeatureType, _ conditions: [(property: String, value: Value)]
    ) throws(RegisterError) -> FeatureBatch {
        do throws(StoreError) {
            return try writer.features(of: type, where: conditions)
        } catch {
            throw .store(error)
        }
    }
}
