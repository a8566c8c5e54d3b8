internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
public import Studies
internal import Territories

extension Sheet where Row == RegisterEntry {
    /// `plan-registre`: the plan as a register that `analyze` reads.
    public static func planRegister(_ result: PlacementResult) -> Self {
        let scenario = result.instance.scenario
        let writer = RegisterWriter(gazetteer: scenario.gazetteer, polygons: scenario.register.polygons)
        return Sheet(
            "plan-registre", Words("Registre du plan", "Register of the plan"),
            columns: RegisterEntry.columns,
            rows: result.register.map { RegisterEntry($0, writer, hidesZeroQuota: true) })
    }
}

/// A row of `plan-departements`: what a plan proposes in one département.
public struct PlanDepartementRow: Sendable {
    /// Nil for places of a user's own, which lie in none.
    let departement: String?
    let posts: [ProposedPost]
    /// One a post, in their order.
    let effects: [PostEffect]

    static let columns: [Column<Self>] =
        [
            Column("departement", Places.departement.label, Places.departement.definition) { $0.departement },
            Column("postes", .count, Words("Postes", "Posts"), Words("Postes proposés.", "Proposed posts.")) {
                $0.posts.count
            },
            Column("etp", .etp, Words("ETP", "FTE"), Words("ETP des postes proposés.", "FTE of the proposed posts.")) {
                $0.posts.reduce(0) { $0 + $1.etp.number }
            },
        ] + PlanColumns.money(of: \.posts) + [
            PlanColumns.whiteServed(by: \.posts), PlanColumns.deficitFilled(by: \.effects),
        ]
}

extension Sheet where Row == PlanDepartementRow {
    /// `plan-departements`: one row a département: posts, ETP, money, people.
    public static func planByDepartement(_ result: PlacementResult) -> Self {
        Sheet(
            "plan-departements", Words("Plan par département", "Plan by département"),
            columns: PlanDepartementRow.columns,
            rows: Dictionary(grouping: result.posts, by: \.departement)
                .map { departement, posts in
                    PlanDepartementRow(
                        departement: departement, posts: posts, effects: posts.map { result.effects[$0.rank - 1] })
                }
                .sorted { ($0.departement ?? "") < ($1.departement ?? "") })
    }
}
