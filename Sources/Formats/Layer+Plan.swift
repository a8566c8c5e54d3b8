internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Studies
internal import Territories
internal import VectorIO

extension Layer {
    /// `plan`: each proposed post as a point.
    static func plan(_ result: PlacementResult, catalogue: Catalogue) throws -> Layer {
        let instance = result.instance
        return Layer(
            schema: LayerSchema(
                name: "plan", geometry: .point,
                fields: [
                    .init("rang", .integer), .init("code", .text), .init("nom", .text), .init("siege", .text),
                    .init("departement", .text), .init("nature", .text), .init("etp", .real),
                    .init("cout_total", .real), .init("part_etat", .real), .init("cofinancement", .real),
                    .init("population_desservie", .real), .init("population_sans_couverture", .real),
                    .init("deficit_comble", .real), .init("etp_100k_avant", .real), .init("etp_100k_apres", .real),
                    .init("population_sortie", .real), .init("population_perdue", .real), .init("distance_km", .real),
                    .init("recours", .text), .init("recours_nom", .text), .init("motif", .text),
                ]),
            features: try result.posts.map { post in
                let place = instance.candidates[post.candidate]
                let effect = result.effects[post.rank - 1]
                let next = post.nextBest.map { instance.candidates[$0.candidate] }
                return Layer.Feature(
                    [
                        .integer(post.rank), .text(place.id), .text(place.name),
                        FieldValue(place.seat.map { instance.scenario.gazetteer.communes[$0].code }),
                        FieldValue(post.departement), FieldValue(post.nature?.rawValue), .real(post.etp.number),
                        .real(post.cost.euros), .real(post.share.euros), .real(post.coFunding.euros),
                        .real(post.whiteServed), .real(post.uncoveredServed), .real(post.deficitFilled),
                        FieldValue(effect.ratioBefore), FieldValue(effect.ratioAfter), .real(effect.leavingWhite),
                        .real(post.lost.white), FieldValue(meanDistance(of: post, in: instance)),
                        FieldValue(next?.id), FieldValue(next?.name), .text(catalogue.reason(post, of: result)),
                    ], outline: try place.location.map { try Outline(points: [$0]) })
            })
    }

    /// Weighted by people; nil where some way is not known.
    private static func meanDistance(of post: ProposedPost, in instance: PlacementInstance) -> Double? {
        guard post.whiteServed > 0,
            post.services.allSatisfy({ instance.knowsDistance(of: post, to: $0) })
        else { return nil }
        return post.services.reduce(0) { $0 + $1.white * $1.distance } / post.whiteServed
    }

    /// `affectations`: a line from each unit served to its post.
    static func assignments(_ result: PlacementResult) throws -> Layer {
        let instance = result.instance
        let features = try result.posts.flatMap { post in
            let place = instance.candidates[post.candidate]
            return try post.services.map { service in
                let unit = instance.units[service.unit]
                let ends = [unit.seat, place.location].compactMap { $0 }
                return Layer.Feature(
                    [
                        .text(unit.code), .text(unit.name), .text(place.id), .real(service.etp), .real(service.white),
                        instance.knowsDistance(of: post, to: service) ? .real(service.distance) : .null,
                    ], outline: ends.count == 2 && ends[0] != ends[1] ? try Outline(points: ends) : nil)
            }
        }
        return Layer(
            schema: LayerSchema(
                name: "affectations", geometry: .line,
                fields: [
                    .init("code", .text), .init("nom", .text), .init("post", .text), .init("etp", .real),
                    .init("population", .real), .init("distance_km", .real),
                ]), features: features)
    }

    /// The plan as a register that `analyze` reads.
    static func planRegister(_ result: PlacementResult) -> Layer {
        let scenario = result.instance.scenario
        let writer = RegisterWriter(gazetteer: scenario.gazetteer, polygons: scenario.register.polygons)
        return Layer(
            schema: LayerSchema(
                name: "plan-registre", geometry: .none,
                fields: RegisterColumn.allCases.map { .init($0.rawValue, $0.fieldKind) }),
            features: result.register.map { post in
                Layer.Feature(
                    RegisterColumn.allCases.map { column in
                        // Most posts of a plan adjoin nothing.
                        column == .quotaLimitrophe && post.adjoiningQuota == 0
                            ? .null : writer.value(of: post, in: column)
                    })
            })
    }

    /// One row a département: posts, ETP, money, people.
    static func planByDepartement(_ result: PlacementResult) -> Layer {
        let groups = Dictionary(grouping: result.posts) { $0.departement ?? "" }
        return Layer(
            schema: LayerSchema(
                name: "plan-departements", geometry: .none,
                fields: [
                    .init("departement", .text), .init("postes", .integer), .init("etp", .real),
                    .init("cout_total", .real), .init("part_etat", .real), .init("cofinancement", .real),
                    .init("population_desservie", .real), .init("deficit_comble", .real),
                ]),
            features: groups.sorted { $0.key < $1.key }.map { departement, posts in
                func money(_ amount: (ProposedPost) -> Money) -> FieldValue {
                    .real(posts.map(amount).reduce(Money(cents: 0), +).euros)
                }
                return Layer.Feature([
                    .text(departement), .integer(posts.count), .real(posts.reduce(0) { $0 + $1.etp.number }),
                    money(\.cost), money(\.share), money(\.coFunding),
                    .real(posts.reduce(0) { $0 + $1.whiteServed }), .real(posts.reduce(0) { $0 + $1.deficitFilled }),
                ])
            })
    }
}
