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
            ("in <via Alfa>, tra <via Beta> e <via Gamma>", 0), ("<via Alfa> da <via Beta> a <via Gamma>", 0),
            ("<via Alfa>, tratto da <via Beta> fino a <via Gamma>", 0),
            ("fra <via Beta> e <via Gamma>, lungo <via Alfa>", 2), ("tra <via Beta> e <via Gamma> in <via Alfa>", 2),
            ("in <via Alfa>, dopo <via Beta> e prima di <via Gamma>", 0),
            ("in <via Alfa>, nel pezzo che va da <via Beta> a <via Gamma>", 0),
            ("<via Alfa> tra l'incrocio con <via Beta> e quello con <via Gamma>", 0),
            ("tra gli incroci di <via Alfa> con <via Beta> e con <via Gamma>", 0),
            ("in <via Alfa> da <via Beta> verso <via Gamma>", 0), ("<via Alfa> between <via Beta> and <via Gamma>", 0),
            ("<via Alfa> from <via Beta> to <via Gamma>", 0),
            ("in <via Alfa>, all'incrocio tra <via Beta> e <via Gamma>", nil),
            ("in <via Alfa>. Tra <via Beta> e <via Gamma>", nil),
            ("<via Alfa>, <via Beta> e <via Gamma>", nil), ("in <via Alfa> tra <via Beta>. E <via Gamma>", nil),
        ] as [(String, Int?)])
    func stretches(text: String, street: Int?) {
        let (joints, names) = Self.read(text)
        #expect(joints.stretch(names)?.street == street)
    }

    @Test(
        "Two streets are said to meet",
        arguments: [
            ("all'angolo tra <via Alfa> e <via Beta>", .said), ("<via Alfa> angolo <via Beta>", .said),
            ("se da <via Alfa> si gira in <via Beta>", .turning),
            ("girando da <via Alfa> in <via Beta>", .turning),
            ("if you turn from <via Alfa> into <via Beta>", .turning),
            ("at the junction of <via Alfa> with <via Beta>", .said), ("tel canton de <via Alfa> co <via Beta>", .said),
            ("dove <via Alfa> incrocia <via Beta>", .said), ("<via Alfa> all'incrocio con <via Beta>", .said),
            ("tra <via Alfa> e <via Beta>", .between),
            ("<via Alfa> / <via Beta>", .beside), ("in <via Alfa> e in <via Beta>", nil),
            ("in <via Alfa>. <via Beta>", nil),
        ] as [(String, StreetJoints.Meeting?)])
    func meetings(text: String, meeting: StreetJoints.Meeting?) {
        let (joints, names) = Self.read(text)
        #expect(joints.meeting(names[0], names[1]) == meeting)
    }

    @Test(
        "The name of a crossing that is not known is what stands where it has to",
        arguments: [
            ("all'angolo tra via Xyz e <via Beta>", "via Xyz"),
            ("all'angolo tra <via Beta> e via Xyz c'è una buca", "via Xyz"),
            ("via Xyz, all'angolo di <via Beta>", "via Xyz"), ("<via Beta> angolo via Xyz: una buca", "via Xyz"),
            ("in <via Beta> c'è una buca", nil),
        ] as [(String, String?)])
    func unfound(text: String, name: String?) {
        let (joints, names) = Self.read(text)
        let range = joints.unfound(beside: names[0], names)
        #expect(range.map { joints.units[$0].map(\.word).joined(separator: " ") } == name?.lowercased())
    }

    @Test(
        "Streets of one sentence are told of together, unless a word sets them apart",
        arguments: [
            ("all'angolo che <via Alfa> fa con <via Beta>", true),
            ("se da <via Alfa> voltate per <via Beta>", true),
            ("<via Alfa>, una volta passata la laterale <via Beta>", true),
            ("in <via Alfa> e anche in <via Beta>", false), ("in <via Alfa>, non in <via Beta>", false),
            ("in <via Alfa>. Poi <via Beta>", false), ("da <Alfa> a <via Beta>", false),
        ] as [(String, Bool)])
    func together(text: String, areTogether: Bool) {
        let (joints, names) = Self.read(text)
        #expect(joints.areTogether(names[0], names[1]) == areTogether)
    }
}
