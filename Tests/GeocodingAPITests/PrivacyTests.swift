import Geocoding
import GeocodingAPI
import Services
import Synchronization
import Testing

@Suite("What the log may know")
struct PrivacyTests {
    @Test(
        "The class of the answer and a fingerprint, and nothing of what was asked",
        arguments: [
            ("/geocode/search?q=castello+3998", "civico"), ("/geocode/search?q=qwxz", "nessuno"),
            ("/geocode/reverse?lon=12.35&lat=45.43", nil), ("/geocode/report?q=buca+in+via+Piave+23", "civico"),
            ("/nominatim/search?q=castello+3998", "civico"), ("/photon/api?q=castello+3998", "civico"),
        ])
    func classes(target: String, kind: String?) async throws {
        let source = try await SmallTown.source()
        let services: [any Service] = [GeocodeService(source), NominatimService(source), PhotonService(source)]
        let service = services[target.hasPrefix("/geocode") ? 0 : target.hasPrefix("/nominatim") ? 1 : 2]
        let answer = try await service.exchange(target)
        let logged = answer.response.logged
        #expect(Set(logged.keys) == ["class", "query"])
        if let kind { #expect(logged["class"] == kind) }
        #expect(logged["query"]?.count == 32)
        for word in ["castello", "3998", "piave", "12.35", "qwxz"] {
            #expect(logged.values.allSatisfy { !$0.lowercased().contains(word) || word.allSatisfy(\.isHexDigit) })
        }
    }

    @Test("The same text has the same fingerprint for a day, and another in another process or on another day")
    func fingerprints() {
        let now = Mutex(Timestamp(seconds: 1_000_000))
        let clock: @Sendable () -> Timestamp = { now.withLock { $0 } }
        let fingerprint = QueryFingerprint(clock: clock)
        let first = fingerprint.text(of: "castello 3998")
        #expect(first == fingerprint.text(of: "castello 3998"))
        #expect(first != fingerprint.text(of: "castello 3999"))
        #expect(first != QueryFingerprint(clock: clock).text(of: "castello 3998"))
        now.withLock { $0.seconds += 86_400 }
        #expect(first != fingerprint.text(of: "castello 3998"))
    }
}
