import Languages
import ServiceRequests

extension ServiceCatalog {
    /// Source: Open311 GeoReport v2, GET Service List.
    func list(_ language: LocalizedText.Language) -> SparkElement {
        .list(
            of: "service",
            services.map { service in
                .record([
                    .init("service_code", service.code), .init("service_name", service.name[language]),
                    .init("description", service.description[language]),
                    .init("metadata", .flag(!service.attributes.isEmpty)), .init("type", "realtime"),
                    .init("keywords", service.keywords.map { $0[language] }.joined(separator: ", ")),
                    .init("group", service.group[language]),
                ])
            })
    }

    /// Source: Open311, Service Discovery.
    func discovery(base: String, _ language: LocalizedText.Language) -> SparkElement {
        .record([
            .init("changeset", changeset), .init("contact", contact[language]),
            .init("key_service", Self.keys[language]),
            .init(
                "endpoints",
                .list(
                    of: "endpoint",
                    [
                        .record([
                            .init("specification", "http://wiki.open311.org/GeoReport_v2"),
                            .init("url", base + "/open311/v2"), .init("changeset", changeset),
                            .init("type", "production"),
                            .init(
                                "formats", .list(of: "format", [.text("text/xml"), .text("application/json")])),
                        ])
                    ])),
        ])
    }

    private static let keys = LocalizedText(
        it: "Non ci sono api_key. Si legge liberamente; chi segnala manda l’access token di DIME: "
            + "Authorization: Bearer …",
        en: "There are no api_keys. Everybody reads; whoever reports sends DIME’s access token: "
            + "Authorization: Bearer …")
}

extension ServiceType {
    /// Source: Open311 GeoReport v2, GET Service Definition.
    func definition(_ language: LocalizedText.Language) -> SparkElement {
        .record([
            .init("service_code", code),
            .init(
                "attributes",
                .list(
                    of: "attribute",
                    attributes.enumerated().map { index, attribute in attribute.element(order: index + 1, language) })
            ),
        ])
    }
}

extension ServiceAttribute {
    fileprivate func element(order: Int, _ language: LocalizedText.Language) -> SparkElement {
        var members: [SparkElement.Member] = [
            .init("variable", .flag(isVariable)), .init("code", code), .init("datatype", dataType.rawValue),
            .init("required", .flag(isRequired)),
            .init("datatype_description", dataTypeDescription?[language]), .init("order", .integer(order)),
            .init("description", description[language]),
        ]
        if dataType.isList {
            members.append(
                .init(
                    "values",
                    .list(
                        of: "value",
                        values.map { .record([.init("key", $0.key), .init("name", $0.name[language])]) })))
        }
        return .record(members)
    }
}
