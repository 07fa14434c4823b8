import Languages

/// Examples and schemas of the API definition.
enum GeocodeExamples {
    /// The parameters that stand in the example of a body.
    static let structured: Set<String> = ["q", "street", "number", "locality", "lon", "lat"]

    static let table = "id;indirizzo;comune\n1;Castello 3998;Venezia\n2;Via Piave 23;Mestre\n"
    static let lines = #"{"id":1,"q":"Castello 3998"}"# + "\n" + #"{"id":2,"via":"Via Piave","civico":23}"# + "\n"

    /// Source: GeocodeJSON 0.1.0. - Parameter body: of the operation; the index is an object of its own.
    static func schema(_ body: GeocodeOperation.Body, _ language: LocalizedText.Language) -> String {
        body == .none ? #"{"type":"object"}"# : collection(language)
    }

    private static func collection(_ language: LocalizedText.Language) -> String {
        let words = [
            language(
                "Che cosa chiedere quando la prima risposta non è certa.",
                "What to ask where the first answer is not sure."),
            language(
                "Di una segnalazione ogni luogo nominato, nell'ordine del testo.",
                "Of a report every place that is named, in the order of the text."),
            language(
                "Il testo dice che il problema non è lì: chi scrive ci abita, ci lavora, ne viene, o lo nega.",
                "The text says that the problem is not there: whoever writes lives or works there, comes from there, or denies it."
            ),
            language(
                "La quota di risposte come questa che sono giuste.",
                "The share of answers like this one that are right."),
        ]
        return #"""
            {"type":"object","required":["type","geocoding","features"],"properties":{
            "type":{"type":"string","enum":["FeatureCollection"]},
            "geocoding":{"type":"object","required":["version"],"properties":{"version":{"type":"string"},
            "licence":{"type":"string"},"attribution":{"type":"string"},"crs":{"type":"string"},
            "question":{"type":"object","description":"\#(words[0])",
            "properties":{"text":{"type":"string"},"options":{"type":"array","items":{"type":"object"}}}},
            "notes":{"type":"array","items":{"type":"object"}},
            "relation":{"type":"string"},
            "mentions":{"type":"array","description":"\#(words[1])",
            "items":{"type":"object","required":["span_utf8","text","relation","aside","confidence","candidates"],"properties":{
            "span_utf8":{"type":"array","items":{"type":"integer"}},"span_utf16":{"type":"array","items":{"type":"integer"}},
            "text":{"type":"string"},"relation":{"type":"string"},
            "aside":{"type":"boolean","description":"\#(words[2])"},
            "confidence":{"type":"number","minimum":0,"maximum":1},
            "candidates":{"type":"array","items":{"type":"object"}}}}}}},
            "features":{"type":"array","items":{"type":"object","required":["type","geometry","properties"],"properties":{
            "type":{"type":"string","enum":["Feature"]},"bbox":{"type":"array","items":{"type":"number"}},
            "geometry":{"type":"object","nullable":true},
            "properties":{"type":"object","required":["geocoding"],"properties":{"geocoding":{"type":"object",
            "required":["type","label"],"properties":{"type":{"type":"string"},"kind":{"type":"string"},
            "label":{"type":"string"},"name":{"type":"string"},"housenumber":{"type":"string"},
            "street":{"type":"string"},"sestiere":{"type":"string"},"locality":{"type":"string"},
            "municipality":{"type":"string"},"postcode":{"type":"string"},"city":{"type":"string"},
            "confidence":{"type":"number","minimum":0,"maximum":1,
            "description":"\#(words[3])"},
            "uncertainty_m":{"type":"number","minimum":0},"distance_m":{"type":"number","minimum":0}}}}}}}}}}
            """#
    }

    static let answeredTable = """
        id;indirizzo;comune;geo_status;geo_kind;geo_label;geo_official;geo_street;geo_number;geo_sestiere;geo_locality;\
        geo_municipality;geo_comune;geo_postcode;geo_lon;geo_lat;geo_uncertainty_m;geo_distance_m;geo_confidence;\
        geo_collection;geo_id;geo_notes;geo_question;geo_error
        1;Castello 3998;Venezia;sicuro;civico;Castello 3998, Calle Erizzo, 30122 Venezia;CASTELLO 3998;CALLE ERIZZO;3998;\
        CASTELLO;CASTELLO;Venezia - Murano - Burano;Venezia;30122;12.3481245;45.4342356;5;;0.9943;civici;12036;;;

        """

    static let answeredLines =
        #"{"type":"Feature","id":1,"row":1,"line":1,"status":"sicuro","geometry":{"type":"Point","coordinates":"#
        + #"[12.3481245,45.4342356]},"properties":{"geocoding":"# + door + "}}\n"

    static let search = answered(door, at: "12.3481245,45.4342356")

    static let suggestions = answered(
        #"{"type":"house","kind":"civico","label":"Castello 390, Fondamenta Rielo, 30122 Venezia","#
            + #""completion":"Castello 390, Fondamenta Rielo, 30122 Venezia","highlights_utf16":[[0,4],[9,11]],"score":1}"#,
        at: "12.356574,45.4339098")

    static let reverse = answered(
        #"{"type":"house","kind":"civico","label":"San Marco 40, Piazza San Marco, 30124 Venezia","housenumber":"40","#
            + #""street":"PIAZZA SAN MARCO","sestiere":"SAN MARCO","city":"Venezia","confidence":0.9,"#
            + #""uncertainty_m":5,"distance_m":12,"notes":[]}"#,
        at: "12.3388579,45.434104", head: #","label":"San Marco 40, Piazza San Marco, 30124 Venezia","side":"right""#)

    static let report = answered(
        #"{"type":"house","kind":"civico","label":"Via Piave 23, Piave 1860, Venezia","housenumber":"23","#
            + #""street":"VIA PIAVE","city":"Venezia","confidence":0.983,"uncertainty_m":5,"notes":[]}"#,
        at: "12.2351681,45.4893509",
        head:
            #","relation":"at","mentions":[{"span_utf8":[16,38],"span_utf16":[16,38],"text":"civico 23 di via Piave","#
            + #""relation":"at","aside":false,"confidence":0.983,"candidates":[]}]"#)

    private static let door =
        #"{"type":"house","kind":"civico","label":"Castello 3998, Calle Erizzo, 30122 Venezia","name":"CASTELLO 3998","#
        + #""housenumber":"3998","street":"CALLE ERIZZO","sestiere":"CASTELLO","postcode":"30122","city":"Venezia","#
        + #""confidence":0.994,"uncertainty_m":5,"feature":{"collection":"civici","id":"12036"},"notes":[]}"#

    private static func answered(_ place: String, at point: String, head: String = "") -> String {
        #"{"type":"FeatureCollection","geocoding":{"version":"0.1.0","licence":"IODL-2.0""# + head
            + #"},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":["# + point
            + #"]},"properties":{"geocoding":"# + place + "}}]}"
    }

    static let nominatim =
        #"[{"place_id":121929455,"lat":"45.4342356","lon":"12.3481245","category":"place","type":"house","#
        + #""place_rank":30,"importance":0.994,"display_name":"Castello 3998, Calle Erizzo, 30122 Venezia","#
        + #""boundingbox":["45.4342356","45.4342356","12.3481245","12.3481245"]}]"#

    static let photon =
        #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":"#
        + #"[12.3481245,45.4342356]},"properties":{"osm_key":"place","osm_value":"house","type":"house","#
        + #""housenumber":"3998","street":"CALLE ERIZZO","city":"Venezia","countrycode":"IT","confidence":0.994}}]}"#
}
