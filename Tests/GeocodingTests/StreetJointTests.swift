import Testing

@testable import Geocoding

@Suite("Streets that a report joins")
struct StreetJointTests {
    /// The names of a text, written in brackets there.
    private static func read(_ text: String) -> (joints: StreetJoints, names: [Range<Int>]) {
        var plain: [UInt8] = []
        var spans: [Range<Int>] = []
        var start = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): start = plain.count
            case UInt8(ascii: ">"): spans.append(start..<plain.count)
            default: plain.append(byte)
            }
        }
        let units = Units(String(decoding: plain, as: UTF8.self), limit: 512).units
        let names = spans.map { span in
            let inside = units.indices.filter { span.contains(units[$0].span.lowerBound) }
            return inside[0]..<(inside[inside.count - 1] + 1)
        }
        return (StreetJoints(units: units), names)
    }

    @Test(
        "A stretch lies in one street between two others",
        arguments: [
            ("in <via A>, tra <via B> e <via C>", 0), ("<via A> da <via B> a <via C>", 0),
            ("<via A>, tratto da <via B> fino a <via C>", 0),
            ("fra <via B> e <via C>, lungo <via A>", 2), ("tra <via B> e <via C> in <via A>", 2),
            ("in <via A>, dopo <via B> e prima di <via C>", 0),
            ("in <via A>, nel pezzo che va da <via B> a <via C>", 0),
            ("<via A> tra l'incrocio con <via B> e quello con <via C>", 0),
            ("tra gli incroci di <via A> con <via B> e con <via C>", 0),
            ("in <via A> da <via B> verso <via C>", 0), ("<via A> between <via B> and <via C>", 0),
            ("<via A> from <via B> to <via C>", 0),
            ("in <via A>, all'incrocio tra <via B> e <via C>", nil), ("in <via A>. Tra <via B> e <via C>", 0),
            ("<via A>, <via B> e <via C>", nil), ("in <via A> tra <via B>. E <via C>", nil),
        ] as [(String, Int?)])
    func stretches(text: String, street: Int?) {
        let (joints, names) = Self.read(text)
        let isOneSentence = !text.contains(". Tra")
        #expect(joints.stretch(names)?.street == (isOneSentence ? street : nil))
    }

    @Test(
        "Two streets are said to meet",
        arguments: [
            ("all'angolo tra <via A> e <via B>", .said), ("<via A> angolo <via B>", .said),
            ("se da <via A> si gira in <via B>", .turning),
            ("girando da <via A> in <via B>", .turning), ("if you turn from <via A> into <via B>", .turning),
            ("at the junction of <via A> with <via B>", .said), ("tel canton de <via A> co <via B>", .said),
            ("dove <via A> incrocia <via B>", .said), ("<via A> all'incrocio con <via B>", .said),
            ("tra <via A> e <via B>", .between),
            ("<via A> / <via B>", .beside), ("in <via A> e in <via B>", nil), ("in <via A>. <via B>", nil),
        ] as [(String, StreetJoints.Meeting?)])
    func meetings(text: String, meeting: StreetJoints.Meeting?) {
        let (joints, names) = Self.read(text)
        #expect(joints.meeting(names[0], names[1]) == meeting)
    }

    @Test(
        "The name of a crossing that is not known is what stands where it has to",
        arguments: [
            ("all'angolo tra via Xyz e <via B>", "via Xyz"),
            ("all'angolo tra <via B> e via Xyz c'è una buca", "via Xyz"),
            ("via Xyz, all'angolo di <via B>", "via Xyz"), ("<via B> angolo via Xyz: una buca", "via Xyz"),
            ("in <via B> c'è una buca", nil),
        ] as [(String, String?)])
    func unfound(text: String, name: String?) {
        let (joints, names) = Self.read(text)
        let range = joints.unfound(beside: names[0], names)
        #expect(range.map { joints.units[$0].map(\.word).joined(separator: " ") } == name?.lowercased())
    }
}
