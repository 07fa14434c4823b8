/// What the answers of the API look like. Source: OpenAPI 3.0.3; OGC 17-069r4, annex B; OGC 18-058r1; RFC 9457.
enum APISchemas {
    /// The member `components/responses`.
    ///
    /// - Parameter tooMany: JSON of the answer to whoever asks too often.
    static func responses(_ tooMany: String) -> String {
        #"""
        {"\#(APILimits.name)":\#(tooMany),\#
        "Problem":{"description":"RFC 9457","content":{"application/problem+json":{"schema":{"type":"object",\#
        "properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},\#
        "detail":{"type":"string"},"code":{"type":"string"},"parameter":{"type":"string"},\#
        "instance":{"type":"string"}}}}}}}
        """#
    }

    /// The member `components/schemas`.
    static let schemas = #"""
        {"link":{"type":"object","required":["href","rel"],"properties":{"href":{"type":"string"},\#
        "rel":{"type":"string"},"type":{"type":"string"},"title":{"type":"string"}}},\#
        "landingPage":{"type":"object","required":["links"],"properties":{"title":{"type":"string"},\#
        "description":{"type":"string"},"attribution":{"type":"string"},"links":\#(links)}},\#
        "confClasses":{"type":"object","required":["conformsTo"],"properties":{"conformsTo":{"type":"array",\#
        "items":{"type":"string"}},"links":\#(links)}},\#
        "collections":{"type":"object","required":["links","collections"],"properties":{"links":\#(links),\#
        "collections":{"type":"array","items":{"$ref":"#/components/schemas/collection"}}}},\#
        "collection":{"type":"object","required":["id","links"],"properties":{"id":{"type":"string"},\#
        "title":{"type":"string"},"description":{"type":"string"},"attribution":{"type":"string"},\#
        "license":{"type":"string"},"avvertenza":{"type":"string"},"keywords":{"type":"array",\#
        "items":{"type":"string"}},"links":\#(links),"itemType":{"type":"string"},\#
        "extent":{"type":"object","properties":{"spatial":{"type":"object","properties":{"bbox":{"type":"array",\#
        "items":{"type":"array","minItems":4,"maxItems":6,"items":{"type":"number"}}},"crs":{"type":"string"}}},\#
        "temporal":{"type":"object","properties":{"interval":{"type":"array","items":{"type":"array","minItems":2,\#
        "maxItems":2,"items":{"type":"string","nullable":true}}}}}}},"crs":{"type":"array",\#
        "items":{"type":"string"}},"storageCrs":{"type":"string"}}},\#
        "featureCollectionGeoJSON":{"type":"object","required":["type","features"],"properties":{\#
        "type":{"type":"string","enum":["FeatureCollection"]},"features":{"type":"array",\#
        "items":{"$ref":"#/components/schemas/featureGeoJSON"}},"links":\#(links),\#
        "timeStamp":{"type":"string","format":"date-time"},"numberMatched":{"type":"integer","minimum":0},\#
        "numberReturned":{"type":"integer","minimum":0},"attribution":{"type":"string"},\#
        "avvertenza":{"type":"string"}}},\#
        "featureGeoJSON":{"type":"object","required":["type","geometry","properties"],"properties":{\#
        "type":{"type":"string","enum":["Feature"]},"id":{"type":"string"},"geometry":{"type":"object",\#
        "nullable":true},"properties":{"type":"object","nullable":true},"links":\#(links)}}}
        """#

    private static let links = ##"{"type":"array","items":{"$ref":"#/components/schemas/link"}}"##
}
