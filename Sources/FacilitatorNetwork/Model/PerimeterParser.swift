internal import Diagnostics
internal import GeometryKit
internal import Territories
internal import VectorIO

/// Reads perimeters as people write them: `epci:200041317 -com:79191 zone:Z1 rayon:25km dep:79=1.2`.
struct PerimeterParser {
    let names: TerritoryNames
    private let resolver: CodeResolver
    /// Nil when the study names no layer of zones.
    let zones: Zones?
    /// The polygons met so far; perimeters refer to them by position.
    private(set) var polygons: [Register.Polygon] = []
    private var zonePolygons: [String: PolygonPosition] = [:]

    /// What chooses among homonyms, of the row that is read.
    var surroundings: NameSurroundings

    init(names: TerritoryNames, zones: Zones?) {
        self.names = names
        resolver = names.resolver
        surroundings = names.surroundings
        self.zones = zones
    }

    /// What a perimeter's radius goes round.
    enum Centre {
        case known(LonLat)
        /// Nobody gives a seat.
        case missing
        /// The seat is there and its fault is told already.
        case faulty
    }

    /// - Parameters:
    ///   - centre: the post's seat, for a radius.
    ///   - findings: receives every token that cannot be understood; the others make the perimeter.
    /// - Returns: the perimeter, and whether all of it could be read.
    mutating func perimeter(
        _ text: String, round centre: Centre, place: Diagnostic.Place, findings: inout Findings
    ) throws -> (perimeter: Perimeter, isWhole: Bool) {
        var tokens: [Perimeter.Token] = []
        var isWhole = true
        var words = PerimeterGrammar.words(text)
        if names.concern(text) {
            let reading = names.reading(of: text, around: surroundings)
            if let diagnostic = names.diagnostic(of: reading, cell: text, place: place) {
                findings.add(diagnostic)
                isWhole = false
            }
            words = reading.certainWords(in: names.gazetteer)
        }
        for word in words {
            if isToldElsewhere(word, centre) {
                isWhole = false
            } else if let token = try findings.attempt({ try self.token(word, centre, place: place) }) {
                tokens.append(token)
            } else {
                isWhole = false
            }
        }
        return (Perimeter(tokens), isWhole)
    }

    /// A zone whose own fault, or a radius whose seat's fault, is told already.
    private func isToldElsewhere(_ word: String, _ centre: Centre) -> Bool {
        let body = word.drop { $0 == PerimeterGrammar.exclusion }.prefix { $0 != PerimeterGrammar.reservation }
        let parts = body.split(separator: PerimeterGrammar.colon, maxSplits: 1)
        guard parts.count == 2 else { return false }
        switch parts[0].lowercased() {
        case PerimeterGrammar.radius: if case .faulty = centre { return true } else { return false }
        case PerimeterGrammar.zone:
            return zones.map { $0.isUnreadable || $0.faulty.contains(String(parts[1])) } ?? false
        default: return false
        }
    }

    private mutating func token(
        _ word: String, _ centre: Centre, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Token {
        let isExcluded = word.first == PerimeterGrammar.exclusion
        let body = isExcluded ? word.dropFirst() : Substring(word)
        let pieces = body.split(
            separator: PerimeterGrammar.reservation, maxSplits: 1, omittingEmptySubsequences: false)
        guard body.first.map({ $0.isLetter || $0.isNumber }) ?? false else {
            // A dash that a text processor put for the minus, or several of them.
            let rest = body.drop { !$0.isLetter && !$0.isNumber }
            let isDash = !rest.isEmpty && word.first.map { "-–—−".contains($0) } ?? false
            throw Diagnostic(
                PerimeterProblem.unknownPerimeterToken, at: place, value: word, nearest: isDash ? "-\(rest)" : nil)
        }
        var reserved: Double?
        if pieces.count == 2 {
            guard !isExcluded, let etp = DecimalNumber.parse(String(pieces[1])), etp >= 0 else {
                throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: word)
            }
            reserved = etp
        }
        let part = try part(String(pieces[0]), in: word, centre, place: place)
        return Perimeter.Token(part, isExcluded: isExcluded, reservedETP: reserved)
    }

    /// - Parameter word: as written, for the message.
    private mutating func part(
        _ text: String, in word: String, _ centre: Centre, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        guard let colon = text.firstIndex(of: PerimeterGrammar.colon) else {
            guard let level = resolver.level(of: text) else {
                throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: word)
            }
            return .unit(level, try resolver.position(of: text, at: level, place: place))
        }
        let kind = text[..<colon].lowercased()
        let value = String(text[text.index(after: colon)...])
        guard !value.isEmpty else { throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: word) }
        if let level = PerimeterGrammar.level(of: kind) {
            return .unit(level, try names.position(of: value, at: level, around: surroundings, place: place))
        }
        switch kind {
        case PerimeterGrammar.zone: return try zone(value, place: place)
        case PerimeterGrammar.radius: return try circle(value, centre, place: place)
        default:
            let known = PerimeterGrammar.fullNames[kind] ?? nearest(to: kind, among: PerimeterGrammar.prefixes)
            let sign = word.first == PerimeterGrammar.exclusion ? "-" : ""
            throw Diagnostic(
                PerimeterProblem.unknownPerimeterToken, at: place, value: word,
                nearest: known.map { "\(sign)\($0):\(value)" })
        }
    }

    // MARK: Polygons

    /// Adds a polygon to those met.
    mutating func add(_ source: PolygonSource, _ outline: Outline) -> Perimeter.Part {
        polygons.append(Register.Polygon(source, outline: outline))
        return .polygon(PolygonPosition(polygons.count - 1))
    }

    private mutating func zone(_ id: String, place: Diagnostic.Place) throws(Diagnostic) -> Perimeter.Part {
        if let polygon = zonePolygons[id] { return .polygon(polygon) }
        guard let zones else { throw Diagnostic(PerimeterProblem.zonesNotGiven, at: place, value: "zone:\(id)") }
        guard let outline = zones.outlines[id] else {
            throw Diagnostic(
                PerimeterProblem.unknownZone, at: place, value: id, nearest: nearest(to: id, among: zones.ids))
        }
        zonePolygons[id] = PolygonPosition(polygons.count)
        return add(.zone(id), outline)
    }

    /// Beyond it metres were meant.
    private static let mostKilometres = 500.0

    /// A geodesic circle round the seat.
    private mutating func circle(
        _ text: String, _ centre: Centre, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        let written = "rayon:\(text)"
        let unit = PerimeterGrammar.kilometres
        let number = text.lowercased().hasSuffix(unit) ? String(text.dropLast(unit.count)) : text
        guard let kilometres = DecimalNumber.parse(number), kilometres > 0 else {
            throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: written)
        }
        guard kilometres <= Self.mostKilometres else {
            throw Diagnostic(
                ValueProblem.outOfRange(expected: "0 – \(Int(Self.mostKilometres)) km"), at: place, value: written)
        }
        guard case .known(let seat) = centre else {
            throw Diagnostic(PerimeterProblem.missingSeat, at: place, value: written)
        }
        let ring = seat.circle(radiusMetres: kilometres * 1000)
        do {
            return add(
                .circle(kilometres: kilometres), try Geometry(polygon: ring, in: GEOSContext()).onGrid().outline())
        } catch {
            throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: written)
        }
    }
}
