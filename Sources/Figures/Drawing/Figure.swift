/// A drawing as a value: what stands on the paper, in millimetres, back to front.
///
/// It is written by ``SVGWriter`` and set into pages by ``PDFDocument``; both draw the same lines. What is not finite,
/// or lies ten metres off the paper, is left out: no value makes a writer fail.
public struct Figure: Hashable, Sendable {
    /// Millimetres.
    public var width: Double
    public var height: Double
    /// What it shows, in a few words: read to whoever cannot see it.
    public var title: String
    /// What can be learnt from it, in sentences.
    public var summary: String
    /// Of title, summary and every text in it: `it`, `en`, …
    public var language: String?
    public var elements: [Element]

    public init(
        width: Double, height: Double, title: String, summary: String = "", language: String? = nil,
        elements: [Element] = []
    ) {
        self.width = width
        self.height = height
        self.title = title
        self.summary = summary
        self.language = language
        self.elements = elements
    }

    /// A hundredth of a millimetre up to ten metres a side: what is no size is taken for A4.
    var size: (width: Double, height: Double) {
        func side(_ length: Double, else standard: Double) -> Double {
            (0.01...PaperPoint.limit).contains(length) ? length : standard
        }
        return (side(width, else: 210), side(height, else: 297))
    }
}

/// A part of a drawing.
public indirect enum Element: Hashable, Sendable {
    case path(Outline, fill: Fill? = nil, stroke: Stroke? = nil)
    case text(Lettering)
    case group(Group)
}

/// Parts that belong together.
public struct Group: Hashable, Sendable {
    /// What they are, shown when the pointer rests on them; `nil` for a group of drawing alone.
    public var title: String?
    /// Nothing of the group is drawn outside of it.
    public var clip: Outline?
    /// 0 to 1, of the whole.
    public var opacity: Double
    public var elements: [Element]

    public init(_ title: String? = nil, clip: Outline? = nil, opacity: Double = 1, _ elements: [Element]) {
        self.title = title
        self.clip = clip
        self.opacity = opacity
        self.elements = elements
    }
}
