public import Placement

extension Sheet where Row == FrontierPoint {
    /// `frontiere`: one row a point of the budget curve.
    public static func frontier(_ points: [FrontierPoint]) -> Self {
        Sheet(
            "frontiere", Words("Courbe de budget", "Budget curve"),
            columns: [
                Column("budget_eur", .euros, Words("Budget (€)"), Words("Budget, en euros.", "Budget, in euros.")) {
                    PlacementInstance.euros(Double($0.budget))
                },
                Column(
                    "valeur", Words("Valeur", "Value"),
                    Words("Valeur du premier critère.", "Value of the first objective.")
                ) { $0.stage.value },
                Column("borne", Words("Borne", "Bound"), Words("Ce qu’aucun plan ne dépasse.", "What no plan exceeds."))
                {
                    $0.stage.bound.isFinite ? $0.stage.bound : nil
                },
                Column(
                    "ecart", .share, Words("Écart", "Gap"),
                    Words("Écart relatif entre valeur et borne.", "Relative gap between value and bound.")
                ) { $0.stage.relativeGap.isFinite ? $0.stage.relativeGap : nil },
                Column(
                    "etp", .etp, Words("ETP", "FTE"), Words("ETP des postes proposés.", "FTE of the proposed posts.")
                ) {
                    $0.etp
                },
                Column("postes", .count, Words("Postes", "Posts"), Words("Postes proposés.", "Proposed posts.")) {
                    $0.posts
                },
            ], rows: points)
    }
}
