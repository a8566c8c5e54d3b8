internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories
internal import VectorIO

extension Layer {
    /// `perimetres`: one feature a post of the register, active or not, with the outline of its own perimeter (its
    /// adjoining one when it has no other).
    static func perimeters(_ perimeters: PerimeterOutlines, of coverage: CoverageResult) -> Layer {
        register(coverage, name: "perimetres", geometry: .surface) { perimeters.outlines[$0] }
    }

    /// `postes`: the same posts as points, at the town hall of their seat, else at the chief town of a perimeter that is
    /// a single unit.
    static func posts(of coverage: CoverageResult) throws -> Layer {
        let gazetteer = coverage.scenario.gazetteer
        let seats = try coverage.scenario.register.posts.map { post in
            let commune = post.place(in: gazetteer)
            return try commune.flatMap { gazetteer.communes[$0].seat }.map { try Outline(points: [$0]) }
        }
        return register(coverage, name: "postes", geometry: .point) { seats[$0] }
    }

    private static func register(
        _ coverage: CoverageResult, name: String, geometry: LayerSchema.Geometry, outline: (Int) -> Outline?
    ) -> Layer {
        let scenario = coverage.scenario
        let posts = scenario.register.posts
        let atoms = scenario.atoms
        return Layer(
            schema: LayerSchema(
                name: name, geometry: geometry,
                fields: [
                    .init("id", .text), .init("structure", .text), .init("type_structure", .text),
                    .init("qualite", .text), .init("etat", .text), .init("etp", .real), .init("siege", .text),
                    .init("perimetre", .text), .init("perimetre_limitrophe", .text), .init("quota_limitrophe", .real),
                    .init("marches_etat", .text), .init("aap", .text), .init("debut", .date), .init("fin", .date),
                    .init("statut", .text), .init("etp_min", .real), .init("etp_max", .real), .init("suivi", .text),
                    .init("departement", .text), .init("region", .text), .init("cout_annuel", .real),
                ] + Financing.Line.allCases.map { .init($0.rawValue, .real) } + [
                    .init("population", .real), .init("surface_km2", .real),
                ]),
            features: posts.indices.map { index in
                let post = posts[index]
                let row = scenario.matrix.rows[index]
                let covered = row.own.isEmpty ? row.adjoining : row.own
                let financing = post.financing
                let register: [FieldValue] = [
                    .text(post.id), .text(post.structure), FieldValue(post.structureType?.rawValue),
                    .text(post.quality.rawValue), .text(coverage.now.states[index].rawValue),
                    FieldValue(post.etp), FieldValue(post.seat.map { scenario.gazetteer.communes[$0].code }),
                    FieldValue(post.written("perimetre")), FieldValue(post.written("perimetre_limitrophe")),
                    .real(post.adjoiningQuota), FieldValue(post.servesStateContracts.map { $0 ? "oui" : "non" }),
                    FieldValue(financing.call), FieldValue(post.start?.description),
                    FieldValue(post.end?.description), .text(post.status.rawValue), FieldValue(post.leastETP),
                    FieldValue(post.mostETP), FieldValue(financing.followUp),
                    FieldValue(post.written("departement")), FieldValue(post.written("region")),
                    FieldValue(financing.annualCost?.euros),
                ]
                return Layer.Feature(
                    register + Financing.Line.allCases.map { FieldValue(financing.amounts[$0]?.euros) } + [
                        .real(covered.reduce(0) { $0 + atoms.populations[$1] }),
                        .real(covered.reduce(0) { $0 + atoms.areasSquareMetres[$1] } / 1e6),
                    ], outline: outline(index))
            })
    }
}

extension Post {
    /// A cell of the register as written; nil when blank.
    fileprivate func written(_ column: String) -> String? {
        cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }
}
