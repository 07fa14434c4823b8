extension PDFSurface {
    /// Draws a figure with its upper left corner on `place`, at its own size; nothing of it outside of its frame.
    func draw(_ figure: Figure, at place: PaperPoint, typefaces: Typefaces) {
        save()
        translate(place)
        let size = figure.size
        clip(.rectangle(PaperBox(minX: 0, minY: 0, maxX: size.width, maxY: size.height)))
        for element in figure.elements { draw(element, depth: 0, typefaces) }
        restore()
    }

    private func draw(_ element: Element, depth: Int, _ typefaces: Typefaces) {
        // As in SVG: what is nested without end is left out.
        guard depth < 64 else { return }
        switch element {
        case .path(let outline, let fill, let stroke):
            guard outline.isDrawable else { return }
            draw(outline, fill, stroke)
        case .text(let text):
            guard text.isDrawable else { return }
            draw(text, typefaces)
        case .group(let group):
            save()
            if let clip = group.clip { self.clip(clip) }
            let opacity = group.opacity.asOpacity
            if opacity < 1 { beginLayer() }
            for element in group.elements { draw(element, depth: depth + 1, typefaces) }
            if opacity < 1 { endLayer(opacity: opacity) }
            restore()
        }
    }

    private func draw(_ outline: Outline, _ fill: Fill?, _ stroke: Stroke?) {
        if let color = fill?.color { self.fill(outline, color, opacity: (fill?.opacity ?? 1).asOpacity) }
        if let hatch = fill?.hatch, hatch.pen.isDrawable, let box = PaperBox(around: outline.points) {
            save()
            clip(outline)
            self.stroke(hatch.outline(over: box), hatch.pen)
            restore()
        }
        guard let stroke, stroke.isDrawable else { return }
        self.stroke(outline, stroke)
    }

    private func draw(_ text: Lettering, _ typefaces: Typefaces) {
        let words = text.printable
        let typeface = typefaces[text.face]
        let start =
            switch text.anchor {
            case .start: 0.0
            case .middle: -typeface.width(of: words) * text.size / 2
            case .end: -typeface.width(of: words) * text.size
            }
        let place = PaperPoint(start, text.drop)
        save()
        translate(text.place)
        rotate(degrees: text.turn)
        if let halo = text.halo, (0.001...100).contains(halo.width) {
            self.halo(words, at: place, size: text.size, typeface: typeface, halo)
        }
        show(words, at: place, size: text.size, typeface: typeface, color: text.color)
        restore()
    }
}
