import FeatureStores
import HTTPTypes
import Languages
import ServiceRequests
public import Services

/// Open311 GeoReport v2 below `/open311/v2`: kinds of reports, reports that come in, and what becomes of them.
///
/// Everything is written as XML and as JSON, errors too. Nothing that somebody has written is read here again: that is
/// for whoever wrote it and for the office, below `/segnalazioni`.
public struct Open311Service: Service {
    private let desk: ReportDesk

    public init(_ desk: ReportDesk) { self.desk = desk }

    private var catalog: ServiceCatalog { desk.catalog }

    public var routes: [Route] {
        let endings = ["", ".json", ".xml"]
        let base = "/open311/v2"
        return endings.flatMap { ending in
            [
                Route("\(base)/discovery\(ending)"), Route("\(base)/services\(ending)"),
                Route(
                    "\(base)/requests\(ending)", methods: [.get, .post],
                    maximumBodyBytes: catalog.limits.bodyBytes),
            ]
        } + ["services", "requests", "tokens"].map { Route("\(base)/\($0)/{id}") } + [Route(base), Route("\(base)/**")]
    }

    public var contribution: Contribution {
        Contribution(
            links: [
                Link(
                    href: "/open311/v2/discovery.json", rel: "related", type: "application/json",
                    title: "Segnalazioni (Open311 GeoReport v2)")
            ],
            openAPIPaths: { [catalog] in Open311Definition(catalog: catalog, language: $0).paths })
    }

    public func respond(to request: Request) async throws(ServiceError) -> Response {
        do throws(ServiceError) {
            return try await answer(request)
        } catch {
            return refusal(of: request, error)
        }
    }

    public func refusal(of request: Request, _ error: ServiceError) -> Response {
        ErrorsDocument(error).response(to: request)
    }

    private func answer(_ request: Request) async throws(ServiceError) -> Response {
        let (format, name) = AnswerFormat.of(request)
        if request.method != .post { try check(request.query.last { $0.name == "jurisdiction_id" }?.value) }
        guard request.path.count > 3 else {
            switch (name, request.method) {
            case ("services", _): return list(request, format)
            case ("requests", .post): return try await report(request, format)
            case ("requests", _): return try await requests(request, format)
            case ("discovery", _): return discovery(request, format)
            case _ where request.path.count == 2: return discovery(request, format)
            default: throw Self.unknown
            }
        }
        switch (request.path[2], request.path.count) {
        case ("services", 4): return try definition(of: name, request, format)
        case ("tokens", 4): return try await token(name, request, format)
        case ("requests", 4): return try await show(name, request, format)
        default: throw Self.unknown
        }
    }

    private static let unknown = ServiceError(
        .notFound, it: "Qui non c’è nulla: che cosa c’è lo dice /open311/v2/discovery.",
        en: "There is nothing here: /open311/v2/discovery says what there is.")

    /// - Throws: `notFound` for a jurisdiction that is not served.
    private func check(_ jurisdiction: String?) throws(ServiceError) {
        guard let jurisdiction, !jurisdiction.isEmpty, jurisdiction != catalog.jurisdiction else { return }
        throw ServiceError(
            .notFound, locator: "jurisdiction_id",
            it: "jurisdiction_id «\(jurisdiction.prefix(60))» non è servito: è \(catalog.jurisdiction), o si "
                + "tralascia.",
            en: "jurisdiction_id \"\(jurisdiction.prefix(60))\" is not served: it is \(catalog.jurisdiction), or "
                + "left out.")
    }

    // MARK: Kinds

    private func discovery(_ request: Request, _ format: AnswerFormat) -> Response {
        lasting(request, format, root: "discovery") { catalog.discovery(base: request.baseURL, $0) }
    }

    private func list(_ request: Request, _ format: AnswerFormat) -> Response {
        lasting(request, format, root: "services") { catalog.list($0) }
    }

    private func definition(
        of code: String, _ request: Request, _ format: AnswerFormat
    ) throws(ServiceError) -> Response {
        guard let service = catalog[code] else {
            throw ServiceError(
                .notFound, locator: "service_code",
                it: "service_code «\(code.prefix(60))» non c’è: i codici stanno in /open311/v2/services.",
                en: "There is no service_code \"\(code.prefix(60))\": the codes stand in /open311/v2/services.")
        }
        return lasting(request, format, root: "service_definition") { service.definition($0) }
    }

    /// An answer that is the same until the list of kinds changes.
    private func lasting(
        _ request: Request, _ format: AnswerFormat, root: String,
        _ element: (LocalizedText.Language) -> SparkElement
    ) -> Response {
        let choice = request.languageChoice
        let content = element(choice.language)
        let bytes = format == .xml ? content.xml(root: root) : content.json
        var response = format.response(content, root: root)
        response = response.tagged(String(decoding: bytes, as: UTF8.self).entityTag)
        response.declare(choice)
        return response
    }

