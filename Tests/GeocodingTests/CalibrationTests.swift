import Testing

@testable import Geocoding

@Suite("Calibration")
struct CalibrationTests {
    private func evidence(_ score: Double, _ margin: Double) -> Calibration.Evidence {
        Calibration.Evidence(score: score, margin: margin, unread: 0, misspelt: 0, pattern: .exactNumber)
    }

    @Test("A surer reading has no lower confidence")
    func monotone() {
        let standard = Calibration.standard
        for step in 0..<20 {
            let low = standard.confidence(evidence(Double(step) / 20, 0.05))
            #expect(low <= standard.confidence(evidence(Double(step + 1) / 20, 0.05)))
            #expect(low <= standard.confidence(evidence(Double(step) / 20, 0.06)))
        }
    }

    @Test("A number that is not in the data is never sure")
    func near() {
        let sure = Calibration.Evidence(score: 1, margin: 1, unread: 0, misspelt: 0, pattern: .nearNumber)
        #expect(Calibration.standard.confidence(sure) < 0.8)
    }

    @Test("A fit finds the share of right answers that the rows have")
    func fit() {
        var rows: [(evidence: Calibration.Evidence, isRight: Bool)] = []
        for index in 0..<400 {
            rows.append((evidence(0.95, 0.15), index % 10 != 0))
            rows.append((evidence(0.7, 0), index % 10 < 3))
        }
        let fitted = Calibration.fitted(to: rows)
        #expect(abs(fitted.confidence(evidence(0.95, 0.15)) - 0.9) < 0.03)
        #expect(abs(fitted.confidence(evidence(0.7, 0)) - 0.3) < 0.05)
    }
}
