import Markup

extension JSONValue {
    /// What it is, in words for a person.
    var kind: (it: String, en: String) {
        switch self {
        case .null: ("null", "null")
        case .boolean: ("un valore vero/falso", "a truth value")
        case .number: ("un numero", "a number")
        case .text: ("un testo", "a text")
        case .list: ("un elenco", "a list")
        case .object: ("un oggetto", "an object")
        }
    }
}

extension JSONValue.Fault {
    var problem: SceneProblem {
        isTooDeep
            ? SceneProblem("$", it: "troppi livelli al byte \(offset)", en: "nested too deep at byte \(offset)")
            : SceneProblem("$", it: "non è JSON al byte \(offset)", en: "no JSON at byte \(offset)")
    }
}
