import Services
public import Languages

/// Why a row was not taken over, and what somebody has to be asked.
public struct RowProblem: Error, Hashable, Sendable {
    public let reason: LocalizedText
    public let question: LocalizedText

    init(_ reason: LocalizedText, asking question: LocalizedText) {
        self.reason = reason
        self.question = question
    }

    init(it italian: String, en english: String, askIt: String, askEn: String) {
        self.init(LocalizedText(it: italian, en: english), asking: LocalizedText(it: askIt, en: askEn))
    }

    /// A value that is to be corrected in the table.
    init(_ fault: FieldFault) {
        self.init(
            fault.words.map { "\(fault.field): \($0)" },
            asking: LocalizedText(
                it: "Qual è il valore giusto di \(fault.field)?", en: "What is the right value of \(fault.field)?"))
    }
}
