extension JSONWriter {
    /// The member `links` of a list of features that goes on elsewhere. Source: OGC 17-069r4, 7.15.
    ///
    /// - Parameter next: the address of the next part.
    public mutating func links(next: String) {
        key("links")
        array { json in
            json.object { json in
                json.member("rel", "next")
                json.member("type", "application/geo+json")
                json.member("href", next)
            }
        }
    }
}
