import FeatureStores
import OGCAPI
import OWS
import Portrayal
import Publishing
import Services
import Support
import Testing

@Suite("A server with too much to draw")
struct BusyTests {
    @Test("Every protocol says in its own words that it is busy, and when to come again")
    func dialects() async throws {
        let workers = WorkerPool(width: 1, capacity: 0)
        let publisher = try await City.publisher(City.store, workers)
        let wms = WMSService(publisher)
        let map = WMSExceptionTests.target([:])
        #expect(try await wms.get(map).isPNG)
        let blocker = Blocker()
        let blocked = Task { try await workers.run { blocker.block() } }
        await blocker.begun()
        let info = WMTSTests.target(["REQUEST": "GetFeatureInfo", "I": "1", "J": "1", "INFOFORMAT": "text/plain"])
        for (answer, code) in [
            (try await wms.get(map), ""),
            (try await WMTSService(publisher).get(WMTSTests.target([:])), "NoApplicableCode"),
            (try await WMTSService(publisher).get(info), "NoApplicableCode"),
        ] {
            #expect(answer.status == 503)
            #expect(answer.retryAfter == "1")
            #expect(answer.exception == code)
        }
        await #expect {
            _ = try await TileService(publisher).get("/tiles/strade/15/17506/11732.mvt")
        } throws: { error in
            (error as? ServiceError)?.code == .tooBusy
        }
        let problem = Answer(ServiceError(.tooBusy, it: "x", en: "y").problem(instance: "1", in: .none))
        #expect(problem.status == 503)
        #expect(problem.retryAfter == "1")
        blocker.release()
        try await blocked.value
    }
}
