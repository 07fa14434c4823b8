import Glibc
import SimpleFeatures

/// A candidate whose text is set: the places it wants to fill, and for each the alternatives in order.
struct LabelSetting {
    let candidate: LabelCandidate
    let shaped: [ShapedText]
    let width: Double
    var style: LabelStyle { candidate.style }

    init(_ candidate: LabelCandidate, face: FontFace) {
        self.candidate = candidate
        let size = candidate.style.font.size
        shaped = Self.lines(candidate.text, width: candidate.style.options.autoWrap) { face.shape($0, size: size) }
        width = shaped.reduce(0) { max($0, $1.width) }
    }

    /// Breaks text at line feeds, and at spaces where a line would be too wide.
    private static func lines(_ text: String, width: Double, _ shape: (String) -> ShapedText) -> [ShapedText] {
        if width == 0, text.isOneLine, !text.isEmpty { return [shape(text)] }
        var lines: [ShapedText] = []
        for paragraph in text.split(whereSeparator: \.isNewline) {
            guard width > 0 else {
                lines.append(shape(String(paragraph)))
                continue
            }
            var line: ShapedText?
            var words = ""
            for word in paragraph.split(separator: " ") {
                let longer = words.isEmpty ? String(word) : words + " " + word
                let set = shape(longer)
                if set.width > width, let full = line {
                    lines.append(full)
                    words = String(word)
                    line = shape(words)
                } else {
                    words = longer
                    line = set
                }
            }
            if let line { lines.append(line) }
        }
        return lines
    }

    private var size: Double { style.font.size }
    private var lineHeight: Double { size * 1.15 }
    /// From the top of the capitals to the foot of the descenders.
    private var height: Double { lineHeight * Double(shaped.count - 1) + size * 0.94 }
    private var haloRadius: Double { style.halo?.radius ?? 0 }

    /// Where the label wants to be, and for each place the alternatives, made when they are asked for.
    var slots: [[LabelProposal.Maker]] {
        guard !shaped.isEmpty || !style.graphics.isEmpty else { return [] }
        switch candidate.place {
        case .point(let x, let y, let angle): return [aroundPoint(x, y, angle)]
        case .area(let area): return [inside(area)]
        case .lines where shaped.isEmpty: return []
        case .lines(let lines):
            let chains = style.options.group ? LineChain.merging(lines) : lines.map { LineChain($0) }
            let usable = chains.filter { $0.length >= width }
            return usable.flatMap { along($0) }
        }
    }

    /// The point that the label belongs to; `nil` along lines, which may carry several.
    var anchor: (x: Double, y: Double)? {
        switch candidate.place {
        case .point(let x, let y, _): (x, y)
        case .area(let area): area.interiorPoint(aspect: aspect)
        case .lines: nil
        }
    }

    /// Width for height of the text, within reason.
    private var aspect: Double { min(max(width / height, 1), 4) }

    // MARK: Points and areas

    private var pointPlacement: PointPlacement {
        if case .point(let point) = style.placement { point } else { PointPlacement() }
    }

    private func aroundPoint(_ x: Double, _ y: Double, _ angle: Double) -> [LabelProposal.Maker] {
        let wish = pointPlacement
        var proposals: [LabelProposal.Maker] = [{ proposal(x, y, wish, angle, on: (x, y), $0) }]
        if shaped.isEmpty { return proposals }
        if wish.displacementX != 0 || wish.displacementY != 0 || wish.anchorX != 0.5 || wish.anchorY != 0.5 {
            for (mirrorX, mirrorY) in [(true, false), (false, true), (true, true)] {
                var mirrored = wish
                if mirrorX {
                    mirrored.anchorX = 1 - wish.anchorX
                    mirrored.displacementX = -wish.displacementX
                }
                if mirrorY {
                    mirrored.anchorY = 1 - wish.anchorY
                    mirrored.displacementY = -wish.displacementY
                }
                if mirrored != wish {
                    proposals.append { [mirrored] in proposal(x, y, mirrored, angle, on: (x, y), $0) }
                }
            }
        }
        return proposals
            + shifts.map { shift in { proposal(x + shift.x, y + shift.y, wish, angle, on: (x, y), $0) } }
    }

