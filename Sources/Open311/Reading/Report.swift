import Languages
import ServiceRequests
import Services
import YAMLText

/// A report that is asked to be taken in, read and checked; where it is about is yet to be found.
struct Report: Sendable {
    /// How it says where: the first of these that is given counts.
    enum Location: Hashable, Sendable {
        case point(longitude: Double, latitude: Double)
        case addressID(String)
        case address(String)
    }

    let service: ServiceType
    let location: Location
    let content: RequestContent
    /// Whether it tells of a person: names, telephone, e-mail, device, account. None of it is kept.
    let namesPerson: Bool

    /// What the standard lets clients say of whoever reports, and is dropped.
    static let personal = ["first_name", "last_name", "email", "phone", "device_id", "account_id"]

    /// - Throws: all that is wrong at once.
    init(_ fields: ReportFields, _ catalog: ServiceCatalog) throws(FieldFaults) {
        var faults: [FieldFault] = []
        for name in fields.repeated {
            faults.append(
                FieldFault(String(name.prefix(60)), it: "è scritto più volte", en: "it stands there more than once"))
        }
        let service = Self.service(fields, catalog, &faults)
        let location = Self.location(fields, catalog.limits, &faults)
        let content = RequestContent(
            description: Self.text(fields, "description", catalog.limits.descriptionCharacters, &faults),
            mediaURL: Self.url(fields, catalog.limits, &faults),
            attributes: service.map { Self.answers(fields, $0, catalog.limits, &faults) } ?? [],
            writtenAddress: Self.text(fields, "address_string", catalog.limits.textCharacters, &faults))
        guard faults.isEmpty, let service, let location else { throw FieldFaults(faults) }
        self.service = service
        self.location = location
        self.content = content
        namesPerson = Self.personal.contains { fields.text($0) != nil }
    }

    private static func service(
        _ fields: ReportFields, _ catalog: ServiceCatalog, _ faults: inout [FieldFault]
    ) -> ServiceType? {
        guard let code = fields.text("service_code") else {
            faults.append(
                FieldFault(
                    "service_code", it: "manca; i codici stanno in /open311/v2/services",
                    en: "it is missing; the codes stand in /open311/v2/services"))
            return nil
        }
        if let service = catalog[code] { return service }
        faults.append(
            FieldFault(
                "service_code",
                LocalizedText(
                    it: "il servizio «\(code.prefix(60))» non c’è", en: "there is no service \"\(code.prefix(60))\"")
                    + Nearest.hint(code, among: catalog.codes)))
        return nil
    }

    private static func location(
        _ fields: ReportFields, _ limits: RequestLimits, _ faults: inout [FieldFault]
    ) -> Location? {
        let (lat, long) = (fields.text("lat"), fields.text("long"))
        if lat != nil || long != nil {
            let latitude = degrees(lat, "lat", 90, &faults)
            let longitude = degrees(long, "long", 180, &faults)
            guard let latitude, let longitude else { return nil }
            return .point(longitude: longitude, latitude: latitude)
        }
        if let id = fields.text("address_id") { return .addressID(String(id.prefix(200))) }
        if let address = fields.text("address_string") { return .address(address) }
        faults.append(
            FieldFault(
                "lat", it: "occorre un luogo: lat e long, address_string o address_id",
                en: "a place is needed: lat and long, address_string or address_id"))
        return nil
    }

    private static func degrees(
        _ text: String?, _ name: String, _ most: Double, _ faults: inout [FieldFault]
    ) -> Double? {
        if let number = text.flatMap({ Double($0) }), number.isFinite, abs(number) <= most { return number }
        faults.append(
            FieldFault(
                name, it: "occorrono gradi decimali WGS 84 come 45.4340, con lat e long insieme",
                en: "expected decimal degrees of WGS 84 such as 45.4340, lat and long together"))
        return nil
    }

    private static func text(
        _ fields: ReportFields, _ name: String, _ most: Int, _ faults: inout [FieldFault]
    ) -> String? {
        guard let text = fields.text(name) else { return nil }
        guard text.count <= most else {
            faults.append(
                FieldFault(
                    name, it: "\(text.count) caratteri; al massimo \(most)",
                    en: "\(text.count) characters; \(most) at the most"))
            return nil
        }
        return text
    }

    private static func url(
        _ fields: ReportFields, _ limits: RequestLimits, _ faults: inout [FieldFault]
    ) -> String? {
        guard let url = text(fields, "media_url", limits.urlCharacters, &faults) else { return nil }
        let lowered = url.lowercased()
        let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) }
        let isPlain = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        guard let scheme, isPlain, url.utf8.count > scheme.utf8.count else {
            faults.append(
                FieldFault(
                    "media_url", it: "occorre un indirizzo http o https, senza spazi",
                    en: "expected an http or https address, without blanks"))
            return nil
        }
        return url
    }
}
