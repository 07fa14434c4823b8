import Languages
public import YAMLText

extension ServiceCatalog {
    /// Reads the text of an `open311.yaml` strictly.
    ///
    /// - Parameter file: its name for messages.
    /// - Throws: all mistakes at once, each with its line.
    public init(text: String, file: String) throws(Mistakes) {
        let document = YAMLDocument(file: file)
        let catalog = document.root(text).flatMap(Self.read)
        guard document.mistakes.isEmpty, let catalog else { throw Mistakes(document.mistakes) }
        self = catalog
    }

    private static func read(_ root: YAMLMapping) -> ServiceCatalog? {
        defer { root.close() }
        let jurisdiction = root.requiredText("jurisdiction")
        let comune = root.requiredText("comune")
        let contact = root.both("contact")
        let changeset = root.requiredText("changeset")
        if let changeset, Moment.seconds(changeset) == nil {
            root.report(
                "changeset", it: "changeset: occorre un momento come 2026-11-28T00:00:00Z, con il fuso",
                en: "changeset: expected a moment such as 2026-11-28T00:00:00Z, with its offset")
        }
        let isAnonymous = root.flag("anonymous") ?? false
        let limits = root.mapping("limits").map(RequestLimits.init(reading:)) ?? RequestLimits()
        let groups = groups(root)
        var services: [ServiceType] = []
        for entry in root.mappings("services") ?? [] {
            guard let service = service(entry, groups) else { continue }
            if services.contains(where: { $0.code == service.code }) {
                entry.report(
                    "code", it: "il servizio «\(service.code)» c’è già",
                    en: "there is a service \"\(service.code)\" already")
            }
            services.append(service)
        }
        if !root.keys.contains("services") || services.isEmpty {
            root.report("services", it: "services: occorre almeno un servizio", en: "services: expected one at least")
        }
        guard let jurisdiction, let comune, let contact, let changeset else { return nil }
        return ServiceCatalog(
            jurisdiction: jurisdiction, comune: comune, contact: contact, changeset: changeset,
            isAnonymous: isAnonymous, limits: limits, services: services)
    }

    private static func groups(_ root: YAMLMapping) -> [String: LocalizedText] {
        guard let entries = root.mapping("groups") else {
            root.report("groups", it: "manca la chiave «groups»", en: "the key \"groups\" is missing")
            return [:]
        }
        var groups: [String: LocalizedText] = [:]
        for name in entries.keys { groups[name] = entries.both(name) }
        return groups
    }

    private static func service(_ entry: YAMLMapping, _ groups: [String: LocalizedText]) -> ServiceType? {
        defer { entry.close() }
        let code = entry.code("code")
        let (name, description) = (entry.both("name"), entry.both("description"))
        let keywords = entry.bothLists("keywords")
        let groupName = entry.requiredText("group")
        let group = groupName.flatMap { groups[$0] }
        if let groupName, group == nil {
            entry.report(
                "group",
                LocalizedText(it: "il gruppo «\(groupName)» non c’è", en: "there is no group \"\(groupName)\"")
                    + Nearest.hint(groupName, among: groups.keys.sorted()))
        }
        let agency = entry.requiredText("agency")
        let days = entry.integer("expected_days")
        if let days, !(1...3650).contains(days) {
            entry.report(
                "expected_days", it: "expected_days: da 1 a 3650 giorni", en: "expected_days: from 1 to 3650 days")
        }
        var attributes: [ServiceAttribute] = []
        for item in entry.mappings("attributes") ?? [] {
            guard let attribute = attribute(item) else { continue }
            if attributes.contains(where: { $0.code == attribute.code }) {
                item.report(
                    "code", it: "l’attributo «\(attribute.code)» c’è già",
                    en: "there is an attribute \"\(attribute.code)\" already")
            }
            attributes.append(attribute)
        }
        guard let code, let name, let description, let group, let agency else { return nil }
        return ServiceType(
            code: code, name: name, description: description, keywords: keywords, group: group, agency: agency,
            expectedDays: days, attributes: attributes)
    }

    private static func attribute(_ entry: YAMLMapping) -> ServiceAttribute? {
        defer { entry.close() }
        let code = entry.code("code")
        let types = ServiceAttribute.DataType.allCases.map(\.rawValue)
        _ = entry.requiredText("datatype")
        let type = entry.word("datatype", among: types).flatMap(ServiceAttribute.DataType.init(rawValue:))
        let description = entry.both("description")
        let isVariable = entry.flag("variable") ?? true
        let isRequired = entry.flag("required") ?? false
        let help = entry.keys.contains("datatype_description") ? entry.both("datatype_description") : nil
        let values = choices(entry)
        if let type, type.isList != !values.isEmpty {
            entry.report(
                "values",
                it: type.isList ? "values: un elenco ha bisogno di valori" : "values: solo gli elenchi hanno valori",
                en: type.isList ? "values: a list needs values" : "values: only lists have values")
        }
        if isRequired, !isVariable {
            entry.report(
                "required", it: "required: ciò che non si chiede non può essere obbligatorio",
                en: "required: what is not asked cannot be required")
        }
        guard let code, let type, let description else { return nil }
        return ServiceAttribute(
            code: code, dataType: type, isVariable: isVariable, isRequired: isRequired, description: description,
            dataTypeDescription: help, values: values)
    }

    private static func choices(_ entry: YAMLMapping) -> [ServiceAttribute.Choice] {
        guard let values = entry.mapping("values") else { return [] }
        return values.keys.compactMap { key in
            values.both(key).map { ServiceAttribute.Choice(key: key, name: $0) }
        }
    }
}
