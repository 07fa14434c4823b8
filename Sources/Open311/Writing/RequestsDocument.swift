import Languages
import ServiceRequests

/// Reports as GeoReport writes them, without what somebody has written.
struct RequestsDocument: Sendable {
    let catalog: ServiceCatalog
    let frame: RequestFrame
    let language: LocalizedText.Language

    /// Source: Open311 GeoReport v2, GET Service Requests. `distance_m` is ours, where a circle was asked for.
    func list(_ found: [RequestReading.Found]) -> SparkElement {
        .list(of: "request", found.map(element))
    }

    private func element(_ found: RequestReading.Found) -> SparkElement {
        let (request, place) = (found.request, found.request.place)
        let (longitude, latitude) = frame.degrees(place)
        let name = catalog[request.service]?.name[language] ?? request.category
        var members: [SparkElement.Member] = [
            .init("service_request_id", request.id), .init("status", request.state.status.rawValue),
            .init("status_notes", notes(request)), .init("service_name", name),
            .init("service_code", request.service), .init("description", request.description),
            .init("agency_responsible", request.agency), .init("service_notice", notice(place)?[language]),
            .init("requested_datetime", request.requested), .init("updated_datetime", request.updated),
            .init("expected_datetime", request.expected), .init("address", place.address),
            .init("address_id", place.addressID), .init("zipcode", place.postcode),
            .init("lat", .number(latitude, decimals: 7)), .init("long", .number(longitude, decimals: 7)),
            .init("media_url", .empty),
        ]
        if let distance = found.distance { members.append(.init("distance_m", .number(distance, decimals: 1))) }
        return .record(members)
    }

    /// The state in words, then what the office says of it.
    private func notes(_ request: ServiceRequest) -> String {
        var notes = request.state.title[language]
        if let original = request.duplicateOf { notes += " (\(original))" }
        return request.statusNote.map { notes + ": " + $0 } ?? notes
    }

    /// `nil` where the place is sure.
    func notice(_ place: RequestPlace) -> LocalizedText? {
        guard place.confidence < catalog.limits.sureConfidence else { return nil }
        let percent = Int((place.confidence * 100).rounded())
        let metres = place.uncertainty.map { Int($0.rounded()) }
        let reach = metres.map { ", ±\($0) m" } ?? ""
        return LocalizedText(
            it: "Luogo da confermare: attendibilità \(percent)%\(reach).",
            en: "The place is to be confirmed: confidence \(percent)%\(reach).")
    }

    /// Source: Open311 GeoReport v2, POST Service Request.
    func receipt(_ request: ServiceRequest, notices: [LocalizedText]) -> SparkElement {
        let words = notices.map { $0[language] }.joined(separator: " ")
        return .list(
            of: "request",
            [
                .record([
                    .init("service_request_id", request.id),
                    .init("service_notice", words.isEmpty ? nil : words), .init("account_id", .empty),
                ])
            ])
    }

    /// Source: Open311 GeoReport v2, GET service_request_id from a token.
    func token(_ id: String) -> SparkElement {
        .list(of: "request", [.record([.init("service_request_id", id), .init("token", id)])])
    }
}
