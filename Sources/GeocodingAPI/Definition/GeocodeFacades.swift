import Languages

extension GeocodeDefinition {
    /// The faces of Nominatim and Photon.
    var facades: [GeocodeOperation] {
        let format = GeocodeParameter.choice(
            "format", language("Il formato.", "The format."), ["jsonv2", "json", "geojson", "geocodejson"])
        return [
            GeocodeOperation(
                path: "/nominatim/search", identifier: "nominatimSearch",
                summary: language("Ricerca con i parametri di Nominatim", "Search with Nominatim’s parameters"),
                description: language(
                    "Per i programmi che parlano con Nominatim: si cambia l’indirizzo.",
                    "For programs that speak with Nominatim: only the address changes."),
                parameters: [
                    .text(
                        "q",
                        language(
                            "Il testo, oppure street, city, postalcode.", "The text, or street, city, postalcode."),
                        "Castello 3998"),
                    .text("street", language("Numero e via.", "Number and street."), "23 via Piave"),
                    .text("city", language("Il comune o la località.", "The comune or the locality."), "Mestre"),
                    .text("postalcode", language("Il CAP.", "The postcode."), "30171"), format,
                    .integer("limit", language("Quanti risultati.", "How many answers."), 1...40, 10),
                    .integer(
                        "addressdetails", language("Con i campi dell’indirizzo.", "With the fields of the address."),
                        0...1, 0),
                    .integer("namedetails", language("Con il nome ufficiale.", "With the official name."), 0...1, 0),
                    .integer(
                        "extratags",
                        language(
                            "Con confidenza, incertezza, elemento e riferimento catastale.",
                            "With confidence, uncertainty, feature and cadastral reference."), 0...1, 0),
                    .text(
                        "viewbox",
                        language(
                            "Riquadro di preferenza: ovest,sud,est,nord.", "Box of preference: west,south,east,north."),
                        "12.30,45.42,12.38,45.46"),
                    .integer(
                        "bounded", language("Se il riquadro è un filtro.", "Whether the box is a filter."), 0...1, 0),
                    .text(
                        "countrycodes",
                        language(
                            "Paesi; senza it non c’è nessuna risposta.", "Countries; without it there is no answer."),
                        "it"),
                    .text("accept-language", language("La lingua.", "The language."), "it"),
                ], body: .none, answer: language("I luoghi, il migliore prima.", "The places, the best first."),
                example: GeocodeExamples.nominatim,
                tag: "Nominatim", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/nominatim/reverse", identifier: "nominatimReverse",
                summary: language("Ricerca inversa come Nominatim", "Reverse look-up like Nominatim"),
                description: language(
                    "zoom decide che cosa: 18 il civico, 16 la strada, 14 la località, 10 il comune.",
                    "zoom decides what: 18 the house number, 16 the street, 14 the locality, 10 the comune."),
                parameters: [
                    .required("lat", language("Latitudine.", "Latitude."), "45.4340"),
                    .required("lon", language("Longitudine.", "Longitude."), "12.3389"), format,
                    .integer("zoom", language("Da 0 a 18.", "From 0 to 18."), 0...18, 18),
                    .integer(
                        "addressdetails", language("Con i campi dell’indirizzo.", "With the fields of the address."),
                        0...1, 1),
                    .text("accept-language", language("La lingua.", "The language."), "it"),
                ], body: .none, answer: language("Il luogo, o il perché non c’è.", "The place, or why there is none."),
                tag: "Nominatim", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/nominatim/status", identifier: "nominatimStatus",
                summary: language("Stato come Nominatim", "State like Nominatim"),
                description: language("OK, o il perché.", "OK, or why not."),
                parameters: [.choice("format", language("Il formato.", "The format."), ["text", "json"])],
                body: .none,
                answer: language(
                    "OK, o il numero dello stato con il suo perché.", "OK, or the number of the state with its reason."),
                tag: "Nominatim",
                isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/api", identifier: "photonSearch",
                summary: language("Ricerca con i parametri di Photon", "Search with Photon’s parameters"),
                description: language(
                    "Per i programmi che parlano con Photon: si cambia l’indirizzo.",
                    "For programs that speak with Photon: only the address changes."),
                parameters: [
                    .required("q", language("Il testo.", "The text."), "Castello 3998"),
                    .integer("limit", language("Quanti risultati.", "How many answers."), 1...50, 15),
                    .number("lat", language("Latitudine della preferenza.", "Latitude of the preference."), 45.4340),
                    .number("lon", language("Longitudine della preferenza.", "Longitude of the preference."), 12.3389),
                    .text(
                        "bbox", language("Filtro: ovest,sud,est,nord.", "A filter: west,south,east,north."),
                        "12.30,45.42,12.38,45.46"),
                    .text("lang", language("La lingua.", "The language."), "it"),
                    .text(
                        "osm_tag",
                        language(
                            "Filtro: chiave, chiave:valore, o ! davanti per escludere; si ripete.",
                            "A filter: key, key:value, or ! before it to exclude; may be repeated."), "place:house"
                    ),
                    .text(
                        "layer",
                        language(
                            "Filtro: house, street, locality, district, city; si ripete.",
                            "A filter: house, street, locality, district, city; may be repeated."), "house"),
                ], body: .none,
                answer: language(
                    "I luoghi come elementi GeoJSON, il migliore prima.",
                    "The places as GeoJSON features, the best first."),
                example: GeocodeExamples.photon, tag: "Photon", isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/reverse", identifier: "photonReverse",
                summary: language("Ricerca inversa come Photon", "Reverse look-up like Photon"),
                description: language("I luoghi più vicini a un punto.", "The places nearest to a point."),
                parameters: [
                    .required("lat", language("Latitudine.", "Latitude."), "45.4340"),
                    .required("lon", language("Longitudine.", "Longitude."), "12.3389"),
                    .number("radius", language("Raggio in chilometri.", "Radius in kilometres."), 1),
                    .integer("limit", language("Quanti risultati.", "How many answers."), 1...50, 1),
                ], body: .none,
                answer: language(
                    "I luoghi come elementi GeoJSON, il più vicino prima.",
                    "The places as GeoJSON features, the nearest first."), tag: "Photon",
                isGeocodeJSON: false),
            GeocodeOperation(
                path: "/photon/status", identifier: "photonStatus",
                summary: language("Stato come Photon", "State like Photon"),
                description: language("Ok, o 503.", "Ok, or 503."), parameters: [], body: .none,
                answer: language("Lo stato.", "The state."),
                example: #"{"status":"Ok"}"#, tag: "Photon", isGeocodeJSON: false),
        ]
    }
}
