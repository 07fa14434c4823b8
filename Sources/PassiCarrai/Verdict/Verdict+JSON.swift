public import Languages
public import Markup

extension Verdict {
    /// Writes the verdict as `docs/passi-scene.md` describes it, on one line.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in writeMembers(to: &writer) }
    }

    /// The members alone, for an object that has others beside them.
    public func writeMembers(to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("outcome", outcome.rawValue)
        writer.member("overall", overall.rawValue)
        writer.key("facing_road")
        if let facingRoad { writer.string(facingRoad) } else { writer.null() }
        if let facing = evidence?.facing, facing.name != facing.road { writer.member("facing_name", facing.name) }
        writer.member("regulation", regulation)
        writer.key("disclaimer")
        writer.text(Self.disclaimer)
        writer.key("rules")
        writer.object { writer in
            for finding in findings {
                writer.key(finding.rule)
                finding.write(to: &writer)
            }
        }
    }

    /// What stands under every verdict. Source: GDPR art. 22; Cons. Stato 8472/2019.
    public static let disclaimer = LocalizedText(
        it:
            "Pre-istruttoria automatica: non è una decisione, che spetta all'ufficio competente. La mappa catastale "
            + "non ha valore probatorio per i confini.",
        en: "An automatic pre-examination: no decision, which is for the competent office. The cadastral map has no "
            + "probative value for boundaries.")
}

extension Finding {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("verdict", severity.rawValue)
            writer.key("measured")
            writer.values(measured)
            writer.key("threshold")
            writer.values(threshold)
            if let uncertainty {
                writer.key("uncertainty_m")
                writer.number(uncertainty, .metres)
            }
            writer.member("source", source)
            writer.key("geometry")
            if let figure { writer.geometry(figure) } else { writer.null() }
            writer.key("message")
            writer.text(message)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func text(_ text: LocalizedText) {
        object { writer in
            writer.member("it", text.italian)
            writer.member("en", text[.english])
        }
    }

    fileprivate mutating func values(_ values: [Finding.Value]) {
        object { writer in
            for value in values {
                writer.key(value.name)
                writer.content(value.content)
            }
        }
    }

    private mutating func content(_ content: Finding.Value.Content) {
        switch content {
        case .number(let number): self.number(number, .metres)
        case .integer(let number): integer(Int64(number))
        case .flag(let flag): boolean(flag)
        case .text(let text): string(text)
        case .position(let position): coordinates(position)
        case .list(let items): array { writer in for item in items { writer.content(item) } }
        case .object(let members): values(members)
        }
    }

    private mutating func coordinates(_ position: Position) {
        array { writer in
            writer.number(position.x, .metres)
            writer.number(position.y, .metres)
        }
    }

    /// A GeoJSON geometry, in the frame of the scene. Source: RFC 7946, 3.1.
    fileprivate mutating func geometry(_ figure: Figure) {
        object { writer in
            switch figure {
            case .point(let point):
                writer.member("type", "Point")
                writer.key("coordinates")
                writer.coordinates(point)
            case .line(let line):
                writer.member("type", "LineString")
                writer.key("coordinates")
                writer.array { writer in for point in line { writer.coordinates(point) } }
            case .area(let rings):
                writer.member("type", "Polygon")
                writer.key("coordinates")
                writer.array { writer in
                    for ring in rings { writer.array { writer in for point in ring { writer.coordinates(point) } } }
                }
            case .group(let figures):
                writer.member("type", "GeometryCollection")
                writer.key("geometries")
                writer.array { writer in for figure in figures { writer.geometry(figure) } }
            }
        }
    }
}
