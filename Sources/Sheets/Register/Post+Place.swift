package import FacilitatorNetwork
package import Territories

extension Post {
    /// The commune where maps and layers draw a post: its seat, else the chief town of its perimeter when that is a single
    /// unit.
    package func place(in gazetteer: Gazetteer) -> Int? {
        if let seat { return seat }
        guard own.tokens.count == 1, case .unit(let unit) = own.tokens[0].part else { return nil }
        return gazetteer.seat(of: unit)
    }

    /// The commune where a plan draws a post: its place, else the chief town of the most populous unit of its perimeter.
    package func placeInPlan(in gazetteer: Gazetteer) -> Int? {
        if let place = place(in: gazetteer) { return place }
        let units = own.tokens.compactMap { token -> UnitReference? in
            guard !token.isExcluded, case .unit(let unit) = token.part else { return nil }
            return unit
        }
        func people(_ unit: UnitReference) -> Double {
            gazetteer.communes(of: unit).reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
        }
        return units.max { people($0) < people($1) }.flatMap { gazetteer.seat(of: $0) }
    }
}
