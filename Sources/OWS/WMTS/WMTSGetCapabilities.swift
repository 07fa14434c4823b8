import HTTPTypes
import Languages
import Portrayal
import Publishing
import Services

extension WMTSService {
    /// GetCapabilities. Source: OGC 07-057r7 (WMTS), 7.1; OGC 06-121r3 (OWS Common 1.1.0), 7.
    func getCapabilities(_ parameters: KVP, baseURL: String) async throws(ServiceError) -> Response {
        let accepted = parameters.list("acceptversions").map { String($0.trimmed) }
        guard accepted.isEmpty || accepted.contains("1.0.0") else {
            throw ServiceError(
                .versionNegotiationFailed, locator: "acceptversions",
                it: "Nessuna delle versioni accettate è disponibile; è disponibile la 1.0.0.",
                en: "None of the accepted versions is spoken; there is 1.0.0.")
        }
        var sections: Set<WMTSCapabilities.Section> = []
        for name in parameters.list("sections").map({ String($0.trimmed) }) where name.lowercased() != "all" {
            guard let section = WMTSCapabilities.Section(named: name) else {
                let known = WMTSCapabilities.Section.allCases.map(\.rawValue).joined(separator: ", ")
                throw ServiceError(
                    .invalidParameter, locator: "sections",
                    it: "La sezione «\(name.prefix(40))» non esiste; sono disponibili \(known), All.",
                    en: "There is no section \"\(name.prefix(40))\"; there are \(known), All.")
            }
            sections.insert(section)
        }
        let isWhole = parameters.list("sections").contains { $0.trimmed.lowercased() == "all" }
        if sections.isEmpty || isWhole { sections = Set(WMTSCapabilities.Section.allCases) }
        let formats = parameters.list("acceptformats").map { $0.trimmed.lowercased() }
        let mediaType = formats.first { ["application/xml", "text/xml"].contains($0) } ?? "application/xml"
        return try await capabilities(
            sections, updateSequence: parameters["updatesequence"], LocalizedText.Language(parameters),
            baseURL: baseURL, mediaType: mediaType)
    }

    /// The document as a resource.
    ///
    /// - Throws: `notAcceptable` when the client wants no XML.
    func capabilitiesResource(_ request: Request) async throws(ServiceError) -> Response {
        let offered = ["application/xml", "text/xml"].map { (type: $0, $0) }
        guard let mediaType = Negotiation.best(of: offered, accept: request.headers[.accept]) else {
            throw ServiceError(
                .notAcceptable, locator: "Accept",
                it: "Le capabilities sono application/xml o text/xml.",
                en: "The capabilities are application/xml or text/xml.")
        }
        let all = Set(WMTSCapabilities.Section.allCases)
        return try await capabilities(
            all, updateSequence: nil, LocalizedText.Language(KVP(request.query)), baseURL: request.baseURL,
            mediaType: mediaType)
    }

    private func capabilities(
        _ sections: Set<WMTSCapabilities.Section>, updateSequence: String?, _ language: LocalizedText.Language,
        baseURL: String, mediaType: String
    ) async throws(ServiceError) -> Response {
        let catalog = publisher.catalog
        let layers = catalog.layers(in: .wmts)
        let data = try await publisher.version(of: layers, catalog)
        let number = try await publisher.updateSequence(catalog)
        var sections = sections
        if let error = ServiceError.updateSequence(updateSequence, current: number) {
            guard error.code == .currentUpdateSequence else { throw error }
            sections = []
        }
        let names = sections.map(\.rawValue).sorted().joined(separator: ",")
        let key = "\(data)|\(number)|\(names)|\(language)"
        let bytes: [UInt8]
        if let known = documents.document(key, base: baseURL) {
            bytes = known
        } else {
            let written =
                WMTSCapabilities(
                    catalog: catalog, entries: try await LayerEntry.all(layers, catalog, publisher, language),
                    sections: sections,
                    language: language,
                    baseURL: DocumentCache.base, sequence: number
                ).document
            bytes = documents.keep(written, key, base: baseURL)
        }
        var response = Response(mediaType: mediaType, bytes).tagged("\(key)|\(baseURL)".entityTag)
        response.headers[.contentLanguage] = language.rawValue
        return response
    }
}
