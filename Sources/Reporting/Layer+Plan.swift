internal import CoverageAnalysis
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
                    .init("deficit_comble", .real), .init("motif", .text),
                ]),
            features: try result.posts.map { post in
                let place = instance.candidates[post.candidate]
                return Layer.Feature(
                    [
                        .integer(post.rank), .text(place.id), .text(place.name),
                        FieldValue(place.seat.map { instance.scenario.gazetteer.communes[$0].code }),
                        FieldValue(post.departement), .text(post.nature.rawValue), .real(post.etp.number),
                        .real(post.cost.euros), .real(post.share.euros), .real(post.coFunding.euros),
                        .real(post.whiteServed), .real(post.uncoveredServed), .real(post.deficitFilled),
                        .text(catalogue.reason(post, in: instance)),
                    ], outline: try place.location.map { try Outline(points: [$0]) })
            })
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
                        .real(service.distance),
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
        let gazetteer = result.instance.scenario.gazetteer
        return Layer(
            schema: LayerSchema(
                name: "plan-registre", geometry: .none,
                fields: [
                    "id", "structure", "type_structure", "qualite", "etp", "siege", "perimetre", "aap", "debut", "fin",
                    "statut", "cout_annuel", "montant_etat_aap", "montant_fse",
                ].map { .init($0, .text) }),
            features: result.register.map { post in
                let texts: [String?] = [
                    post.id, post.structure, post.structureType?.rawValue, post.quality.rawValue,
                    post.etp.map { "\($0)" }, post.seat.map { gazetteer.communes[$0].code }, post.cells["perimetre"],
                    post.financing.call, post.start?.description, post.end?.description, post.status.rawValue,
                    post.financing.annualCost?.description, post.financing.amounts[.etatAAP]?.description,
                    post.financing.amounts[.fse]?.description,
                ]
                return Layer.Feature(texts.map { FieldValue($0) })
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
