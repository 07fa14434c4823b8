import Geocoding
import Markup

extension GeocodeDocument {
    /// The places of a text: the one that is meant as features, every mention with its span and candidates beside.
    func report(_ report: Report, of text: String) -> [UInt8] {
        let offsets = TextOffsets(text)
        return collection(crediting: report.candidates + report.mentions.flatMap(\.candidates)) { json in
            json.member("relation", report.relation.rawValue)
            json.question(report.question)
            json.notes(report.notes)
            json.key("mentions")
            json.array { json in
                for mention in report.mentions {
                    json.object { json in
                        json.range("span_utf8", mention.span)
                        json.range(
                            "span_utf16",
                            offsets.utf16(mention.span.lowerBound)..<offsets.utf16(mention.span.upperBound))
                        json.member("text", mention.text)
                        json.member("relation", mention.relation.rawValue)
                        json.key("aside")
                        json.boolean(mention.isAside)
                        json.member("confidence", mention.confidence, AnswerWriting.share)
                        json.question(mention.question)
                        json.key("candidates")
                        json.array { json in
                            for answer in mention.candidates { writing.feature(answer, into: &json) }
                        }
                    }
                }
            }
        } features: { json in
            for answer in report.candidates { writing.feature(answer, into: &json) }
        }
    }
}
