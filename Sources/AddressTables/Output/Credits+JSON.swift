public import Geocoding
public import Markup

extension JSONWriter {
    /// A member `credits`: the collections that answers are made of, each with its licence and attribution.
    public mutating func credits(_ credits: [Credit]) {
        key("credits")
        array { json in
            for credit in credits {
                json.object { json in
                    json.member("collection", credit.collection)
                    json.member("licence", credit.licence)
                    json.member("attribution", credit.attribution)
                }
            }
        }
    }
}
