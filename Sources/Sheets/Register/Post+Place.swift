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
}
