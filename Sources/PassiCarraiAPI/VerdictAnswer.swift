import Figures
import HTTPTypes
import Languages
import PassiCarrai
import PassiCarraiReports
import Services

/// A verdict in the format that was asked for.
struct VerdictAnswer {
    let parameters: VerdictParameters
    let typefaces: Typefaces

    /// - Parameters:
    ///   - document: the answer in JSON, made when that is asked for.
    ///   - report: the answer for people; `nil` where there is no place to draw.
    /// - Throws: `invalidParameter` with the problems of the input where there is no report, `notFound` for a drawing that
    ///   there is not.
    func response(
        _ verdict: Verdict, document: () -> [UInt8], report: () -> Report?
    ) throws(ServiceError) -> Response {
        var response: Response
        if parameters.format == .json {
            response = .unkept(document())
        } else {
            guard let report = report() else { throw Self.nothingToReport(verdict) }
            response = .unkept(try bytes(report), mediaType: parameters.format.mediaType)
            response.declare(parameters.language)
            if parameters.format == .html { response = response.confined() }
            if parameters.format == .pdf { response.headers[.contentDisposition] = "inline; filename=\"verifica.pdf\"" }
        }
        // Who was given the address of a kept verdict is not to give it away by following a link.
        if let policy = HTTPField.Name("Referrer-Policy") { response.headers[policy] = "no-referrer" }
        if let robots = HTTPField.Name("X-Robots-Tag") { response.headers[robots] = "noindex" }
        response.vary(on: "Accept")
        response.logged = ["outcome": verdict.outcome.rawValue]
        return response
    }

    private func bytes(_ report: Report) throws(ServiceError) -> [UInt8] {
        let language = parameters.language.language
        switch parameters.format {
        case .json, .html: return HTMLReport(report, language: language).bytes
        case .pdf:
            do throws(FigureError) {
                return try PDFReport(report, language: language).bytes(typefaces: typefaces)
            } catch {
                throw ServiceError(
                    .internalError, it: "Il PDF non si è potuto scrivere.", en: "The PDF could not be written.",
                    cause: "\(error)")
            }
        case .svg:
            let drawings = report.drawings(language)
            let index = parameters.picture == .plan ? 0 : 1
            guard drawings.indices.contains(index) else {
                throw ServiceError(
                    .notFound, locator: "drawing",
                    it: "Di questo accesso non c'è un disegno \(index == 0 ? "" : "1:200"): sta in quello generale.",
                    en: "There is no drawing \(index == 0 ? "" : "in 1:200 ")of this access: it is in the general one.")
            }
            return SVGWriter().bytes(drawings[index])
        }
    }

    /// What is wrong with the input is what there is to say.
    private static func nothingToReport(_ verdict: Verdict) -> ServiceError {
        let message =
            verdict.findings.first?.message ?? LocalizedText(it: "Nulla è stato misurato.", en: "Nothing was measured.")
        return ServiceError(.invalidParameter, locator: "body", message)
    }
}
