/// What libyaml says of a text that is not YAML, in Italian.
enum ScannerWords {
    /// - Parameter problem: in libyaml's words; one that is not known here is quoted.
    static func italian(_ problem: String) -> String {
        known.first { problem.contains($0.english) }?.italian ?? "qui il testo non è YAML valido («\(problem)»)"
    }

    private static let known: [(english: String, italian: String)] = [
        ("mapping values are not allowed", "qui non è ammesso un valore: controllare il rientro e i due punti"),
        ("mapping keys are not allowed", "qui non è ammessa una chiave: controllare il rientro"),
        ("block sequence entries are not allowed", "qui non è ammessa una voce di elenco: controllare il rientro"),
        ("could not find expected ':'", "mancano i due punti dopo la chiave"),
        ("did not find expected key", "manca una chiave: controllare il rientro"),
        ("did not find expected '-' indicator", "manca «-» davanti a una voce dell’elenco"),
        ("did not find expected ',' or ']'", "manca «,» o «]»"),
        ("did not find expected ',' or '}'", "manca «,» o «}»"),
        ("did not find expected node content", "manca un valore"),
        ("did not find expected <document start>", "c’è altro testo dopo la fine del documento"),
        (
            "found character that cannot start any token",
            "un valore non può cominciare con questo carattere: usare le virgolette"
        ),
        ("found unexpected end of stream", "il file finisce prima del previsto: forse le virgolette non sono chiuse"),
        ("found unexpected document indicator", "il documento finisce prima del previsto"),
        ("found unknown escape character", "dopo «\\» c’è un carattere non ammesso"),
        ("did not find expected alphabetic or numeric character", "manca il nome dopo «&» o «*»"),
        ("found undefined alias", "l’alias non è definito"),
        ("found undefined tag handle", "il tag non è definito"),
    ]
}
