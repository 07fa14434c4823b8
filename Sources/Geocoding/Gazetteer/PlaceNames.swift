extension DraftPlace {
    /// What is indexed of a place: its names and what follows from them by rule.
    func indexedNames(_ readings: inout NameReadings) -> [DraftName] {
        guard kind != .sheet else { return [] }
        var extended = self
        for name in names {
            for alias in NameReading.aliases(name.text) { extended.addName(alias, source: name.source, kind: 2) }
            let words = readings.reading(name.text).words
            for phrase in Synonyms.phrases {
                if words.contains(phrase.word) {
                    let replaced = name.text.split(separator: " ").map { piece in
                        FoldedText(String(piece), limit: 64).wordsJoined == phrase.word
                            ? phrase.words.joined(separator: " e ") : String(piece)
                    }
                    extended.addName(replaced.joined(separator: " "), source: name.source, kind: 2)
                } else if phrase.words.allSatisfy(words.contains) {
                    let generic = readings.reading(name.text).generic
                    let kind = generic > 0 ? GenericPart.all[Int(generic) - 1].name + " " : ""
                    extended.addName(kind + "san " + phrase.word, source: name.source, kind: 2)
                }
            }
        }
        return extended.names
    }
}
