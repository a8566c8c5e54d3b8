internal import Foundation
public import GeometryKit

/// Reads CQL2 text (OGC 21-065r2): comparisons, `LIKE`, `BETWEEN`, `IN`, `IS NULL`, `CASEI`, `ACCENTI`, days, and the spatial
/// functions with `BBOX` or well-known text.
///
///     statut = 'non_couverte' AND population > 10000 AND S_INTERSECTS(geometry, BBOX(-1, 46, 0, 47))
public struct FilterParser {
    private let text: String
    private let words: [FilterToken.Placed]
    private let fields: [LayerSchema.Field]
    /// Takes what is written to longitude and latitude.
    private let kept: (Geometry) throws -> Geometry
    private let context = GEOSContext()
    private var index = 0
    private var depth = 0

    /// The name of a feature's own geometry.
    public static let geometry = "geometry"
    /// Deeper brackets are nobody's.
    private static let mostDepth = 50

    /// - Parameters:
    ///   - fields: those that conditions may name.
    ///   - kept: takes a geometry of the text, in the order of its axes, to longitude and latitude.
    /// - Throws: `FilterFault`.
    public static func filter(
        _ text: String, fields: [LayerSchema.Field], kept: @escaping (Geometry) throws -> Geometry = { $0 }
    ) throws -> LayerFilter {
        var parser = FilterParser(text: text, words: try FilterToken.words(of: text), fields: fields, kept: kept)
        let filter = try parser.disjunction()
        guard parser.index == parser.words.count else { throw parser.fault }
        return filter
    }

    private init(
        text: String, words: [FilterToken.Placed], fields: [LayerSchema.Field],
        kept: @escaping (Geometry) throws -> Geometry
    ) {
        self.text = text
        self.words = words
        self.fields = fields
        self.kept = kept
    }

    // MARK: Words

    private var token: FilterToken? { index < words.count ? words[index].token : nil }

    /// At the word that is looked at.
    private var fault: FilterFault {
        FilterFault(text, at: index < words.count ? words[index].range.lowerBound : text.endIndex)
    }

    private mutating func takes(_ sign: String) -> Bool {
        guard token == .sign(sign) else { return false }
        index += 1
        return true
    }

    /// A keyword, whatever its capitals.
    private mutating func takes(keyword: String) -> Bool {
        guard case .word(let word)? = token, word.uppercased() == keyword else { return false }
        index += 1
        return true
    }

    private mutating func require(_ sign: String) throws {
        guard takes(sign) else { throw fault }
    }

    // MARK: Conditions

