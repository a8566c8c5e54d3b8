public import VectorIO

/// What the numbers of a column measure. How they are shown follows from it.
public enum Measure: Hashable, Sendable, CaseIterable {
    /// Inhabitants; real numbers where a commune is cut.
    case people
    /// Things that are counted: posts, territories, communes, ranks.
    case count
    case etp
    case etpPer100k
    case squareKilometres
    case kilometres
    /// A part of a whole, 0 to 1.
    case share
    case euros

    /// As it stands behind a number; empty where the label says it all.
    public var symbol: String {
        switch self {
        case .people, .count, .etp, .etpPer100k, .share: ""
        case .squareKilometres: "km²"
        case .kilometres: "km"
        case .euros: "€"
        }
    }

    /// How spreadsheets show it; cells hold the whole number.
    public var numberStyle: LayerSchema.NumberStyle {
        switch self {
        case .people, .count: .count
        case .etp, .etpPer100k, .squareKilometres: .decimals(2)
        case .kilometres: .decimals(1)
        case .share: .percentage
        case .euros: .euros
        }
    }
}