    // MARK: Reports

    private func document(_ request: Request) -> RequestsDocument {
        RequestsDocument(catalog: catalog, frame: desk.frame, language: request.languageChoice.language)
    }

    private func requests(_ request: Request, _ format: AnswerFormat) async throws(ServiceError) -> Response {
        let query: RequestsQuery
        do throws(FieldFaults) {
            query = try RequestsQuery(request.query, catalog, desk.frame, now: desk.clock().seconds)
        } catch {
            return ErrorsDocument(error).response(to: request)
        }
        let found: [RequestReading.Found]
        do throws(StoreError) {
            found = try await desk.reading.requests(query.selection)
        } catch {
            throw ServiceError(error)
        }
        var response = fleeting(
            document(request).list(Array(found.prefix(query.pageSize))), request, format)
        if found.count > query.pageSize, let link = HTTPField.Name("Link") {
            response.headers[link] = next(after: query.page, request)
        }
        return response
    }

    private func next(after page: Int, _ request: Request) -> String {
        "<\(request.address(with: "page", String(page + 1)))>; rel=\"next\""
    }

    private func show(
        _ id: String, _ request: Request, _ format: AnswerFormat
    ) async throws(ServiceError) -> Response {
        let found = RequestReading.Found(try await known(id), at: nil)
        return fleeting(document(request).list([found]), request, format)
    }

    private func token(
        _ id: String, _ request: Request, _ format: AnswerFormat
    ) async throws(ServiceError) -> Response {
        // Ids are given out at once: a token is one.
        fleeting(document(request).token(try await known(id).id), request, format)
    }

    private func known(_ id: String) async throws(ServiceError) -> ServiceRequest {
        do throws(StoreError) {
            if id.utf8.count <= 100, let known = try await desk.reading.request(id) { return known }
        } catch {
            throw ServiceError(error)
        }
        throw ServiceError(
            .notFound, locator: "service_request_id", it: "service_request_id «\(id.prefix(60))» non c’è.",
            en: "There is no service_request_id \"\(id.prefix(60))\".")
    }

    private func report(_ request: Request, _ format: AnswerFormat) async throws(ServiceError) -> Response {
        let (reporter, most) = try await reporter(request)
        let fields = try ReportFields(request)
        try check(fields.text("jurisdiction_id") ?? request.query.last { $0.name == "jurisdiction_id" }?.value)
        let report: Report
        let placed: ReportPlacing.Placed
        do {
            report = try Report(fields, catalog)
            placed = try await desk.placing().place(report.location)
        } catch let error as FieldFaults {
            return ErrorsDocument(error).response(to: request)
        } catch PlacingError.faults(let faults) {
            return ErrorsDocument(faults).response(to: request)
        } catch PlacingError.store(let error) {
            throw ServiceError(error)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw ServiceError(.internalError, it: "Non è stato possibile.", en: "It was not possible.")
        }
        let new = NewRequest(service: report.service, place: placed.place, content: report.content)
        let kept = try await desk.write { register throws(RequestError) in
            try register.add(new, by: reporter, most: most)
        }
        var notices = [document(request).notice(kept.place)].compactMap(\.self) + placed.notices
        if report.namesPerson { notices.append(Self.dropped) }
        var response = fleeting(document(request).receipt(kept, notices: notices), request, format)
        response.status = 201
        response.headers[.location] = "\(request.baseURL)/open311/v2/requests/\(kept.id).\(format.rawValue)"
        return response
    }

    private static let dropped = LocalizedText(
        it: "Nome, recapiti e dispositivo non sono stati conservati.",
        en: "Name, contacts and device have not been kept.")

    /// Who reports, and how often in a day: whoever the token vouches for; without one nobody in particular, where that is
    /// permitted. The office reports for others, as often as they call.
    private func reporter(_ request: Request) async throws(ServiceError) -> (RequestActor, most: Int) {
        if catalog.isAnonymous, request.headers[.authorization] == nil {
            return (.anonymous, catalog.limits.anonymousReportsPerDay)
        }
        let principal = try await desk.authority.principal(of: request, for: [.report, .keepReports])
        return (RequestActor(principal), principal.right == .report ? catalog.limits.reportsPerDay : .max)
    }

    /// An answer that no cache keeps.
    private func fleeting(_ element: SparkElement, _ request: Request, _ format: AnswerFormat) -> Response {
        var response = format.response(element, root: "service_requests")
        response.headers[.cacheControl] = "no-store"
        response.declare(request.languageChoice)
        return response
    }
}
