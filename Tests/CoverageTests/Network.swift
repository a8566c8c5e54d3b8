import Coverage
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport

/// A network over a grid country, analysed.
struct Network {
    var country: GridCountry
    var posts: [Post] = []
    var polygons: [Register.Polygon] = []
    var target: Target?
    /// Nil for the whole country.
    var territory: [Int]?
    var level = Level.epci
    var capacityLevel = Level.epci
    var date: CivilDate?
    var needs: Needs?
    var weights: [String: Double] = [:]
    var projects: [Project] = []
    var populationLayer: PopulationLayer?

    func analysed() throws -> Situation {
        let gazetteer = country.gazetteer
        let territory = Territory(communes: territory ?? Array(gazetteer.communes.indices), in: gazetteer)
        let register = Register(posts: posts, polygons: polygons)
        let atlas = try Atlas(
            gazetteer: gazetteer, territory: territory, polygons: polygons.map(\.outline),
            populationLayer: populationLayer)
        let policy = Policy(
            target: target, capacityLevel: capacityLevel,
            needWeights: needs.map { NeedWeights($0, weights: weights, territory: territory, gazetteer: gazetteer) },
            projects: projects)
        return Situation(Scenario(atlas, Reach(register, over: atlas), policy), level: level, date: date)
    }

    /// Adds a polygon in grid units; its position is its perimeter part.
    mutating func addPolygon(
        column: Double, row: Double, width: Double = 1, height: Double = 1
    ) throws -> Perimeter.Part {
        let outline = try GridCountry.outline(column: column, row: row, width: width, height: height)
        polygons.append(Register.Polygon(.zone("\(polygons.count)"), outline: outline))
        return .polygon(PolygonPosition(polygons.count - 1))
    }
}

extension Perimeter {
    init(_ parts: Part..., excluding excluded: [Part] = []) {
        self.init(parts.map { Token($0) } + excluded.map { Token($0, isExcluded: true) })
    }
}
