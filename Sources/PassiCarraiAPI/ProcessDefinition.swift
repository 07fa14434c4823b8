import Languages
import OpenAPI

/// The processes in the API definition. Source: OpenAPI 3.0.3; OGC 18-062r2, 7.2.
struct ProcessDefinition {
    let language: LocalizedText.Language

    var paths: [String: String] {
        var execution = process(
            "execute", language("Esegue il processo", "Executes the process"),
            language(
                "Il verdetto; con \"response\": \"document\" sotto il nome dell'uscita.",
                "The verdict; with \"response\": \"document\" under the name of the output."))
        execution.method = "post"
        execution.bodyExample = "{\"inputs\": " + PassiCarraiExamples.access + "}"
        execution.answerExample = PassiCarraiExamples.verdict
        return [
            "/ogc/processes": PathOperation.item(
                language,
                [
                    PathOperation(
                        identifier: "getProcesses", summary: language("I processi", "The processes"), tag: tag,
                        answer: language("L'elenco dei processi.", "The list of the processes."))
                ]),
            "/ogc/processes/{process}": PathOperation.item(
                language,
                [
                    process(
                        "getProcess", language("Un processo", "A process"),
                        language("Ingressi e uscite.", "Inputs and outputs."))
                ]),
            "/ogc/processes/{process}/execution": PathOperation.item(language, [execution]),
        ]
    }

    private var tag: String { language("Processi", "Processes") }

    private func process(_ identifier: String, _ summary: String, _ answer: String) -> PathOperation {
        PathOperation(
            identifier: identifier, summary: summary, tag: tag,
            parameters: [.init(name: "process", place: "path", values: [ProcessService.process])], answer: answer,
            problems: [
                ("400", language("Gli ingressi non si possono leggere.", "The inputs cannot be read.")),
                ("404", language("Non c'è un processo con questo nome.", "There is no process of this name.")),
            ])
    }
}
