/// What the API definition says of the WFS; its own capabilities say the rest.
enum WFSDescription {
    /// OpenAPI 3.0, a path item.
    static let pathItem = """
        {"get":{"summary":"WFS 2.0.0, 1.1.0 and 1.0.0","description":"OGC Web Feature Service; see its GetCapabilities.",\
        "operationId":"wfs","tags":["OWS"],"parameters":[\
        {"name":"SERVICE","in":"query","required":true,"schema":{"type":"string","enum":["WFS"]}},\
        {"name":"REQUEST","in":"query","required":true,"schema":{"type":"string","enum":["GetCapabilities",\
        "DescribeFeatureType","GetFeature","GetPropertyValue","ListStoredQueries","DescribeStoredQueries"]}},\
        {"name":"VERSION","in":"query","schema":{"type":"string","enum":["2.0.0","1.1.0","1.0.0"]}},\
        {"name":"TYPENAMES","in":"query","schema":{"type":"string"}}],\
        "responses":{"200":{"description":"The answer of the operation","content":{"application/xml":{}}},\
        "400":{"description":"An exception report","content":{"application/xml":{}}}}},\
        "post":{"summary":"WFS by XML","operationId":"wfsPost","tags":["OWS"],\
        "requestBody":{"required":true,"content":{"application/xml":{}}},\
        "responses":{"200":{"description":"The answer of the operation","content":{"application/xml":{}}},\
        "400":{"description":"An exception report","content":{"application/xml":{}}}}}}
        """
}
