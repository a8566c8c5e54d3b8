public import Coverage
public import FacilitatorNetwork
public import GeometryKit
internal import Territories
internal import VectorIO

/// A row of `perimetres` and of `postes`: a post of the register, active or not. One object, as `TerritoryRow` is.
public final class PostRow: Sendable {
    /// As the register has it.
    public let post: Post
    /// On the study's day.
    public let state: PostState
    let entry: RegisterEntry
    /// Of its own perimeter, or of its adjoining one when it has no other.
    let population: Double
    let areaSquareMetres: Double
    /// A perimeter or a point, by the table; nil where nothing draws it.
    public let outline: Outline?

    init(entry: RegisterEntry, state: PostState, population: Double, areaSquareMetres: Double, outline: Outline?) {
        post = entry.post
        self.state = state
        self.entry = entry
        self.population = population
        self.areaSquareMetres = areaSquareMetres
        self.outline = outline
    }

    /// `etp`: of the whole post, outside the territory too; empty when unknown.
    public static let etp = RegisterEntry.column(.etp).of { (row: PostRow) in row.entry }
    /// `etat`.
    public static let stateColumn = Column<PostRow>(
        "etat", Words("État", "State"),
        Words(
            "actif, expire, a_venir, candidature, coordinateur ou relais, au jour de l’étude.",
            "actif, expire, a_venir, candidature, coordinateur or relais, on the study's day.")
    ) { $0.state }

    /// What tells a post from others.
    public static let tip =
        [RegisterColumn.structure, .id].map { RegisterEntry.column($0).of { (row: PostRow) in row.entry } } + [
            etp, stateColumn,
        ]

    static let columns: [Column<PostRow>] =
        identity.map { RegisterEntry.column($0).of(\.entry) } + [stateColumn]
        + convention.map { RegisterEntry.column($0).of(\.entry) } + [
            Column(
                "population", .people, Words("Population"),
                Words(
                    "Habitants du périmètre, même hors de l’étude.", "People of the perimeter, outside the study too.")
            ) { $0.population },
            Column("surface_km2", .squareKilometres, Figures.area.label, Figures.area.definition) {
                $0.areaSquareMetres / 1e6
            },
        ]

    /// The register's columns before a post's state, and those after it.
    private static let identity: [RegisterColumn] = [.id, .structure, .typeStructure, .qualite]
    private static let convention: [RegisterColumn] =
        [
            .etp, .siege, .perimetre, .perimetreLimitrophe, .quotaLimitrophe, .marchesEtat, .aap, .debut, .fin, .statut,
            .etpMin, .etpMax, .renouvelle, .suivi, .departement, .region, .coutAnnuel,
        ] + Financing.Line.allCases.compactMap { RegisterColumn(rawValue: $0.rawValue) }
}

extension Sheet where Row == PostRow {
    public static var names: [String] { PostRow.columns.map(\.name) }

    /// `perimetres`: one row a post of the register with the outline of its own perimeter (its adjoining one when it
    /// has no other).
    public static func perimeters(_ perimeters: PerimeterOutlines, of coverage: Situation) -> Self {
        Sheet(
            "perimetres", Words("Périmètres des postes", "Perimeters of posts"), .surface, columns: PostRow.columns,
            rows: rows(coverage) { perimeters.outlines[$0] }, outline: \.outline)
    }

    /// `postes`: the same posts as points, at the town hall of their seat, else at the chief town of a perimeter that
    /// is a single unit.
    /// - Parameter isDrawn: whether the points are wanted, or the figures alone.
    public static func posts(of coverage: Situation, isDrawn: Bool = true) throws -> Self {
        let gazetteer = coverage.scenario.gazetteer
        let seats = try coverage.scenario.register.posts.map { post in
            let commune = isDrawn ? post.place(in: gazetteer) : nil
            return try commune.flatMap { gazetteer.communes[$0].seat }.map { try Outline(points: [$0]) }
        }
        return Sheet(
            "postes", Words("Postes", "Posts"), .point, columns: PostRow.columns, rows: rows(coverage) { seats[$0] },
            outline: \.outline)
    }

    private static func rows(_ coverage: Situation, outline: (Int) -> Outline?) -> [PostRow] {
        let (scenario, atoms) = (coverage.scenario, coverage.scenario.atoms)
        let writer = RegisterWriter(gazetteer: scenario.gazetteer, polygons: scenario.register.polygons)
        return scenario.register.posts.indices.map { index in
            let (post, row) = (scenario.register.posts[index], scenario.reach.rows[index])
            let covered = row.own.isEmpty ? row.adjoining : row.own
            return PostRow(
                entry: RegisterEntry(post, writer), state: coverage.now.states[index],
                population: covered.reduce(0) { $0 + atoms.populations[$1] },
                areaSquareMetres: covered.reduce(0) { $0 + atoms.areasSquareMetres[$1] }, outline: outline(index))
        }
    }
}
