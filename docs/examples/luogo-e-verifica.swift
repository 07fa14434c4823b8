// Cerca un indirizzo e verifica un passo carraio: swift luogo-e-verifica.swift [SERVER].
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

struct Places: Decodable {
    struct Feature: Decodable {
        struct Geometry: Decodable { var coordinates: [Double] }
        struct Properties: Decodable {
            struct Geocoding: Decodable { var label: String }
            var geocoding: Geocoding
        }
        var geometry: Geometry
        var properties: Properties
    }
    var features: [Feature]
}

struct Verdict: Decodable {
    struct Rule: Decodable { var message: [String: String] }
    var outcome: String
    var rules: [String: Rule]
}

/// Gli errori sono problem+json (RFC 9457): title, status, detail.
struct Problem: Decodable, Error { var detail: String }

let server = CommandLine.arguments.dropFirst().first ?? "http://127.0.0.1:8080"

func ask<Answer: Decodable>(_ path: String, body: String? = nil) async throws -> Answer {
    var request = URLRequest(url: URL(string: server + path)!, timeoutInterval: 10)
    if let body {
        request.httpMethod = "POST"
        request.httpBody = Data(body.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
        throw try JSONDecoder().decode(Problem.self, from: data)
    }
    return try JSONDecoder().decode(Answer.self, from: data)
}

let places: Places = try await ask("/geocode/search?q=Castello%203998&limit=1")
let place = places.features[0]
print("\(place.properties.geocoding.label): \(place.geometry.coordinates.map { "\($0)" }.joined(separator: ", "))")

let verdict: Verdict = try await ask(
    "/passi-carrai/verifica",
    body: """
        {"access": {"at": [12.2431, 45.4936], "width_m": 3.5}, "proposal": {"kind": "manufatto", "vehicle": "car"}}
        """)
print("\(verdict.outcome): \(verdict.rules["PC-020"]?.message["it"] ?? "")")
