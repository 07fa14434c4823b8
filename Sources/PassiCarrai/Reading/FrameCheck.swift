/// Tells coordinates of the usual wrong reference systems from metres of a local frame.
enum FrameCheck {
    private struct Frame {
        var x: ClosedRange<Double>
        var y: ClosedRange<Double>
        var words: (it: String, en: String)
    }

    /// Where the Città metropolitana di Venezia lies in each.
    private static let frames = [
        Frame(
            x: 11.5...13.5, y: 45...46.2,
            words: ("gradi di longitudine e latitudine", "degrees of longitude and latitude")),
        Frame(
            x: 45...46.2, y: 11.5...13.5,
            words: ("gradi, latitudine e longitudine scambiate", "degrees, latitude and longitude swapped")),
        Frame(x: 1.28e6...1.5e6, y: 5.6e6...5.82e6, words: ("metri di EPSG:3857", "metres of EPSG:3857")),
        Frame(
            x: 1.68e6...1.9e6, y: 4.95e6...5.12e6,
            words: ("metri Gauss-Boaga, fuso ovest (EPSG:3003)", "metres of Gauss-Boaga, west zone (EPSG:3003)")),
        Frame(
            x: 2.2e6...2.42e6, y: 4.95e6...5.12e6,
            words: ("metri Gauss-Boaga, fuso est (EPSG:3004)", "metres of Gauss-Boaga, east zone (EPSG:3004)")),
        Frame(
            x: 4.95e6...5.12e6, y: 2.2e5...3.8e5,
            words: ("metri UTM con nord e est scambiati", "metres of UTM, northing and easting swapped")),
    ]

    /// What all of the positions look like, where they look like something known.
    static func frame(of positions: [Position]) -> (it: String, en: String)? {
        frames.first { frame in positions.allSatisfy { frame.x.contains($0.x) && frame.y.contains($0.y) } }?.words
    }

    static func check(_ around: Surroundings, _ proposal: Proposal, _ problems: inout SceneProblems) {
        let target = around.parcels.filter { $0.id == proposal.targetParcel }
        let positions = [proposal.p1, proposal.p2] + target.flatMap(\.ring)
        if let words = frame(of: positions) {
            problems.add(
                "$.proposal",
                "le coordinate sembrano \(words.it); servono metri di un sistema piano locale, "
                    + "x est e y nord, come EPSG:25833",
                "the coordinates look like \(words.en); expected metres of a local planar frame, "
                    + "x east and y north, such as EPSG:25833")
            return
        }
        let nearest = around.roads.lazy.flatMap(\.points).map { $0.distance(to: proposal.middle) }.min()
        if let nearest, nearest > 20_000 {
            problems.add(
                "$.roads",
                "la strada più vicina è a \(Int(nearest / 1000)) km: strade e accesso sono in sistemi diversi",
                "the nearest road is \(Int(nearest / 1000)) km away: roads and access are in different frames")
        }
    }
}
