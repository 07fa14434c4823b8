/// A page that has been set: what stands where, in the order it is read.
struct Page {
    enum Item {
        case begin(tag: String)
        /// Begins a cell that stands for its column or row; its tag is `TH`.
        case head(PDFTagging.Scope)
        case end(tag: String)
        case text(String, at: PaperPoint, size: Double, face: Lettering.Face, color: Color, link: String?)
        case figure(Figure, at: PaperPoint)
        case path(Outline, fill: Fill?, stroke: Stroke?)
        case bookmark(level: Int, title: String)
    }

    var width: Double
    var height: Double
    /// A page of a drawing has no head.
    var isSheet = false
    var items: [Item] = []
}
