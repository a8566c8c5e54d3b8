internal import Foundation
public import GeometryKit

/// A condition on features, as CQL2 has it: true, false, or unknown where a value is.
public indirect enum LayerFilter: Sendable {
    /// Of two values of one kind.
    public enum Comparison: String, Sendable {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// All of them.
    case and([LayerFilter])
    /// One of them at least.
    case or([LayerFilter])
    /// The contrary.
    case not(LayerFilter)
    /// Whatever the feature.
    case constant(Bool)
    /// Two values.
    case compare(FilterValue, Comparison, FilterValue)
    /// The value is unknown.
    case isNull(FilterValue)
    /// Any letters for `%`, one for `_`.
    case like(FilterValue, pattern: FilterValue)
    /// From the second value to the third, both included.
    case between(FilterValue, FilterValue, FilterValue)
    /// One of a list.
    case among(FilterValue, [FilterValue])
    /// The feature's geometry comes first.
    case spatial(SpatialRelation, Outline)
    /// The other way round: the outline comes first.
    case spatialOf(Outline, SpatialRelation)
}

extension LayerFilter {
    /// A field that is to be a text as somebody writes it.
    /// - Returns: nil where the text is no value of the field's kind.
    public static func equality(_ text: String, of field: Int, in fields: [LayerSchema.Field]) -> LayerFilter? {
        let value: FieldValue
        switch fields[field].kind {
        case .text, .date: value = .text(text)
        case .boolean:
            guard ["true", "false"].contains(text) else { return nil }
            value = .boolean(text == "true")
        case .integer, .real:
            guard let number = Double(text), number.isFinite else { return nil }
            value = .real(number)
        }
        return .compare(.field(field), .equal, .literal(value))
    }
}

/// A value that is compared.
public indirect enum FilterValue: Sendable {
    /// By its position among the fields.
    case field(Int)
    /// As it was written.
    case literal(FieldValue)
    /// Without regard to capitals.
    case caseless(FilterValue)
    /// Without regard to accents.
    case accentless(FilterValue)

    func value(of feature: Layer.Feature) -> FieldValue {
        switch self {
        case .field(let index): feature.values[index]
        case .literal(let value): value
        case .caseless(let inner): inner.folded(feature, .caseInsensitive)
        case .accentless(let inner): inner.folded(feature, .diacriticInsensitive)
        }
    }

    private func folded(_ feature: Layer.Feature, _ options: String.CompareOptions) -> FieldValue {
        let value = value(of: feature)
        guard case .text(let text) = value else { return value }
        return .text(text.folding(options: options, locale: nil))
    }
}

/// Holds features against a filter; belongs to the thread that made it.
public final class FilterTest {
    private let filter: LayerFilter
    private let context = GEOSContext()
    private var literals: [Outline: Geometry] = [:]
    /// Of the feature that is looked at, brought to life when it is first asked for.
    private var shape: Geometry?

    public init(_ filter: LayerFilter) { self.filter = filter }

    /// What is unknown does not.
    public func passes(_ feature: Layer.Feature) throws -> Bool {
        shape = nil
        return try truth(filter, feature) ?? false
    }

    private func truth(_ filter: LayerFilter, _ feature: Layer.Feature) throws -> Bool? {
        switch filter {
        case .constant(let truth): return truth
        case .not(let inner): return try truth(inner, feature).map { !$0 }
        case .and(let parts): return try junction(parts, feature, ending: false)
        case .or(let parts): return try junction(parts, feature, ending: true)
        case .compare(let one, let comparison, let other):
            return Self.compare(one.value(of: feature), other.value(of: feature)).map { Self.holds(comparison, $0) }
        case .isNull(let value): return value.value(of: feature) == .null
        case .like(let value, let pattern):
            guard case .text(let text) = value.value(of: feature), case .text(let pattern) = pattern.value(of: feature)
            else { return nil }
            return Self.matches(Array(text), Array(pattern))
        case .between(let value, let low, let high):
            let value = value.value(of: feature)
            guard let above = Self.compare(value, low.value(of: feature)),
                let below = Self.compare(value, high.value(of: feature))
            else { return nil }
            return above != .orderedAscending && below != .orderedDescending
        case .among(let value, let list):
            let value = value.value(of: feature)
            guard value != .null else { return nil }
            return list.contains { Self.compare(value, $0.value(of: feature)) == .orderedSame }
        case .spatial(let relation, let outline):
            guard let own = try own(feature) else { return nil }
            return try own.holds(relation, with: literal(outline))
        case .spatialOf(let outline, let relation):
            guard let own = try own(feature) else { return nil }
            return try literal(outline).holds(relation, with: own)
        }
    }

    /// What is false ends an « and », what is true an « or »; else one unknown part makes the whole unknown.
    private func junction(_ parts: [LayerFilter], _ feature: Layer.Feature, ending: Bool) throws -> Bool? {
        var isKnown = true
        for part in parts {
            guard let truth = try truth(part, feature) else {
                isKnown = false
                continue
            }
            if truth == ending { return ending }
        }
        return isKnown ? !ending : nil
    }

    private func own(_ feature: Layer.Feature) throws -> Geometry? {
        if let shape { return shape }
        shape = try feature.outline.map { try Geometry($0, in: context) }
        return shape
    }

    private func literal(_ outline: Outline) throws -> Geometry {
        if let known = literals[outline] { return known }
        let made = try Geometry(outline, in: context)
        literals[outline] = made
        return made
    }

    // MARK: Values

    private static func holds(_ comparison: LayerFilter.Comparison, _ order: ComparisonResult) -> Bool {
        switch comparison {
        case .equal: order == .orderedSame
        case .unequal: order != .orderedSame
        case .less: order == .orderedAscending
        case .lessOrEqual: order != .orderedDescending
        case .greater: order == .orderedDescending
        case .greaterOrEqual: order != .orderedAscending
        }
    }

    /// Nil where one is unknown, or they are of different kinds.
    private static func compare(_ one: FieldValue, _ other: FieldValue) -> ComparisonResult? {
        func order<Value: Comparable>(_ a: Value, _ b: Value) -> ComparisonResult {
            a < b ? .orderedAscending : a > b ? .orderedDescending : .orderedSame
        }
        switch (one, other) {
        case (.text(let a), .text(let b)): return order(a, b)
        case (.boolean(let a), .boolean(let b)): return order(a ? 1 : 0, b ? 1 : 0)
        default:
            guard let a = number(one), let b = number(other) else { return nil }
            return order(a, b)
        }
    }

    private static func number(_ value: FieldValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .null, .text, .boolean: nil
        }
    }

    /// One star is tried again at a time: linear in the text for each.
    private static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
        var (place, at) = (0, 0)
        var star: (at: Int, place: Int)?
        while place < text.count {
            if at < pattern.count, pattern[at] == "%" {
                star = (at + 1, place)
                at += 1
            } else if at < pattern.count, pattern[at] == "_" || pattern[at] == text[place] {
                (place, at) = (place + 1, at + 1)
            } else if let last = star {
                star = (last.at, last.place + 1)
                (at, place) = (last.at, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == "%" }
    }
}
