import AddressTables
import Glibc
import TerminalText

/// Takes queries from the arguments or from standard input, and writes what each is answered.
struct Answering {
    private let queries: [String]
    private var sheet: AnswerSheet

    init(
        _ queries: [String], _ candidates: CandidateOptions, _ words: AnswerWords, _ frame: PositionFrame
    ) {
        self.queries = queries
        let isOnTerminal = isatty(STDOUT_FILENO) == 1
        let table = AnswerTable(
            words: words, frame: frame, width: isOnTerminal ? Terminal.size(of: STDOUT_FILENO).columns : 80,
            inks: Inks(isOn: Terminal.hasColour), showsAll: candidates.limit != nil)
        sheet = AnswerSheet(
            candidates.format ?? (queries.isEmpty && !isOnTerminal ? .ndjson : .table), table, frame,
            isMany: queries.count != 1)
        sheet.hasLines = candidates.lines
    }

    /// - Returns: the gravest of what came.
    func run(_ answer: (String) -> Reply) -> Status {
        var sheet = sheet
        var status = Status.sure
        sheet.begin()
        func take(_ query: String) {
            let reply = answer(query)
            status = .gravest(status, reply.outcome.status)
            sheet.write(query, reply)
        }
        if queries.isEmpty {
            var input = QueryInput()
            while let query = input.next() { take(query) }
        } else {
            for query in queries { take(query) }
        }
        sheet.end()
        return status
    }
}
