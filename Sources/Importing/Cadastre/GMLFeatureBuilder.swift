import Languages
import Markup
import ReferenceSystems
import SimpleFeatures

/// Turns the events of a GML document into cadastral records; never holds more than one feature and what is not yet
/// drained.
struct GMLFeatureBuilder: XMLDelegate {
    private let file: String
    private let options: CadastralOptions
    private(set) var root: String?
    private var found: [Result<CadastralRecord, RecordError>] = []
    private var roles: [String: GMLVocabulary.Role] = [:]
    private var open: [GMLVocabulary.Role] = []
    private var feature: GMLFeature?
    /// How many elements are open down to the feature; 0 outside.
    private var featureDepth = 0
    /// As ``featureDepth``, of the outermost element inside the feature that is passed over.
    private var ignoredDepth = 0
    private var text: [UInt8] = []
    private var isCollecting = false
    private var collectionFrame: GMLFrame?
    private var frames: [String: GMLFrame] = [:]

    private static let reference = XMLName("href", in: "http://www.w3.org/1999/xlink")

    init(file: String, options: CadastralOptions) {
        self.file = file
        self.options = options
    }

    mutating func takeFound() -> [Result<CadastralRecord, RecordError>] {
        defer { found.removeAll(keepingCapacity: true) }
        return found
    }

    mutating func start(_ tag: XMLStartTag) {
        let role = role(of: tag.name.local)
        open.append(role)
        if root == nil { root = tag.name.local }
        guard featureDepth > 0 else {
            if role == .parcel || role == .zoning {
                feature = GMLFeature(isZoning: role == .zoning, line: tag.line)
                featureDepth = open.count
            } else if collectionFrame == nil, let name = tag["srsName"] {
                collectionFrame = try? frame(name)
            }
            return
        }
        guard ignoredDepth == 0 else { return }
        begin(role, tag)
    }

    private mutating func begin(_ role: GMLVocabulary.Role, _ tag: XMLStartTag) {
        if tag.attributeCount > 0 && role != .positions { readFrame(tag) }
        switch role {
        case .ignored: ignoredDepth = open.count
        case .polygon: feature?.beginPolygon()
        case .exterior: feature?.ringRole = .exterior
        case .interior: feature?.ringRole = .interior
        case .ring: feature?.beginRing(line: tag.line)
        case .member:
            if let target = tag[Self.reference] {
                feature?.blame(
                    line: tag.line, it: "occorre la geometria stessa, c’è un rinvio a \(target.prefix(60))",
                    en: "expected the geometry itself, found a reference to \(target.prefix(60))")
            }
        case .curved:
            feature?.blame(
                line: tag.line, it: "occorrono segmenti rettilinei, c’è <\(tag.name.local)>",
                en: "expected straight segments, found <\(tag.name.local)>")
        case .positions, .tuples, .property:
            feature?.textDimension = tag["srsDimension"]
            text.removeAll(keepingCapacity: true)
            isCollecting = true
        case .parcel, .zoning, .other: break
        }
    }

    private mutating func readFrame(_ tag: XMLStartTag) {
        if let dimension = tag["srsDimension"] { feature?.dimension = dimension }
        guard feature?.frame == nil, let name = tag["srsName"] else { return }
        do {
            let known = try frame(name)
            feature?.frame = known
        } catch {
            feature?.blame(line: tag.line, error.detail)
        }
    }

    mutating func text(_ utf8: ArraySlice<UInt8>, line: Int) {
        if isCollecting && ignoredDepth == 0 { text.append(contentsOf: utf8) }
    }

    mutating func end(_ name: XMLName, line: Int) {
        guard let role = open.popLast(), featureDepth > 0 else { return }
        let depth = open.count + 1
        if depth == featureDepth {
            finishFeature()
        } else if ignoredDepth > 0 {
            if depth == ignoredDepth { ignoredDepth = 0 }
        } else {
            finish(role, line: line)
        }
    }

    private mutating func finish(_ role: GMLVocabulary.Role, line: Int) {
        switch role {
        case .ring: feature?.endRing(line: line)
        case .polygon: feature?.endPolygon(line: line)
        case .positions: feature?.append(positions: text[...], separators: .whiteSpace, line: line)
        case .tuples: feature?.append(positions: text[...], separators: .commas, line: line)
        case .property(let property): feature?.set(property, text)
        default: return
        }
        isCollecting = false
    }

    private mutating func finishFeature() {
        featureDepth = 0
        ignoredDepth = 0
        isCollecting = false
        guard let complete = feature.take() else { return }
        do throws(GMLFeature.Defect) {
            found.append(.success(try complete.record(options, collection: collectionFrame)))
        } catch {
            found.append(.failure(RecordError(file: file, line: error.line, message: error.message)))
        }
    }

    /// Names repeat by the million: each is looked up by its folded spelling once.
    private mutating func role(of local: String) -> GMLVocabulary.Role {
        if let known = roles[local] { return known }
        let role = GMLVocabulary.role(local)
        if roles.count < 1000 { roles[local] = role }
        return role
    }

    private mutating func frame(_ name: String) throws(CRSError) -> GMLFrame {
        if let known = frames[name] { return known }
        let frame = GMLFrame(try CRSReference(name), options.axisOrder)
        if frames.count < 100 { frames[name] = frame }
        return frame
    }
}
