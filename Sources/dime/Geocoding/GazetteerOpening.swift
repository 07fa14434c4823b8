import ArgumentParser
import FeatureStores
import Geocoding
import Glibc
import SpatiaLiteStore

extension GazetteerOptions {
    /// Maps the index; makes it first where it is missing or older than the database beside it.
    ///
    /// Without a database the index is taken as it is. - Throws: `ExitCode` 1, having said what to do.
    func geocoder() async throws -> Geocoder {
        let made = Self.modified(index)
        let changed = [Self.modified(database), Self.modified(database + "-wal")].compactMap(\.self).max()
        guard let made else {
            guard changed != nil else { throw missing() }
            return try await build()
        }
        do {
            let geocoder = Geocoder(try Gazetteer(path: index))
            guard let changed, changed > made, try await isStale(geocoder.gazetteer) else { return geocoder }
            return try await build()
        } catch let error as GazetteerError {
            if changed != nil, Self.isMendedByBuilding(error) { return try await build() }
            throw said(error)
        }
    }

    /// Opens the index as it is.
    func opened() throws -> Gazetteer {
        guard Self.modified(index) != nil else { throw missing() }
        do {
            return try Gazetteer(path: index)
        } catch {
            throw said(error)
        }
    }

    /// Makes the index of the database, with what it takes on a terminal.
    func build() async throws -> Geocoder {
        let store = try openStore()
        let definition = try definition()
        let bar = Waiting(lang("Indice degli indirizzi", "Index of the addresses"), lang)
        let outcome: GazetteerBuilder.Outcome
        do throws(GazetteerError) {
            outcome = try await GazetteerBuilder.build(from: store, definition, to: index)
        } catch {
            bar.finish()
            throw said(error)
        }
        bar.finish()
        Terminal.say(
            index + ": " + lang.number(outcome.places) + lang(" luoghi, ", " places, ")
                + lang.number(outcome.civici) + lang(" civici, ", " house numbers, ") + lang.number(outcome.parcels)
                + lang(" particelle, ", " parcels, ") + lang.number(outcome.bytes / 1024)
                + " KiB (\(lang.decimal(bar.seconds, 1)) s)")
        do throws(GazetteerError) {
            return Geocoder(try Gazetteer(path: index))
        } catch {
            throw said(error)
        }
    }

    /// Whether the data have changed since. A file that is newer without new data is not asked again.
    func isStale(_ opened: Gazetteer) async throws -> Bool {
        guard let store = try? SpatiaLiteStore(path: database, workers: WorkerPool(width: 1, capacity: 16)),
            let definition = try? GazetteerDefinition(inDatabase: database),
            let isStale = try? await opened.isStale(comparedWith: store, definition)
        else { return false }
        if !isStale { _ = unsafe utimensat(AT_FDCWD, index, nil, 0) }
        return isStale
    }

    /// What the index is to be made of. - Throws: `ExitCode` 1, having said what to do.
    private func definition() throws -> GazetteerDefinition {
        if let definition = try? GazetteerDefinition(inDatabase: database) { return definition }
        Terminal.say(
            lang(
                "\(database): non dice di quali raccolte è fatto l'indice degli indirizzi. Scrivilo in "
                    + "seeds/gazetteer.yaml, poi: dime seed",
                "\(database): does not say of which collections the index of the addresses is made. Write it into "
                    + "seeds/gazetteer.yaml, then: dime seed"))
        throw ExitCode(1)
    }

    func openStore() throws -> SpatiaLiteStore {
        do throws(StoreError) {
            return try SpatiaLiteStore(path: database, workers: WorkerPool(width: 2, capacity: 64))
        } catch {
            Terminal.say(
                lang(
                    "\(database): non è una base dati di DIME Geo leggibile. Creala con: dime seed",
                    "\(database): is no readable database of DIME Geo. Make it with: dime seed"))
            throw ExitCode(1)
        }
    }

    private func missing() -> ExitCode {
        Terminal.say(
            lang(
                "\(index): l'indice degli indirizzi non c'è, e nemmeno la base dati \(database) da cui costruirlo. "
                    + "Creala con: dime seed; o indica l'indice con --gazetteer.",
                "\(index): there is no index of the addresses, nor the database \(database) to make it of. "
                    + "Make it with: dime seed; or name the index with --gazetteer."))
        return ExitCode(1)
    }

    private func said(_ error: GazetteerError) -> ExitCode {
        let words =
            switch error {
            case .unreadable(let path, let reason): lang("\(path): non si può leggere (\(reason)).", "\(error)")
            case .notAGazetteer(let path):
                lang("\(path): non è un indice degli indirizzi di DIME Geo.", "\(error)")
            case .otherVersion(let path, let found, let wanted):
                lang(
                    "\(path): è della versione \(found) e serve la \(wanted). Rifallo con: dime gazetteer build",
                    "\(path): is of version \(found) and version \(wanted) is needed. Remake it: dime gazetteer build")
            case .damaged(let path, let what):
                lang(
                    "\(path): è rovinato (\(what)). Rifallo con: dime gazetteer build, o copialo di nuovo.",
                    "\(path): is damaged (\(what)). Remake it: dime gazetteer build, or copy it again.")
            case .unwritable(let path, let reason): lang("\(path): non si può scrivere (\(reason)).", "\(error)")
            case .source(let collection, let reason):
                lang("La raccolta \(collection) non si può leggere: \(reason)", "\(error)")
            case .tooLarge(let what, let count, let most):
                lang(
                    "L'indice tiene al più \(most) \(what), e sono \(count): fanne uno per ogni parte del territorio.",
                    "\(error)")
            }
        Terminal.say(words)
        return ExitCode(1)
    }

    /// Nanoseconds since 1970; `nil` where there is no such file.
    private static func modified(_ path: String) -> Int64? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        let time = status.st_mtim
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    private static func isMendedByBuilding(_ error: GazetteerError) -> Bool {
        switch error {
        case .otherVersion, .damaged: true
        default: false
        }
    }
}
