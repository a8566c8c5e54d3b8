import Coverage
import FacilitatorNetwork
import Territories
import TestSupport

/// Small studies over a country of six square communes of 1,000 people: three EPCI (columns), two départements.
enum GridStudy {
    static func coverage(
        _ posts: [Post], target: Target? = nil, population: (Int) -> Double? = { _ in 1000 }
    ) throws -> Situation {
        let gazetteer = try GridCountry(columns: 3, rows: 2, population: population).gazetteer
        let territory = Territory(communes: gazetteer.communes.indices, in: gazetteer)
        let atlas = try Atlas(gazetteer: gazetteer, territory: territory, polygons: [])
        let scenario = Scenario(atlas, Reach(Register(posts: posts), over: atlas), Policy(target: target))
        return Situation(scenario, level: .epci, date: nil)
    }

    /// A post over an EPCI, by position.
    static func post(_ id: String, _ epci: Int, etp: Double? = 1) -> Post {
        Post(id: id, etp: etp, own: Perimeter([.init(.unit(.epci, epci))]))
    }
}