    private mutating func disjunction() throws -> LayerFilter {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.mostDepth else { throw fault }
        var parts = [try conjunction()]
        while takes(keyword: "OR") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws -> LayerFilter {
        var parts = [try condition()]
        while takes(keyword: "AND") { parts.append(try condition()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func condition() throws -> LayerFilter {
        var isNegated = false
        while takes(keyword: "NOT") { isNegated.toggle() }
        let inner = try simple()
        return isNegated ? .not(inner) : inner
    }

    private mutating func simple() throws -> LayerFilter {
        if takes("(") {
            let inner = try disjunction()
            try require(")")
            return inner
        }
        if let spatial = try spatial() { return spatial }
        let start = index
        if takes(keyword: "TRUE") || takes(keyword: "FALSE") {
            // A truth alone is a condition, before a sign it is a value.
            if case .sign(let sign)? = token, LayerFilter.Comparison(rawValue: sign) != nil {
                index = start
            } else {
                return .constant(isTrue(words[start].token))
            }
        }
        return try predicate(of: value())
    }

    private func isTrue(_ token: FilterToken) -> Bool {
        if case .word(let word) = token { word.uppercased() == "TRUE" } else { false }
    }

    private mutating func predicate(of value: FilterValue) throws -> LayerFilter {
        if case .sign(let sign)? = token, let comparison = LayerFilter.Comparison(rawValue: sign) {
            index += 1
            return .compare(value, comparison, try self.value())
        }
        if takes(keyword: "IS") {
            let isNegated = takes(keyword: "NOT")
            guard takes(keyword: "NULL") else { throw fault }
            return isNegated ? .not(.isNull(value)) : .isNull(value)
        }
        let isNegated = takes(keyword: "NOT")
        let inner: LayerFilter
        if takes(keyword: "LIKE") {
            inner = .like(value, pattern: try self.value())
        } else if takes(keyword: "BETWEEN") {
            let low = try self.value()
            guard takes(keyword: "AND") else { throw fault }
            inner = .between(value, low, try self.value())
        } else if takes(keyword: "IN") {
            try require("(")
            var list = [try self.value()]
            while takes(",") { list.append(try self.value()) }
            try require(")")
            inner = .among(value, list)
        } else if !isNegated, case .field(let field) = value, fields[field].kind == .boolean {
            inner = .compare(value, .equal, .literal(.boolean(true)))
        } else {
            throw fault
        }
        return isNegated ? .not(inner) : inner
    }

    // MARK: Values

    private mutating func value() throws -> FilterValue {
        let start = index
        guard let token else { throw fault }
        index += 1
        switch token {
        case .text(let text): return .literal(.text(text))
        case .number(let number): return .literal(.real(number))
        case .quoted(let name): return try field(name, at: start)
        case .sign:
            index = start
            throw fault
        case .word(let word):
            switch word.uppercased() {
            case "TRUE": return .literal(.boolean(true))
            case "FALSE": return .literal(.boolean(false))
            case "CASEI": return .caseless(try bracketed())
            case "ACCENTI": return .accentless(try bracketed())
            case "DATE", "TIMESTAMP":
                guard case .literal(.text(let text)) = try bracketed() else { throw fault }
                // Days are kept as their ten letters.
                return .literal(.text(String(text.prefix(10))))
            default: return try field(word, at: start)
            }
        }
    }

    private mutating func bracketed() throws -> FilterValue {
        try require("(")
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.mostDepth else { throw fault }
        let inner = try value()
        try require(")")
        return inner
    }

    private mutating func field(_ name: String, at start: Int) throws -> FilterValue {
        guard let position = fields.firstIndex(where: { $0.name == name }) else {
            index = start
            throw fault
        }
        return .field(position)
    }

    // MARK: Space

    /// `S_…(geometry, literal)`, in either order; nil where the next word begins none.
    private mutating func spatial() throws -> LayerFilter? {
        guard case .word(let word)? = token, word.uppercased().hasPrefix("S_"),
            let relation = SpatialRelation(rawValue: word.dropFirst(2).lowercased())
        else { return nil }
        index += 1
        try require("(")
        let first = try shape()
        try require(",")
        let second = try shape()
        try require(")")
        switch (first, second) {
        case (nil, .some(let outline)): return .spatial(relation, outline)
        case (.some(let outline), nil): return .spatialOf(outline, relation)
        default: throw fault
        }
    }

    /// - Returns: nil for the feature's own geometry.
    private mutating func shape() throws -> Outline? {
        let start = index
        switch token {
        case .word(Self.geometry), .quoted(Self.geometry):
            index += 1
            return nil
        case .word(let word):
            index += 1
            try require("(")
            var open = 1
            while open > 0 {
                guard index < words.count else { throw fault }
                if token == .sign("(") { open += 1 }
                if token == .sign(")") { open -= 1 }
                index += 1
            }
            do {
                if word.uppercased() == "BBOX" { return try box(from: start) }
                let written = String(text[words[start].range.lowerBound..<words[index - 1].range.upperBound])
                return try kept(Geometry(wellKnownText: written, in: context)).outline()
            } catch is GeometryError {
                index = start
                throw fault
            }
        default: throw fault
        }
    }

    private mutating func box(from start: Int) throws -> Outline {
        let edges = words[start..<index].compactMap { placed -> Double? in
            if case .number(let number) = placed.token { number } else { nil }
        }
        guard edges.count == 4 || edges.count == 6 else {
            index = start
            throw fault
        }
        let top = edges.count / 2
        let (west, south, east, north) = (edges[0], edges[1], edges[top], edges[top + 1])
        let ring = [(west, south), (east, south), (east, north), (west, north)].map {
            LonLat(longitude: $0.0, latitude: $0.1)
        }
        return try kept(Geometry(polygon: ring, in: context)).outline()
    }
}
