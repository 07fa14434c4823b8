import Markup
import SimpleFeatures

extension Value {
    /// A value as XML Schema spells it; `nil` when it is none of that type.
    init?(_ text: String, as type: PropertyType) {
        let bare = text.trimmingXMLSpace
        switch type {
        case .boolean:
            guard let flag = ["true": true, "1": true, "false": false, "0": false][bare] else { return nil }
            self = .boolean(flag)
        case .integer, .real:
            if let number = Int64(bare) {
                self = .integer(number)
            } else {
                guard let number = Double(bare), number.isFinite else { return nil }
                self = .real(number)
            }
        case .text: self = .text(text)
        case .date, .dateTime: self = .text(bare)
        }
    }
}
