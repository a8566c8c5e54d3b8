/// What a row must hold for a rule of a style to draw it, said in the expressions of QGIS and in the filters of OGC, which
/// styles of map servers (SLD) are made of.
public indirect enum RowCondition: Hashable, Sendable {
    /// A number under a bound, or at most it; null is neither.
    case below(String, Double)
    case atMost(String, Double)
    /// A number over a bound, or at least it; null is neither.
    case above(String, Double)
    case atLeast(String, Double)
    /// A text, to the letter.
    case equals(String, String)
    /// A boolean field.
    case isTrue(String)
    case isNull(String)
    case not(RowCondition)
    /// Of several, one at least.
    case all([RowCondition])
    case any([RowCondition])

    /// An expression of QGIS.
    var qgis: String {
        switch self {
        case .below(let field, let bound): "\"\(field)\" < \(bound)"
        case .atMost(let field, let bound): "\"\(field)\" <= \(bound)"
        case .above(let field, let bound): "\"\(field)\" > \(bound)"
        case .atLeast(let field, let bound): "\"\(field)\" >= \(bound)"
        case .equals(let field, let text): "\"\(field)\" = '\(text.replacing("'", with: "''"))'"
        case .isTrue(let field): "\"\(field)\""
        case .isNull(let field): "\"\(field)\" IS NULL"
        case .not(.isNull(let field)): "\"\(field)\" IS NOT NULL"
        case .not(let part): "NOT (\(part.qgis))"
        case .all(let parts): Self.joined(parts, by: " AND ")
        case .any(let parts): Self.joined(parts, by: " OR ")
        }
    }

    private static func joined(_ parts: [RowCondition], by word: String) -> String {
        parts.count == 1 ? parts[0].qgis : parts.map { "(\($0.qgis))" }.joined(separator: word)
    }

    /// An element of OGC's Filter Encoding 1.1.
    var ogc: String {
        switch self {
        case .below(let field, let bound): Self.comparison("LessThan", field, "\(bound)")
        case .atMost(let field, let bound): Self.comparison("LessThanOrEqualTo", field, "\(bound)")
        case .above(let field, let bound): Self.comparison("GreaterThan", field, "\(bound)")
        case .atLeast(let field, let bound): Self.comparison("GreaterThanOrEqualTo", field, "\(bound)")
        case .equals(let field, let text): Self.comparison("EqualTo", field, text)
        case .isTrue(let field): Self.comparison("EqualTo", field, "true")
        case .isNull(let field): "<ogc:PropertyIsNull>\(Self.name(field))</ogc:PropertyIsNull>"
        case .not(let part): "<ogc:Not>\(part.ogc)</ogc:Not>"
        case .all(let parts): Self.element("And", parts)
        case .any(let parts): Self.element("Or", parts)
        }
    }

    private static func name(_ field: String) -> String {
        "<ogc:PropertyName>\(field.escapedForMarkup)</ogc:PropertyName>"
    }

    private static func comparison(_ kind: String, _ field: String, _ value: String) -> String {
        "<ogc:PropertyIs\(kind)>\(name(field))<ogc:Literal>\(value.escapedForMarkup)</ogc:Literal></ogc:PropertyIs\(kind)>"
    }

    private static func element(_ word: String, _ parts: [RowCondition]) -> String {
        parts.count == 1 ? parts[0].ogc : "<ogc:\(word)>\(parts.map(\.ogc).joined())</ogc:\(word)>"
    }
}
