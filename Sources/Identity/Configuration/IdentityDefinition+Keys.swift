extension IdentityDefinition {
    /// The issuers whose keys cannot be read now.
    public func unusableKeys() async -> [KeysUnusable] {
        var faults: [KeysUnusable] = []
        for issuer in issuers {
            do throws(KeySetFault) {
                _ = try await KeySetFile(
                    issuer.keys, unknownKeySeconds: limits.unknownKeySeconds, clock: Authority.systemClock,
                    report: { _ in })
            } catch {
                faults.append(KeysUnusable(path: issuer.keys, reason: error.words))
            }
        }
        return faults
    }
}
