/// The processes in the API definition. Source: OpenAPI 3.0.3; OGC 18-062r2, 7.2.
enum ProcessDefinition {
    static var paths: [String: String] {
        var execution = process(
            "execute", "Esegue il processo",
            "Il verdetto; con \"response\": \"document\" sotto il nome dell'uscita.")
        execution.method = "post"
        execution.bodyExample = "{\"inputs\": " + PassiCarraiDefinition.accessExample + "}"
        return [
            "/ogc/processes": PathOperation.item([
                PathOperation(
                    identifier: "getProcesses", summary: "I processi", tag: tag, answer: "L'elenco dei processi.")
            ]),
            "/ogc/processes/{process}": PathOperation.item([
                process("getProcess", "Un processo", "Ingressi e uscite.")
            ]),
            "/ogc/processes/{process}/execution": PathOperation.item([execution]),
        ]
    }

    private static let tag = "Processi"

    private static func process(_ identifier: String, _ summary: String, _ answer: String) -> PathOperation {
        PathOperation(
            identifier: identifier, summary: summary, tag: tag,
            parameters: [.init(name: "process", place: "path", values: [ProcessService.process])], answer: answer,
            problems: [
                ("400", "Gli ingressi non si possono leggere."),
                ("404", "Non c'è un processo con questo nome."),
            ])
    }
}
