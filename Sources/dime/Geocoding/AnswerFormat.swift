import ArgumentParser

/// `--format`
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, ndjson, geojson, csv
}
