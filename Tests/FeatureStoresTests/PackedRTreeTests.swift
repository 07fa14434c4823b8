import FeatureStores
import SimpleFeatures
import Testing

@Suite("The packed R-tree")
struct PackedRTreeTests {
    /// A generator that gives the same numbers on every machine.
    struct Numbers {
        var state: UInt64
        mutating func next(_ bound: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53) * bound
        }
    }

    @Test("It finds what a look at every box finds", arguments: [0, 1, 15, 16, 17, 256, 257, 5000])
    func complete(count: Int) {
        var numbers = Numbers(state: UInt64(count) + 1)
        let boxes = (0..<count).map { _ -> Envelope in
            let (x, y) = (280_000 + numbers.next(20_000), 5_030_000 + numbers.next(20_000))
            return Envelope(minX: x, minY: y, maxX: x + numbers.next(300), maxY: y + numbers.next(300))
        }
        let tree = PackedRTree(boxes)
        for _ in 0..<50 {
            let (x, y) = (280_000 + numbers.next(20_000), 5_030_000 + numbers.next(20_000))
            let window = Envelope(minX: x, minY: y, maxX: x + numbers.next(4000), maxY: y + numbers.next(4000))
            let expected = boxes.indices.filter { boxes[$0].intersects(window) }
            let found = tree.rows(meeting: window).map(Int.init).filter { boxes[$0].intersects(window) }
            #expect(found == expected)
        }
    }

    @Test(
        "Features that lie closer than any distance have an index",
        arguments: [.leastNonzeroMagnitude, .leastNormalMagnitude / 4, 1e-300, 1e-9] as [Double])
    func narrow(width: Double) {
        let window = Envelope(minX: -1, minY: -1, maxX: 1, maxY: 1)
        for (x, y) in [(width, 0), (0, width), (width, width)] {
            let boxes = [(0, 0), (x, y)].map { Envelope(minX: $0.0, minY: $0.1, maxX: $0.0, maxY: $0.1) }
            #expect(PackedRTree(boxes).rows(meeting: window) == [0, 1])
        }
    }

    @Test("Rows without a box are never found, and an index of nothing answers nothing")
    func empty() {
        let everywhere = Envelope(minX: -1e9, minY: -1e9, maxX: 1e9, maxY: 1e9)
        #expect(PackedRTree([]).rows(meeting: everywhere) == [])
        let tree = PackedRTree([.empty, Envelope(minX: 1, minY: 1, maxX: 1, maxY: 1), .empty])
        #expect(tree.rows(meeting: everywhere) == [1])
    }

    @Test("A box that is infinite, not a number or absurdly far is left out, and harms no other")
    func absurd() {
        let good = Envelope(minX: 1, minY: 1, maxX: 2, maxY: 2)
        let absurd = [
            Envelope(minX: -.infinity, minY: 0, maxX: .infinity, maxY: 1),
            Envelope(minX: .nan, minY: 0, maxX: 1, maxY: 1), Envelope(minX: 0, minY: 0, maxX: 1e300, maxY: 1),
        ]
        for box in absurd {
            let tree = PackedRTree([box, good])
            #expect(tree.rows(meeting: Envelope(minX: 0, minY: 0, maxX: 9, maxY: 9)) == [1])
            #expect(tree.extent == good)
        }
    }
}
