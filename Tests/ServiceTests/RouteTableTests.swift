import HTTPTypes
import Services
import Testing

@Suite("Routes")
struct RouteTableTests {
    private static func table(_ routes: [Route]) -> RouteTable<String> {
        var table = RouteTable<String>()
        for route in routes { table.add(route, route.template + (route.methods == [.get] ? "" : " else")) }
        return table
    }

    private static let routes = [
        Route("/**"), Route("/tiles/{name}/{z}/{x}/{y}"), Route("/tiles/{name}"), Route("/tiles/list"),
        Route("/tiles"), Route("/wmts/1.0.0/**"), Route("/wmts"), Route("/"), Route("/wfs", methods: [.get, .post]),
    ]

    @Test(
        "Literal segments win over names, and those over any rest, in whatever order they come",
        arguments: [
            ("/", "/"), ("/tiles", "/tiles"), ("/tiles/list", "/tiles/list"), ("/tiles/mappa", "/tiles/{name}"),
            ("/tiles/a/1/2/3.png", "/tiles/{name}/{z}/{x}/{y}"), ("/tiles/a/1/2", "/**"), ("/wmts", "/wmts"),
            ("/wmts/1.0.0/a/b", "/wmts/1.0.0/**"), ("/wmts/1.0.0", "/wmts/1.0.0/**"), ("/wmts/2", "/**"),
            ("/altro", "/**"), ("/wfs", "/wfs else"),
        ])
    func precedence(path: String, template: String) {
        let segments = path.split(separator: "/").map(String.init)
        for routes in [Self.routes, Self.routes.reversed()] {
            for method in [HTTPRequest.Method.get, .head] {
                guard case .found(let found) = Self.table(routes).match(method, segments) else {
                    Issue.record("\(path) is not found")
                    continue
                }
                #expect(found == template)
            }
        }
    }

    @Test("A method that no route of the path takes is told apart from a path there is not")
    func methods() {
        let table = Self.table(Self.routes.filter { $0.template != "/**" })
        if case .wrongMethod(let allowed, _) = table.match(.delete, ["wfs"]) {
            #expect(allowed == [.get, .post])
        } else {
            Issue.record("DELETE is taken")
        }
        if case .wrongMethod(let allowed, _) = table.match(.post, ["tiles"]) {
            #expect(allowed == [.get])
        } else {
            Issue.record("POST is taken")
        }
        let written = Self.table([Route("/a/{name}"), Route("/a/list", methods: [.post]), Route("/**")])
        if case .wrongMethod(let allowed, _) = written.match(.get, ["a", "list"]) {
            #expect(allowed == [.post])
        } else {
            Issue.record("GET of what is only written to is taken for a name")
        }
        for path in [["altro"], ["tiles", "a", "1"], ["wmts", "2"]] {
            guard case .unknown = table.match(.get, path) else {
                Issue.record("\(path) is found")
                continue
            }
        }
    }
}
