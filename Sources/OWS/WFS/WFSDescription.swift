import Languages

/// What the API definition says of the WFS; its own capabilities say the rest.
enum WFSDescription {
    /// OpenAPI 3.0, a path item.
    static func pathItem(_ language: LocalizedText.Language) -> String {
        let answer = language("La risposta dell’operazione.", "The answer of the operation.")
        let exception = language("Un rapporto di eccezione.", "An exception report.")
        let purpose = language(
            "OGC Web Feature Service: lo descrive il suo GetCapabilities.",
            "OGC Web Feature Service: its GetCapabilities describes it.")
        return """
            {"get":{"summary":"WFS 2.0.0, 1.1.0, 1.0.0","description":"\(purpose)",\
            "operationId":"wfs","tags":["OWS"],"parameters":[\
            {"name":"SERVICE","in":"query","required":true,"schema":{"type":"string","enum":["WFS"]}},\
            {"name":"REQUEST","in":"query","required":true,"schema":{"type":"string","enum":["GetCapabilities",\
            "DescribeFeatureType","GetFeature","GetPropertyValue","ListStoredQueries","DescribeStoredQueries"]}},\
            {"name":"VERSION","in":"query","schema":{"type":"string","enum":["2.0.0","1.1.0","1.0.0"]}},\
            {"name":"TYPENAMES","in":"query","schema":{"type":"string"}}],\
            "responses":{"200":{"description":"\(answer)","content":{"application/xml":{}}},\
            "400":{"description":"\(exception)","content":{"application/xml":{}}}}},\
            "post":{"summary":"WFS in XML","operationId":"wfsPost","tags":["OWS"],\
            "requestBody":{"required":true,"content":{"application/xml":{}}},\
            "responses":{"200":{"description":"\(answer)","content":{"application/xml":{}}},\
            "400":{"description":"\(exception)","content":{"application/xml":{}}}}}}
            """
    }
}
