import HTTPTypes
import ServiceRequests
import Services

/// What a question about reports asks. Source: Open311 GeoReport v2, GET Service Requests; `lat`, `long`, `radius`, `page`
/// and `page_size` are ours.
struct RequestsQuery: Sendable {
    var selection = RequestReading.Selection()
    /// From 1.
    let page: Int
    let pageSize: Int

    /// - Parameter now: seconds since 1970.
    /// - Throws: all that is wrong at once.
    init(_ items: [QueryItem], _ catalog: ServiceCatalog, _ frame: RequestFrame, now: Int64) throws(FieldFaults) {
        let (fields, limits) = (ReportFields(items), catalog.limits)
        var faults: [FieldFault] = []
        pageSize = Self.whole(fields, "page_size", 1...limits.pageSize, &faults) ?? limits.pageSize
        page = Self.whole(fields, "page", 1...1_000_000, &faults) ?? 1
        if let ids = fields.text("service_request_id") {
            // It overrides all others.
            let ids = Self.list(ids)
            if ids.count > limits.pageSize || ids.contains(where: { $0.utf8.count > 100 }) {
                faults.append(
                    FieldFault(
                        "service_request_id", it: "al massimo \(limits.pageSize) identificativi",
                        en: "\(limits.pageSize) ids at the most"))
            }
            selection.ids = ids
        } else {
            selection.services = Self.list(fields.text("service_code") ?? "")
            if selection.services.count > 200 {
                faults.append(FieldFault("service_code", it: "al massimo 200 codici", en: "200 codes at the most"))
            }
            for word in Self.list(fields.text("status") ?? "") {
                guard let status = RequestState.Status(rawValue: word.lowercased()) else {
                    faults.append(.noneOf(["open", "closed"], "status", word))
                    continue
                }
                selection.statuses.append(status)
            }
            selectSpan(fields, limits, now, &faults)
            selection.circle = Self.circle(fields, limits, frame, &faults)
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        // One more tells whether there is a next page.
        selection.limit = pageSize + 1
        selection.offset = (page - 1) * pageSize
    }

    /// Of at most so many days: the last ones where nobody says.
    private mutating func selectSpan(
        _ fields: ReportFields, _ limits: RequestLimits, _ now: Int64, _ faults: inout [FieldFault]
    ) {
        let start = Self.moment(fields, "start_date", &faults)
        let end = Self.moment(fields, "end_date", &faults)
        let span = Int64(limits.spanDays) * 86_400
        // Never a part of what was asked for: a client that looks for all since some day is told how to ask.
        let until = end ?? max(now, start ?? now)
        let from = start ?? until - span
        if from > until {
            faults.append(
                FieldFault("end_date", it: "è prima di start_date", en: "it is before start_date"))
        } else if until - from > span {
            faults.append(
                FieldFault(
                    "start_date", it: "tra start_date ed end_date al massimo \(limits.spanDays) giorni",
                    en: "at most \(limits.spanDays) days from start_date to end_date"))
        }
        selection.from = Timestamp(seconds: from).description
        // What comes in while the answer is made belongs to it.
        selection.until = end == nil && start == nil ? nil : Timestamp(seconds: until).description
    }

    private static func circle(
        _ fields: ReportFields, _ limits: RequestLimits, _ frame: RequestFrame, _ faults: inout [FieldFault]
    ) -> RequestReading.Selection.Circle? {
        let names = ["lat", "long", "radius"].filter { fields.text($0) != nil }
        guard !names.isEmpty else { return nil }
        let latitude = number(fields, "lat", -89...89)
        let longitude = number(fields, "long", -180...180)
        guard let latitude, let longitude else {
            faults.append(
                FieldFault(
                    "lat", it: "occorrono lat e long, gradi decimali WGS 84; radius in metri",
                    en: "expected lat and long, decimal degrees of WGS 84; radius in metres"))
            return nil
        }
        var radius = min(limits.defaultRadius, limits.radius)
        if fields.text("radius") != nil {
            guard let metres = number(fields, "radius", 0.1...limits.radius) else {
                faults.append(
                    FieldFault(
                        "radius", it: "metri, fino a \(Int(limits.radius))", en: "metres, up to \(Int(limits.radius))"))
                return nil
            }
            radius = metres
        }
        let (x, y) = frame.metres(longitude: longitude, latitude: latitude)
        guard x.isFinite, y.isFinite else {
            faults.append(FieldFault("lat", it: "fuori dal territorio", en: "outside of the territory"))
            return nil
        }
        return RequestReading.Selection.Circle(x: x, y: y, radius: radius)
    }

    private static func moment(
        _ fields: ReportFields, _ name: String, _ faults: inout [FieldFault]
    ) -> Int64? {
        guard let text = fields.text(name) else { return nil }
        if let moment = Moment.seconds(text) { return moment }
        faults.append(
            FieldFault(
                name, it: "occorre un momento come 2026-11-01T00:00:00Z o …T00:00:00+01:00, con il fuso",
                en: "expected a moment such as 2026-11-01T00:00:00Z or …T00:00:00+01:00, with its offset"))
        return nil
    }

    private static func whole(
        _ fields: ReportFields, _ name: String, _ range: ClosedRange<Int>, _ faults: inout [FieldFault]
    ) -> Int? {
        guard let text = fields.text(name) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        faults.append(.outside(range, name))
        return nil
    }

    private static func number(_ fields: ReportFields, _ name: String, _ range: ClosedRange<Double>) -> Double? {
        fields.text(name).flatMap { Double($0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}
