import Languages
import Markup
import YAMLText

/// One object of a scene while it is read: every member asked for by its name, every problem noted with its path.
struct SceneObject {
    let path: String
    private let members: [String: JSONValue]

    init(_ members: [String: JSONValue], _ path: String) {
        self.members = members
        self.path = path
    }

    func has(_ name: String) -> Bool { members[name] != nil }

    func path(_ name: String) -> String { path + "." + name }

    /// Reports every member that is not among `known`.
    func close(_ known: [String], _ problems: inout SceneProblems) {
        for name in members.keys.sorted() where !known.contains(name) {
            let hint = Nearest.hint(name, among: known)
            problems.add(path(name), "proprietà sconosciuta" + hint.italian, "unknown property" + hint[.english])
        }
    }

    /// The value; `nil` where there is none or it is null. A missing one that is required is a problem.
    func value(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> JSONValue? {
        switch members[name] {
        case nil, .null?:
            if isRequired { problems.add(path(name), "manca", "is missing") }
            return nil
        case let value?: return value
        }
    }

    func object(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> SceneObject? {
        switch value(name, isRequired: isRequired, &problems) {
        case nil: return nil
        case .object(let members)?: return SceneObject(members, path(name))
        case let other?: return wrong(name, "un oggetto", "an object", other, &problems)
        }
    }

    func list(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> [JSONValue]? {
        switch value(name, isRequired: isRequired, &problems) {
        case nil: return nil
        case .list(let items)?: return items
        case let other?: return wrong(name, "un elenco", "a list", other, &problems)
        }
    }

    /// The objects of a list; what is none is a problem.
    func objects(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> [SceneObject] {
        var objects: [SceneObject] = []
        for (index, item) in (list(name, isRequired: isRequired, &problems) ?? []).enumerated() {
            let place = path(name) + "[\(index)]"
            if case .object(let members) = item {
                objects.append(SceneObject(members, place))
            } else {
                problems.add(place, "serve un oggetto, non \(item.kind.it)", "expected an object, not \(item.kind.en)")
            }
        }
        return objects
    }

    func text(_ name: String, isRequired: Bool = false, _ problems: inout SceneProblems) -> String? {
        switch value(name, isRequired: isRequired, &problems) {
        case nil: return nil
        case .text(let text)?: return text
        case let other?: return wrong(name, "un testo", "a text", other, &problems)
        }
    }

    /// A name without blanks round it; `nil` where nothing is left: exports write a missing name as "".
    func name(_ name: String, _ problems: inout SceneProblems) -> String? {
        guard let text = text(name, &problems) else { return nil }
        let isInk = { (character: Character) in !character.isWhitespace }
        guard let first = text.firstIndex(where: isInk), let last = text.lastIndex(where: isInk) else { return nil }
        return String(text[first...last])
    }

    func flag(_ name: String, _ problems: inout SceneProblems) -> Bool? {
        switch value(name, &problems) {
        case nil: return nil
        case .boolean(let flag)?: return flag
        case let other?: return wrong(name, "true o false", "true or false", other, &problems)
        }
    }

    /// A number of a range; one that is not finite or outside it is a problem.
    func number(_ name: String, in range: ClosedRange<Double>, _ problems: inout SceneProblems) -> Double? {
        switch value(name, &problems) {
        case nil: return nil
        case .number(let number)?:
            guard number.isFinite else {
                problems.add(path(name), "non è un numero finito", "is not a finite number")
                return nil
            }
            guard range.contains(number) else {
                problems.add(
                    path(name), "\(number) è fuori da \(range.lowerBound)…\(range.upperBound)",
                    "\(number) is outside \(range.lowerBound)…\(range.upperBound)")
                return nil
            }
            return number
        case let other?: return wrong(name, "un numero", "a number", other, &problems)
        }
    }

    func integer(_ name: String, in range: ClosedRange<Int>, _ problems: inout SceneProblems) -> Int? {
        let limits = Double(range.lowerBound)...Double(range.upperBound)
        guard let number = number(name, in: limits, &problems) else { return nil }
        guard let whole = Int(exactly: number) else {
            problems.add(path(name), "\(number) non è un numero intero", "\(number) is not a whole number")
            return nil
        }
        return whole
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type, _ problems: inout SceneProblems
    ) -> Word? {
        guard let text = text(name, &problems) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        problems.add(
            path(name), "«\(text.clipped)» non è uno tra \(words)", "\"\(text.clipped)\" is not one of \(words)")
        return nil
    }

    private func wrong<Value>(
        _ name: String, _ italian: String, _ english: String, _ found: JSONValue, _ problems: inout SceneProblems
    ) -> Value? {
        problems.add(
            path(name), "serve \(italian), non \(found.kind.it)", "expected \(english), not \(found.kind.en)")
        return nil
    }
}

extension String {
    /// At most 60 characters of it, for messages.
    var clipped: String { count > 60 ? prefix(60) + "…" : self }
}
