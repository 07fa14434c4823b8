/// A place while the gazetteer is made.
struct DraftPlace {
    var kind: PlaceKind
    var source: UInt16
    var label: String
    var feature = ""
    var detail = ""
    var code = ""
    var postcode: UInt32 = 0
    var names: [DraftName] = []
    /// Lines or rings, `x, y` in turn.
    var parts: [[Int32]] = []
    var isAreal = false
    var isInsular = false
    var position: (x: Int32, y: Int32)?
    var sestiere = GazetteerFormat.none
    var locality = GazetteerFormat.none
    var district = GazetteerFormat.none
    var municipality = GazetteerFormat.none
    var comune = GazetteerFormat.none
    var importance = 0.0
    /// In the insulario: indices of civici whose door is in this street.
    var named: [UInt32] = []

    mutating func addName(_ text: String, source: UInt16, kind: UInt8) {
        guard !text.isEmpty, !names.contains(where: { $0.text == text }) else { return }
        names.append(DraftName(text: text, source: source, kind: kind))
    }
}

struct DraftName {
    var text: String
    var source: UInt16
    var kind: UInt8
}

/// There are as many as addresses: small, and without a reference in it.
struct DraftCivico: BitwiseCopyable {
    /// Of the drafts; ``GazetteerFormat/none`` for none.
    var place = GazetteerFormat.none
    var named = GazetteerFormat.none
    var number: UInt32
    /// Texts of the pool.
    var exponent: UInt32
    var feature: UInt32
    var label: UInt32
    var x: Int32
    var y: Int32
    var locality = GazetteerFormat.none
    var postcode: UInt32
    var source: UInt16
}

/// A parcel, or a sheet where the number is empty.
struct DraftParcel {
    /// Texts of the pool: of the comune, the number, the reference.
    var comune: UInt32
    var sheet: UInt32
    var number: UInt32
    var reference: UInt32
    var x: Int32
    var y: Int32
    var rings: [[Int32]] = []
    var allegato: UInt8 = 0x30
    var sviluppo: UInt8 = 0x30
    var source: UInt16
    var isPublic = false
    var isDemonstration = false
}