    private func inside(_ area: PixelPath) -> [LabelProposal.Maker] {
        guard let center = area.interiorPoint(aspect: aspect) else { return [] }
        let places = [center] + shifts.map { (center.x + $0.x, center.y + $0.y) }
        return places.map { place in
            { hasRoom in
                guard let proposal = proposal(place.0, place.1, pointPlacement, 0, on: center, hasRoom) else {
                    return nil
                }
                return fit(proposal.bounds, in: area) >= style.options.goodnessOfFit ? proposal : nil
            }
        }
    }

    /// The part of a box that lies in an area, by 15 samples.
    private func fit(_ box: Envelope, in area: PixelPath) -> Double {
        guard style.options.goodnessOfFit > 0 else { return 1 }
        var hits = 0
        for row in 0..<3 {
            for column in 0..<5 {
                let x = box.minX + box.width * (Double(column) + 0.5) / 5
                let y = box.minY + box.height * (Double(row) + 0.5) / 3
                if area.contains(x: x, y: y) { hits += 1 }
            }
        }
        return Double(hits) / 15
    }

    /// Rings of eight places about the wished one, as far as the style lets a label be moved.
    private var shifts: [(x: Double, y: Double)] {
        let limit = min(style.options.maxDisplacement, 512)
        guard limit >= 1 else { return [] }
        var shifts: [(x: Double, y: Double)] = []
        for radius in stride(from: min(limit, 8), through: limit, by: 8) {
            for eighth in 0..<8 {
                let angle = Double(eighth) * .pi / 4
                shifts.append((x: radius * cos(angle), y: -radius * sin(angle)))
            }
        }
        return shifts
    }

    /// - Parameter feature: where its graphics stand, unless they are the label's.
    /// - Returns: `nil` as soon as a part of it has no room.
    private func proposal(
        _ x: Double, _ y: Double, _ place: PointPlacement, _ angle: Double, on feature: (x: Double, y: Double)?,
        _ hasRoom: LabelProposal.Room
    ) -> LabelProposal? {
        let (cosine, sine) = (cos(angle), sin(angle))
        let left = place.displacementX - place.anchorX * width
        let bottom = -place.displacementY + place.anchorY * height
        var starts: [(x: Double, y: Double)] = []
        var proposal = LabelProposal(lines: [], boxes: [])
        for (index, line) in shaped.enumerated() {
            // Lines of a block are centred on each other.
            let dx = left + (width - line.width) / 2
            let dy = bottom - size * 0.22 - lineHeight * Double(shaped.count - 1 - index)
            let start = (x: x + dx * cosine - dy * sine, y: y + dx * sine + dy * cosine)
            starts.append(start)
            guard proposal.take(boxes(start, line.width, angle), hasRoom) else { return nil }
        }
        if let feature, !style.graphics.isEmpty {
            let middle = proposal.bounds
            let isOnFeature = style.graphicPlacement == .independent || shaped.isEmpty
            let (x, y) = isOnFeature ? feature : (middle.centerX, middle.centerY)
            let graphics = zip(style.graphics, candidate.sizes).map { PlacedGraphic($0, size: $1, x: x, y: y) }
            guard proposal.take(graphics, hasRoom) else { return nil }
        }
        for (line, start) in zip(shaped, starts) {
            proposal.lines.append(line.placed(x: start.x, y: start.y, angle: angle))
        }
        return proposal
    }

    /// The boxes of a straight line of text: one where it is level, else several along it.
    private func boxes(_ start: (x: Double, y: Double), _ width: Double, _ angle: Double) -> [Envelope] {
        let pieces = angle == 0 ? 1 : min(64, max(1, Int(width / size)))
        let step = width / Double(pieces)
        let (cosine, sine) = (cos(angle), sin(angle))
        return (0..<pieces).map { piece in
            box((start.x + Double(piece) * step * cosine, start.y + Double(piece) * step * sine), step, cosine, sine)
        }
    }

    /// The box of a piece of text that begins at a point, with its halo.
    private func box(_ start: (x: Double, y: Double), _ length: Double, _ cosine: Double, _ sine: Double) -> Envelope {
        var box = Envelope.empty
        for along in [0, length] {
            for across in [-size * 0.74, size * 0.22] {
                box.extend(x: start.x + along * cosine - across * sine, y: start.y + along * sine + across * cosine)
            }
        }
        return box.expanded(by: haloRadius)
    }

    // MARK: Lines

