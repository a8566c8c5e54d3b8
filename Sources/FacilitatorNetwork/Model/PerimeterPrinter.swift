public import Territories
internal import VectorIO

/// Writes perimeters in the register's grammar, one spelling for each: what the parser reads back as the same perimeter.
///
///     let printer = PerimeterPrinter(gazetteer: gazetteer, polygons: register.polygons)
///     printer.text(of: post.own)  // "epci:200041317 -com:79191 zone:Z1 rayon:12.5km dep:79=1.2"
///
/// Tokens keep their order, are spelled with their prefix and stand one space apart; numbers have a decimal point and
/// the fewest digits that read back as the same number.
public struct PerimeterPrinter: Sendable {
    private let gazetteer: Gazetteer
    private let polygons: [Register.Polygon]

    /// - Parameters:
    ///   - gazetteer: the one that the perimeters' units are positions in.
    ///   - polygons: the register's, that the perimeters' polygons are positions in.
    public init(gazetteer: Gazetteer, polygons: [Register.Polygon]) {
        self.gazetteer = gazetteer
        self.polygons = polygons
    }

    /// The whole perimeter; empty for one that has no token.
    ///
    /// The surface of a layer's own row has no spelling and is left out: the layer's geometry says it.
    public func text(of perimeter: Perimeter) -> String {
        perimeter.tokens.compactMap(text(of:)).joined(separator: " ")
    }

    /// A token; nil for the surface of a layer's own row.
    public func text(of token: Perimeter.Token) -> String? {
        guard let part = text(of: token.part) else { return nil }
        if token.isExcluded { return "\(PerimeterGrammar.exclusion)\(part)" }
        return token.reservedETP.map { "\(part)\(PerimeterGrammar.reservation)\(DecimalNumber.text($0))" } ?? part
    }

    private func text(of part: Perimeter.Part) -> String? {
        switch part {
        case .unit(let unit): "\(PerimeterGrammar.prefix(of: unit.level)):\(gazetteer.code(of: unit))"
        case .polygon(let polygon): polygons[at: polygon].source.text
        }
    }
}
