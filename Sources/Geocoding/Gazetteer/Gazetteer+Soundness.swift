extension Gazetteer {
    /// What is the first thing wrong with the file; `nil` for a sound one. O(everything), once.
    func firstFault() -> String? {
        let strings = textEnds.count
        guard strings > 0, Self.areEnds(textEnds, of: textBytes.count) else { return "its texts" }
        for row in 0..<sourceRecords.count {
            let record = sourceRecords[row]
            for string in [record.collection, record.version, record.licence, record.attribution, record.title]
            where Int(string) >= strings { return "its sources" }
        }
        guard sourceRecords.count > 0, sourceRecords.count <= GazetteerFormat.mostSources else { return "its sources" }
        guard arePlacesSound(strings), areCiviciSound(strings) else { return "its places" }
        guard areNamesSound(strings) else { return "its names" }
        guard terms.isSound(names: names.count) else { return "its dictionary" }
        guard points.count % 2 == 0, Self.areEnds(partEnds, of: points.count / 2) else { return "its lines" }
        for row in 0..<runs.count {
            let run = runs[row]
            guard Int(run.place) < places.count, run.first <= run.last, Int(run.last) < points.count / 2 else {
                return "its lines"
            }
        }
        guard areParcelsSound(strings) else { return "its parcels" }
        guard civicoTree.isSound(targetsBelow: civici.count), runTree.isSound(targetsBelow: runs.count),
            areaTree.isSound(targetsBelow: places.count), siteTree.isSound(targetsBelow: places.count),
            parcelTree.isSound(targetsBelow: parcels.count)
        else { return "its spatial index" }
        return nil
    }

    /// Rising, the last one the count itself.
    static func areEnds(_ ends: FixedArray<UInt32>, of count: Int) -> Bool {
        var last: UInt32 = 0
        for row in 0..<ends.count {
            guard ends[row] >= last else { return false }
            last = ends[row]
        }
        return Int(last) == count
    }

    private func isPlace(_ place: UInt32) -> Bool { place == GazetteerFormat.none || Int(place) < places.count }

    private func arePlacesSound(_ strings: Int) -> Bool {
        var last = PlaceRecord()
        for row in 0..<places.count {
            let place = places[row]
            guard PlaceKind(rawValue: place.kind) != nil, Int(place.source) < sourceRecords.count,
                place.label < strings, place.feature < strings, place.detail < strings, place.title < strings,
                place.code < strings,
                isPlace(place.sestiere), isPlace(place.locality), isPlace(place.district),
                isPlace(place.municipality), isPlace(place.comune),
                place.civicoEnd >= last.civicoEnd, place.namedEnd >= last.namedEnd, place.partEnd >= last.partEnd,
                place.nameEnd >= last.nameEnd
            else { return false }
            last = place
        }
        return last.civicoEnd == civici.count && last.namedEnd == namedCivici.count && last.nameEnd == names.count
            && last.partEnd <= partEnds.count
    }

    private func areCiviciSound(_ strings: Int) -> Bool {
        var (owner, number) = (0, UInt32(0))
        for row in 0..<civici.count {
            let civico = civici[row]
            guard Int(civico.place) < places.count, isPlace(civico.named), isPlace(civico.locality),
                civico.exponent < strings, civico.feature < strings, civico.label < strings,
                Int(civico.source) < sourceRecords.count
            else { return false }
            while owner < places.count, row >= places[owner].civicoEnd {
                owner += 1
                number = 0
            }
            guard Int(civico.place) == owner, civico.number >= number else { return false }
            number = civico.number
        }
        for row in 0..<namedCivici.count where Int(namedCivici[row]) >= civici.count { return false }
        return true
    }

    private func areNamesSound(_ strings: Int) -> Bool {
        var (owner, end) = (0, UInt32(0))
        for row in 0..<names.count {
            let name = names[row]
            while owner < places.count, row >= places[owner].nameEnd { owner += 1 }
            guard Int(name.place) == owner, Int(name.place) < places.count, name.text < strings, name.tokenEnd >= end,
                Int(name.generic) <= GenericPart.all.count, Int(name.source) < sourceRecords.count
            else { return false }
            end = name.tokenEnd
        }
        for row in 0..<nameTokens.count where Int(nameTokens[row]) >= terms.count { return false }
        return end == nameTokens.count
    }

    private func areParcelsSound(_ strings: Int) -> Bool {
        var end = places.count > 0 ? places[places.count - 1].partEnd : 0
        for row in 0..<parcels.count {
            let parcel = parcels[row]
            guard parcel.comune < strings, parcel.number < strings, parcel.reference < strings, parcel.partEnd >= end,
                Int(parcel.source) < sourceRecords.count
            else { return false }
            end = parcel.partEnd
        }
        return Int(end) == partEnds.count
    }
}
