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

    static let levels: [String: Level] = [
        "epci": .epci, "dep": .departement, "reg": .region, "com": .commune,
    ]

    /// - Parameters:
    ///   - seat: the post's, for a radius.
    ///   - isSeatTold: the seat is there and its fault is told already.
    ///   - findings: receives every token that cannot be understood; the others make the perimeter.
    /// - Returns: the perimeter, and whether all of it could be read.
    mutating func perimeter(
        _ text: String, seat: LonLat?, isSeatTold: Bool = false, place: Diagnostic.Place, findings: inout Findings
    ) throws -> (perimeter: Perimeter, isWhole: Bool) {
        var tokens: [Perimeter.Token] = []
        var isWhole = true
        for word in Self.words(text) {
            if isToldElsewhere(word, isSeatTold: isSeatTold) {
                isWhole = false
            } else if let token = try findings.attempt({ try self.token(word, seat: seat, place: place) }) {
                tokens.append(token)
            } else {
                isWhole = false
            }
        }
        return (Perimeter(tokens), isWhole)
    }

    /// A zone whose own fault, or a radius whose seat's fault, is told already.
    private func isToldElsewhere(_ word: String, isSeatTold: Bool) -> Bool {
        let body = word.drop { $0 == "-" }.prefix { $0 != "=" }
        let parts = body.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return false }
        switch parts[0].lowercased() {
        case "rayon": return isSeatTold
        case "zone": return zones.map { $0.isUnreadable || $0.faulty.contains(String(parts[1])) } ?? false
        default: return false
        }
    }

    /// Cuts a list at spaces, commas, `|` and `;`. A comma that one to three digits follow is a decimal comma after `=`
    /// and in a radius: `epci:200041317=0,75`, `rayon:12,5km`. A code that a spreadsheet turned into `2,00041E+08` stays
    /// in one piece, to be refused as such.
    private static func words(_ text: String) -> [String] {
        // Without a comma nothing can be torn apart, and the expression need not be asked.
        let isScientific = text.utf8.contains(UInt8(ascii: ",")) && text.contains(/[0-9][eE][+-]?[0-9]/)
        return withDecimalPoints(text).split { isSeparator($0) && !(isScientific && $0 == ",") }.map(String.init)
    }

    static func withDecimalPoints(_ text: String) -> String {
        // Most perimeters have no number at all; a regular expression for each would take half of the reading.
        guard text.utf8.contains(UInt8(ascii: ",")),
            text.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") })
        else { return text }
        let decimal = /((?:=-?|rayon:)\d*),(\d{1,3})(?!\d)/.ignoresCase()
        return text.replacing(decimal) { "\($0.output.1).\($0.output.2)" }
    }

    static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || character == "," || character == "|" || character == ";"
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
        let part = try part(String(pieces[0]), in: word, seat: seat, place: place)
        return Perimeter.Token(part, isExcluded: isExcluded, reservedETP: reserved)
    }

    /// - Parameter word: as written, for the message.
    private mutating func part(
        _ text: String, in word: String, seat: LonLat?, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        guard let colon = text.firstIndex(of: ":") else {
            guard let level = resolver.level(of: text) else {
                throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: word)
            }
            return .unit(level, try resolver.position(of: text, at: level, place: place))
        }
        let kind = text[..<colon].lowercased()
        let value = String(text[text.index(after: colon)...])
        guard !value.isEmpty else { throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: word) }
        if let level = Self.levels[kind] {
            return .unit(level, try resolver.position(of: value, at: level, place: place))
        }
        switch kind {
        case "zone": return try zone(value, place: place)
        case "rayon": return try circle(value, seat: seat, place: place)
        default:
            let known =
                Self.fullNames[kind]
                ?? nearest(to: kind, among: Self.levels.keys.sorted() + ["zone", "rayon"])
            let sign = word.hasPrefix("-") ? "-" : ""
            throw Diagnostic(
                PerimeterProblem.unknownPerimeterToken, at: place, value: word,
                nearest: known.map { "\(sign)\($0):\(value)" })
        }
    }

    /// What people write for a prefix.
    private static let fullNames = [
        "commune": "com", "communes": "com", "departement": "dep", "département": "dep", "dpt": "dep", "region": "reg",
        "région": "reg", "cc": "epci", "ca": "epci", "interco": "epci",
    ]

    private mutating func zone(_ id: String, place: Diagnostic.Place) throws(Diagnostic) -> Perimeter.Part {
        if let position = zonePositions[id] { return .polygon(position) }
        guard let zones else { throw Diagnostic(PerimeterProblem.zonesNotGiven, at: place, value: "zone:\(id)") }
        guard let outline = zones.outlines[id] else {
            throw Diagnostic(
                PerimeterProblem.unknownZone, at: place, value: id, nearest: nearest(to: id, among: zones.ids))
        }
        zonePositions[id] = polygons.count
        polygons.append(Register.Polygon(name: "zone:\(id)", outline: outline))
        return .polygon(polygons.count - 1)
    }

    /// Beyond it metres were meant.
    private static let mostKilometres = 500.0

    /// A geodesic circle round the seat.
    private mutating func circle(
        _ text: String, seat: LonLat?, place: Diagnostic.Place
    ) throws(Diagnostic) -> Perimeter.Part {
        let number = text.lowercased().hasSuffix("km") ? String(text.dropLast(2)) : text
        guard let kilometres = DecimalNumber.parse(number), kilometres > 0 else {
            throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: "rayon:\(text)")
        }
        guard kilometres <= Self.mostKilometres else {
            throw Diagnostic(
                ValueProblem.outOfRange(expected: "0 – \(Int(Self.mostKilometres)) km"), at: place,
                value: "rayon:\(text)")
        }
        guard let seat else { throw Diagnostic(PerimeterProblem.missingSeat, at: place, value: "rayon:\(text)") }
        let ring = seat.circle(radiusMetres: kilometres * 1000)
        do {
            let outline = try Geometry(polygon: ring, in: GEOSContext()).onGrid().outline()
            polygons.append(Register.Polygon(name: "rayon:\(text)", outline: outline))
        } catch {
            throw Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place, value: "rayon:\(text)")
        }
        return .polygon(polygons.count - 1)
    }
}