    private var linePlacement: LinePlacement {
        if case .line(let line) = style.placement { line } else { LinePlacement() }
    }

    /// For every place along a line that wants the label, the alternatives: there, then ever farther to either side.
    private func along(_ chain: LineChain) -> [[LabelProposal.Maker]] {
        let placement = linePlacement
        let distance = style.options.repeat > 0 ? style.options.repeat : placement.isRepeated ? placement.gap : 0
        let count =
            distance > 0 || placement.isRepeated
            ? max(1, min(1000, Int(chain.length / max(width + distance, width, 1)))) : 1
        let step = chain.length / Double(count)
        let reach = max(0, min((step - width) / 2, max(style.options.maxDisplacement, 2 * width)))
        return (0..<count).map { slot in
            let center = step * (Double(slot) + 0.5)
            var proposals: [LabelProposal.Maker] = []
            for shift in stride(from: 0, through: reach, by: max(6, width / 6)) {
                for place in shift == 0 ? [center] : [center + shift, center - shift] {
                    proposals.append { hasRoom in
                        style.options.followLine
                            ? curved(chain, at: place, hasRoom) : straight(chain, at: place, hasRoom)
                    }
                }
            }
            return proposals
        }
    }

    private func straight(_ chain: LineChain, at center: Double, _ hasRoom: LabelProposal.Room) -> LabelProposal? {
        guard center - width / 2 >= -0.01, center + width / 2 <= chain.length + 0.01 else { return nil }
        let point = chain.point(at: center)
        var angle = linePlacement.isAligned ? chain.angle(from: center - width / 2, to: center + width / 2) : 0
        var offset = linePlacement.perpendicularOffset
        if abs(angle) > .pi / 2 {
            angle += angle > 0 ? -.pi : .pi
            offset = -offset
        }
        let shift = PointPlacement(anchorX: 0.5, anchorY: 0.5, displacementX: 0, displacementY: offset)
        return proposal(point.x, point.y, shift, angle, on: nil, hasRoom)
    }

    /// - Returns: `nil` as soon as the line bends too much, or a letter has no room.
    private func curved(_ chain: LineChain, at center: Double, _ hasRoom: LabelProposal.Room) -> LabelProposal? {
        guard let text = shaped.first, center - width / 2 >= -0.01, center + width / 2 <= chain.length + 0.01 else {
            return nil
        }
        // Text that would stand on its head runs from the end of the line to its beginning.
        let isReversed = abs(chain.angle(from: center - width / 2, to: center + width / 2)) > .pi / 2
        func place(_ length: Double) -> Double {
            let held = min(max(length, 0), chain.length)
            return isReversed ? chain.length - held : held
        }
        let offset = isReversed ? -linePlacement.perpendicularOffset : linePlacement.perpendicularOffset
        var pen = (isReversed ? chain.length - center : center) - width / 2
        var proposal = LabelProposal(
            lines: [PlacedText(face: text.face, size: text.size, glyphs: [])], boxes: [])
        var glyphs: [PlacedText.Glyph] = []
        glyphs.reserveCapacity(text.glyphs.count)
        let baseline = size * 0.35 - offset
        var previous: Double?
        for glyph in text.glyphs {
            let middle = pen + glyph.advance / 2
            let window = max(glyph.advance, size * 0.8) / 2
            let angle = chain.angle(from: place(middle - window), to: place(middle + window))
            if let previous, abs(remainder(angle - previous, 2 * .pi)) > style.options.maxAngleDelta * .pi / 180 {
                return nil
            }
            previous = angle
            let (cosine, sine) = (cos(angle), sin(angle))
            let point = chain.point(at: place(middle))
            let foot = (
                x: point.x - glyph.advance / 2 * cosine - baseline * sine,
                y: point.y - glyph.advance / 2 * sine + baseline * cosine
            )
            guard proposal.take(box(foot, glyph.advance, cosine, sine), hasRoom) else { return nil }
            let u = glyph.x - glyph.advance / 2
            let v = glyph.y + baseline
            glyphs.append(
                PlacedText.Glyph(
                    index: glyph.index, x: point.x + u * cosine - v * sine, y: point.y + u * sine + v * cosine,
                    angle: angle))
            pen += glyph.advance
        }
        proposal.lines[0].glyphs = glyphs
        return proposal
    }
}
