import Languages
import Markup
import Publishing
import Services

extension OGCAPIResources {
    /// The landing page. Source: OGC 17-069r4, 7.2.
    func landing() throws(ServiceError) -> Response {
        let parameters = try Parameters(request.query, known: [])
        let wanted = try representation(parameters)
        let language = try language(parameters)
        let links = selfLinks(wanted, parameters) + landingLinks(language)
        guard wanted == .json else {
            return tagged(LandingPage(self, parameters, language, links).response(), catalog.version)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("title", catalog.service.title[language])
            json.member("description", catalog.service.abstract[language])
            json.member("attribution", catalog.service.contact.organization)
            json.links(links)
        }
        return tagged(Response(mediaType: "application/json", json.bytes), catalog.version)
    }

    private func landingLinks(_ language: LocalizedText.Language) -> [Link] {
        let words = PageWords(language)
        var links = [
            Link(
                href: root + "/api?f=json", rel: "service-desc", type: APIDefinition.mediaType,
                title: words.definition),
            Link(href: root + "/api?f=html", rel: "service-doc", type: "text/html", title: words.documentation),
            Link(
                href: root + "/conformance?f=json", rel: "conformance", type: "application/json",
                title: words.conformance),
            Link(
                href: root + "/conformance?f=json", rel: "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                type: "application/json", title: words.conformance),
            Link(href: root + "/collections?f=json", rel: "data", type: "application/json", title: words.collections),
            Link(
                href: root + "/collections?f=html", rel: "data", type: "text/html", title: words.collections),
        ]
        for link in contributions.flatMap(\.links) {
            var link = link
            if link.href.hasPrefix("/") { link.href = request.baseURL + link.href }
            // Only the collections of this API are its data.
            if link.rel == "data" { link.rel = "related" }
            if link.rel == "alternate" { link.rel = "related" }
            links.append(link)
        }
        return links
    }

    /// Source: OGC 17-069r4, 7.4.
    func conformance() throws(ServiceError) -> Response {
        let parameters = try Parameters(request.query, known: [])
        let wanted = try representation(parameters)
        let language = try language(parameters)
        let classes = Self.conformanceClasses + contributions.flatMap(\.conformanceClasses)
        let links = selfLinks(wanted, parameters)
        guard wanted == .json else {
            return tagged(
                ConformancePage(self, parameters, language, links, classes: classes).response(), catalog.version)
        }
        var json = JSONWriter()
        json.object { json in
            json.links(links)
            json.key("conformsTo")
            json.array { json in for name in classes { json.string(name) } }
        }
        return tagged(Response(mediaType: "application/json", json.bytes), catalog.version)
    }

    /// The API definition of the features, at `/ogc/api`, or its documentation. Source: OGC 17-069r4, 7.3.
    func definition() throws(ServiceError) -> Response {
        let parameters = try Parameters(request.query, known: [])
        let wanted = try representation(parameters, documentType: APIDefinition.mediaType)
        guard wanted == .html else {
            return definition(APIDefinition(self, server: root, prefix: "", try language(parameters)))
        }
        let links = selfLinks(wanted, parameters)
        return tagged(APIPage(self, parameters, try language(parameters), links).response(), catalog.version)
    }

    /// The API definition of the whole server, at `/openapi.json`.
    func wholeDefinition() throws(ServiceError) -> Response {
        let parameters = try Parameters(request.query, known: [])
        _ = try representation(parameters, of: [.json], documentType: APIDefinition.mediaType)
        return definition(
            APIDefinition(self, server: request.baseURL, prefix: "/ogc", try language(parameters)))
    }

    private func definition(_ definition: APIDefinition) -> Response {
        tagged(Response(mediaType: APIDefinition.mediaType, definition.document), catalog.version)
    }
}

extension JSONWriter {
    /// A member `links` with each link as an object. Source: OGC 17-069r4, 5.2.
    mutating func links(_ links: [Link]) {
        key("links")
        array { json in
            for link in links {
                json.object { json in
                    json.member("href", link.href)
                    json.member("rel", link.rel)
                    json.member("type", link.type)
                    json.member("title", link.title)
                }
            }
        }
    }
}
