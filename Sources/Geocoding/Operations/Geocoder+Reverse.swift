import SimpleFeatures

extension Geocoder {
    /// What is at a point, and how far it is; honest where nothing is near.
    public func reverse(_ coordinate: Coordinate, _ options: ReverseOptions = ReverseOptions()) -> ReverseResult {
        let making = AnswerMaking(gazetteer: gazetteer, language: options.language)
        let point = UTM33.centimetres(coordinate)
        var result = ReverseResult(civici: [], notes: [], label: "")
        let reach = min(max(options.reach, 0), 10_000)
        let nearest = gazetteer.nearestCivici(point, reach: reach * 100, most: min(max(options.limit, 1), 50))
        for (civico, distance) in nearest {
            var answer = making.answer(civico: civico, confidence: Self.confidence(ofReverse: distance))
            answer.distance = distance
            result.civici.append(answer)
        }
        if let (place, distance, side) = gazetteer.nearestStreet(point, reach: 20_000) {
            var street = making.answer(place: place, confidence: Self.confidence(ofReverse: distance))
            street.distance = distance
            if options.hasLines { street.lines = gazetteer.lines(of: place) }
            result.street = street
            result.side = side
        }
        for area in gazetteer.areas(holding: point) {
            let answer = making.answer(place: area, confidence: 0.99)
            switch PlaceKind(rawValue: gazetteer.places[area].kind) {
            case .sestiere: result.sestiere = answer
            case .locality: result.locality = answer
            case .municipality: result.municipality = answer
            case .comune: result.comune = answer
            default: break
            }
        }
        if let parcel = gazetteer.parcel(holding: point) {
            result.parcel = making.answer(parcel: parcel, confidence: 0.95, subordinate: nil)
        }
        if let (place, distance) = gazetteer.nearestSite(point, reach: 10_000) {
            var site = making.answer(place: place, confidence: Self.confidence(ofReverse: distance))
            site.distance = distance
            result.poi = site
        }
        if result.civici.isEmpty {
            let metres = Int(reach)
            result.notes.append(
                Note(
                    .nothingWithin, making.say("nessun civico entro \(metres) m", "no house number within \(metres) m"))
            )
        }
        if result.comune == nil {
            result.notes.append(
                Note(.outsideArea, making.say("fuori dall'area dei dati", "outside the area of the data")))
        }
        let street = result.street.flatMap { ($0.distance ?? 0) < 60 ? $0.label : nil }
        result.label =
            result.civici.first?.label ?? street
            ?? (result.locality ?? result.sestiere ?? result.municipality ?? result.comune)?.label
            ?? making.say("non risolto", "not resolved")
        return result
    }

    private static func confidence(ofReverse distance: Double) -> Double {
        distance < 10 ? 0.97 : distance < 25 ? 0.9 : distance < 60 ? 0.7 : 0.4
    }
}

extension Gazetteer {
    /// Rows and metres, nearest first.
    func nearestCivici(_ point: (x: Int32, y: Int32), reach: Double, most: Int) -> [(civico: Int, distance: Double)] {
        var found: [(civico: Int, squared: Double)] = []
        civicoTree.nearest(x: point.x, y: point.y, reach: reach) { row in
            let record = civici[row]
            let (dx, dy) = (Double(record.x) - Double(point.x), Double(record.y) - Double(point.y))
            found.append((Int(row), dx * dx + dy * dy))
            // They come in order: once there are enough, only as far as the last.
            return found.count >= most ? -1 : .infinity
        }
        return found.map { ($0.civico, $0.squared.squareRoot() / 100) }
    }

    /// The street whose line is nearest, its distance in metres, and on which side of the line the point is.
    func nearestStreet(
        _ point: (x: Int32, y: Int32), reach: Double
    ) -> (place: UInt32, distance: Double, side: ReverseResult.Side)? {
        let (x, y) = (Double(point.x), Double(point.y))
        var best: (squared: Double, place: UInt32, isLeft: Bool)?
        runTree.nearest(x: point.x, y: point.y, reach: reach) { row in
            let run = runs[row]
            guard run.first < run.last else { return best?.squared ?? .infinity }
            for index in Int(run.first)..<Int(run.last) {
                let (ax, ay) = (Double(points[2 * index]), Double(points[2 * index + 1]))
                let (bx, by) = (Double(points[2 * index + 2]), Double(points[2 * index + 3]))
                let squared = Outline.squaredDistance(x, y, ax, ay, bx, by).distance
                if squared < best?.squared ?? .infinity {
                    best = (squared, run.place, (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0)
                }
            }
            return best?.squared ?? .infinity
        }
        return best.map { ($0.place, $0.squared.squareRoot() / 100, $0.isLeft ? .left : .right) }
    }

    /// Large ones and small ones, in no order.
    func areas(holding point: (x: Int32, y: Int32)) -> [UInt32] {
        var found: [UInt32] = []
        areaTree.holding(x: point.x, y: point.y) { place in
            if holds(partRange(place), point) { found.append(place) }
        }
        return found
    }

    func parcel(holding point: (x: Int32, y: Int32)) -> Int? {
        var found: Int?
        parcelTree.holding(x: point.x, y: point.y) { row in
            guard found == nil, parcels[row].isPublic == 0 else { return }
            if holds(parts(ofParcel: Int(row)), point) { found = Int(row) }
        }
        return found
    }

    func nearestSite(_ point: (x: Int32, y: Int32), reach: Double) -> (place: UInt32, distance: Double)? {
        var best: (squared: Double, place: UInt32)?
        siteTree.nearest(x: point.x, y: point.y, reach: reach) { place in
            let record = places[place]
            guard record.kind != PlaceKind.canal.rawValue else { return best?.squared ?? .infinity }
            let (dx, dy) = (Double(record.x) - Double(point.x), Double(record.y) - Double(point.y))
            if dx * dx + dy * dy < best?.squared ?? .infinity { best = (dx * dx + dy * dy, place) }
            return best?.squared ?? .infinity
        }
        return best.map { ($0.place, $0.squared.squareRoot() / 100) }
    }

    /// Even-odd over the rings of a range of parts.
    private func holds(_ parts: Range<Int>, _ point: (x: Int32, y: Int32)) -> Bool {
        var isInside = false
        for part in parts {
            let range = partEnds.range(part)
            guard range.count > 2 else { continue }
            for index in range.lowerBound..<(range.upperBound - 1) {
                let (ay, by) = (points[2 * index + 1], points[2 * index + 3])
                guard (ay > point.y) != (by > point.y) else { continue }
                let (ax, bx) = (Double(points[2 * index]), Double(points[2 * index + 2]))
                let share = (Double(point.y) - Double(ay)) / (Double(by) - Double(ay))
                if Double(point.x) < ax + share * (bx - ax) { isInside.toggle() }
            }
        }
        return isInside
    }
}
