import Geocoding
import Markup

extension Explanation {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("parts")
            json.array { json in
                for part in parts {
                    json.object { json in
                        json.member("text", part.text)
                        json.member("role", part.role)
                        json.member("match", part.match)
                    }
                }
            }
            json.key("rules")
            json.array { json in for rule in rules { json.string(rule) } }
            json.key("features")
            json.array { json in
                for feature in features {
                    json.object { json in
                        json.member("name", feature.name)
                        json.key("value")
                        json.number(feature.value, DecimalText(decimals: 4))
                        json.key("contribution")
                        json.number(feature.contribution, DecimalText(decimals: 4))
                    }
                }
            }
            json.key("score")
            json.number(score, DecimalText(decimals: 4))
            if let runnerUp {
                json.key("runner_up")
                json.number(runnerUp, DecimalText(decimals: 4))
            }
        }
    }
}
