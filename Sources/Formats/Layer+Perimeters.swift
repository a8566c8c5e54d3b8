internal import Coverage
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

    /// The register's columns before a post's state, and those after it.
    private static let identity: [RegisterColumn] = [.id, .structure, .typeStructure, .qualite]
    private static let convention: [RegisterColumn] =
        [
            .etp, .siege, .perimetre, .perimetreLimitrophe, .quotaLimitrophe, .marchesEtat, .aap, .debut, .fin, .statut,
            .etpMin, .etpMax, .suivi, .departement, .region, .coutAnnuel,
        ] + Financing.Line.allCases.compactMap { RegisterColumn(rawValue: $0.rawValue) }

    private static func field(_ column: RegisterColumn) -> LayerSchema.Field {
        .init(column.rawValue, column.fieldKind)
    }

    private static func register(
        _ coverage: CoverageResult, name: String, geometry: LayerSchema.Geometry, outline: (Int) -> Outline?
    ) -> Layer {
        let scenario = coverage.scenario
        let posts = scenario.register.posts
        let atoms = scenario.atoms
        let writer = RegisterWriter(gazetteer: scenario.gazetteer, polygons: scenario.register.polygons)
        return Layer(
            schema: LayerSchema(
                name: name, geometry: geometry,
                fields: identity.map(field) + [.init("etat", .text)] + convention.map(field) + [
                    .init("population", .real), .init("surface_km2", .real),
                ]),
            features: posts.indices.map { index in
                let post = posts[index]
                let row = scenario.reach.rows[index]
                let covered = row.own.isEmpty ? row.adjoining : row.own
                func cell(_ column: RegisterColumn) -> FieldValue { writer.value(of: post, in: column) }
                return Layer.Feature(
                    identity.map(cell) + [.text(coverage.now.states[index].rawValue)] + convention.map(cell) + [
                        .real(covered.reduce(0) { $0 + atoms.populations[$1] }),
                        .real(covered.reduce(0) { $0 + atoms.areasSquareMetres[$1] } / 1e6),
                    ], outline: outline(index))
            })
    }
}
