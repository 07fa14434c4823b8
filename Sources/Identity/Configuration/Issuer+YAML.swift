import Languages
import Services
import YAMLText

extension Issuer {
    /// `nil` where something that is needed is missing, which is reported.
    init?(_ entry: YAMLMapping, folder: String) {
        let (name, audience) = (entry.requiredText("issuer"), entry.requiredText("audience"))
        let path = entry.requiredText("jwks")
        let types = entry.texts("token_types")
        let use = entry.word("use", among: Use.allCases.map(\.rawValue))
        let roles = entry.mapping("roles")
        if roles == nil, !entry.keys.contains("roles") {
            entry.report(
                "issuer", it: "manca la chiave «roles»: senza ruoli nessuno può scrivere",
                en: "the key \"roles\" is missing: without roles nobody may write")
        }
        let assurance = entry.mapping("assurance")
        for (key, text) in [("issuer", name), ("audience", audience), ("jwks", path)] where text?.isEmpty == true {
            entry.report(key, it: "\(key): occorre un testo non vuoto", en: "\(key): expected some text")
        }
        if name == DevelopmentIssuer.name {
            entry.report(
                "issuer", it: "l’emittente di sviluppo non si configura: lo attiva dime serve",
                en: "the development issuer is not configured: dime serve turns it on")
        }
        guard let name, let audience, let path else { return nil }
        self.init(name: name, audience: audience, keys: path.hasPrefix("/") ? path : folder + path)
        if let types {
            tokenTypes = Set(types.map { $0.lowercased() })
            if types.isEmpty { entry.report("token_types", Self.empty("token_types")) }
        }
        self.use = use.flatMap(Use.init(rawValue:)) ?? .session
        if let roles { read(roles: roles) }
        if let assurance { read(assurance: assurance) }
        if members.keys.contains(.citizen), substantial.isEmpty {
            entry.report(
                "issuer", it: "manca «assurance: { substantial: … }»: senza, nessun cittadino può fare domanda",
                en: "\"assurance: { substantial: … }\" is missing: without it no citizen can apply")
        }
    }

    private mutating func read(roles: YAMLMapping) {
        roleClaim = roles.text("claim") ?? roleClaim
        for role in Role.allCases {
            guard let values = roles.texts(role.rawValue) else { continue }
            if values == ["*"] {
                if role == .citizen {
                    members[role] = .everybody
                } else {
                    roles.report(
                        role.rawValue, it: "«*», cioè chiunque, vale solo per citizen",
                        en: "\"*\", that is everybody, is for citizen only")
                }
            } else if values.isEmpty || values.contains(where: \.isEmpty) {
                roles.report(role.rawValue, Self.empty(role.rawValue))
            } else {
                members[role] = .values(Set(values))
            }
        }
        roles.close()
        if members.isEmpty {
            roles.report(
                "claim", it: "nessun ruolo: occorre almeno uno tra \(Role.names)",
                en: "no role: expected one of \(Role.names)")
        }
    }

    private mutating func read(assurance: YAMLMapping) {
        assuranceClaim = assurance.text("claim") ?? assuranceClaim
        substantial = Set(assurance.texts("substantial") ?? [])
        if substantial.isEmpty { assurance.report("substantial", Self.empty("substantial")) }
        assurance.close()
    }

    private static func empty(_ key: String) -> LocalizedText {
        LocalizedText(it: "\(key): occorre almeno un testo", en: "\(key): expected one text at least")
    }
}

extension Role {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension IdentityLimits {
    init(_ mapping: YAMLMapping) {
        self.init()
        read("clock_skew_seconds", \.clockSkewSeconds, 0...300, mapping)
        read("token_bytes", \.maximumTokenBytes, 1024...65_536, mapping)
        read("lifetime_seconds", \.maximumLifetimeSeconds, 60...604_800, mapping)
        read("reload_seconds", \.reloadSeconds, 1...3600, mapping)
        read("unknown_key_seconds", \.unknownKeySeconds, 1...3600, mapping)
        read("remembered_tokens", \.rememberedTokens, 1000...10_000_000, mapping)
        mapping.close()
    }

    private mutating func read(
        _ key: String, _ limit: WritableKeyPath<IdentityLimits, Int>, _ range: ClosedRange<Int>, _ mapping: YAMLMapping
    ) {
        guard let number = mapping.integer(key) else { return }
        guard range.contains(number) else {
            mapping.report(
                key, it: "\(key): occorre un numero da \(range.lowerBound) a \(range.upperBound)",
                en: "\(key): expected a number from \(range.lowerBound) to \(range.upperBound)")
            return
        }
        self[keyPath: limit] = number
    }
}
