internal import VectorIO

/// What a register's polygon is.
public enum PolygonSource: Hashable, Sendable {
    /// A zone of the study's layer, by its `id`.
    case zone(String)
    /// A circle round a post's seat.
    case circle(kilometres: Double)
    /// The surface of a row of a layer, by the row's identifier.
    case row(String)

    /// As a perimeter spells it: `zone:Z1`, `rayon:25km`; nil for a row's surface, which stands in no perimeter.
    var text: String? {
        switch self {
        case .zone(let id): "\(PerimeterGrammar.zone):\(id)"
        case .circle(let kilometres):
            "\(PerimeterGrammar.radius):\(DecimalNumber.text(kilometres))\(PerimeterGrammar.kilometres)"
        case .row: nil
        }
    }
}
