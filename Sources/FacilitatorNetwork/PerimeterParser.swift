internal import Diagnostics
internal import GeometryKit
internal import Territories
internal import VectorIO

/// Reads perimeters as people write them: `epci:200041317 -com:79191 zone:Z1 rayon:25km dep:79=1.2`.
struct PerimeterParser {
    let resolver: CodeResolver
    /// Nil when the study names no layer of zones.
    let zones: Zones?
    /// The polygons met so far; perimeters refer to them by position.
    private(set) var polygons: [Register.Polygon] = []
    private var zonePositions: [String: Int] = [:]

    init(resolver: CodeResolver, zones: Zones?) {
        self.resolver = resolver
        self.zones = zones
    }

    private static let levels: [String: Level] = [
        "epci": .epci, "dep": .departement, "reg": .region, "com": .commune,
    ]

    /// - Parameters:
    ///   - seat: the post's, for a radius.
    ///   - findings: receives every token that cannot be understood; the others make the perimeter.
    mutating func perimeter(
        _ text: String, seat: LonLat?, place: Diagnostic.Place, findings: inout Findings
    ) throws -> Perimeter {
        var tokens: [Perimeter.Token] = []
        for word in Self.words(text) {
            if let token = try findings.attempt({ try self.token(word, seat: seat, place: place) }) {
                tokens.append(token)
            }
        }
        return Perimeter(tokens)
    }

    /// Cuts a list at spaces, commas, `|` and `;`. A comma that one to three digits follow is a decimal comma after `=`
    /// and in a radius: `epci:200041317=0,75`, `rayon:12,5km`.
    private static func words(_ text: String) -> [String] {
        let decimal = /((?:=|rayon:)\d*),(\d{1,3})(?!\d)/.ignoresCase()
        let plain = text.replacing(decimal) { "\($0.output.1).\($0.output.2)" }
        return plain.split { $0.isWhitespace || $0 == "," || $0 == "|" || $0 == ";" }.map(String.init)
    }

    /// Adds the geometry of a row to the polygons.
    mutating func polygon(named name: String, _ outline: Outline) -> Perimeter.Part {
        polygons.append(Register.Polygon(name: name, outline: outline))
        return .polygon(polygons.count - 1)
    }

    private mutating func token(
        _ word: String, seat: LonLat?, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Token {
        let isExcluded = word.hasPrefix("-")
        let body = isExcluded ? word.dropFirst() : Substring(word)
        let pieces = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var reserved: Double?
        if pieces.count == 2 {
            guard !isExcluded, let etp = DecimalNumber.parse(String(pieces[1])), etp >= 0 else {
                throw Diagnostic(.unknownPerimeterToken, at: place, value: word)
            }
            reserved = etp
        }
        let part = try part(String(pieces[0]), seat: seat, place: place)
        return Perimeter.Token(part, isExcluded: isExcluded, reservedETP: reserved)
    }

    private mutating func part(
        _ text: String, seat: LonLat?, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        guard let colon = text.firstIndex(of: ":") else {
            guard let level = resolver.level(of: text) else {
                throw Diagnostic(.unknownPerimeterToken, at: place, value: text)
            }
            return .unit(level, try resolver.position(of: text, at: level, place: place))
        }
        let kind = text[..<colon].lowercased()
        let value = String(text[text.index(after: colon)...])
        if let level = Self.levels[kind] {
            return .unit(level, try resolver.position(of: value, at: level, place: place))
        }
        switch kind {
        case "zone": return try zone(value, place: place)
        case "rayon": return try circle(value, seat: seat, place: place)
        default:
            throw Diagnostic(
                .unknownPerimeterToken, at: place, value: text,
                nearest: nearest(to: kind, among: Self.levels.keys.sorted() + ["zone", "rayon"]).map {
                    "\($0):\(value)"
                })
        }
    }

    private mutating func zone(_ id: String, place: Diagnostic.Place) throws(Diagnostic) -> Perimeter.Part {
        if let position = zonePositions[id] { return .polygon(position) }
        guard let zones else { throw Diagnostic(.zonesNotGiven, at: place, value: "zone:\(id)") }
        guard let outline = zones.outlines[id] else {
            throw Diagnostic(.unknownZone, at: place, value: id, nearest: nearest(to: id, among: zones.ids))
        }
        zonePositions[id] = polygons.count
        polygons.append(Register.Polygon(name: "zone:\(id)", outline: outline))
        return .polygon(polygons.count - 1)
    }

    /// A geodesic circle round the seat.
    private mutating func circle(
        _ text: String, seat: LonLat?, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        let number = text.lowercased().hasSuffix("km") ? String(text.dropLast(2)) : text
        guard let kilometres = DecimalNumber.parse(number), kilometres > 0 else {
            throw Diagnostic(.unknownPerimeterToken, at: place, value: "rayon:\(text)")
        }
        guard let seat else { throw Diagnostic(.missingSeat, at: place, value: "rayon:\(text)") }
        let ring = seat.circle(radiusMetres: kilometres * 1000)
        do {
            let outline = try Geometry(polygon: ring, in: GEOSContext()).onGrid().outline()
            polygons.append(Register.Polygon(name: "rayon:\(text)", outline: outline))
        } catch {
            throw Diagnostic(.unknownPerimeterToken, at: place, value: "rayon:\(text)")
        }
        return .polygon(polygons.count - 1)
    }
}
