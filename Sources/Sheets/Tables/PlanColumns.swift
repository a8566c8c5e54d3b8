internal import FacilitatorNetwork
internal import Placement

/// Columns that several tables of a plan have.
enum PlanColumns {
    /// Cost, what the call pays, and what others have to bring, exact over the posts of a row.
    static func money<Row>(of posts: @escaping @Sendable (Row) -> [ProposedPost]) -> [Column<Row>] {
        func sum(
            _ name: String, _ label: Words, _ definition: Words,
            _ amount: @escaping @Sendable (ProposedPost) -> Money
        ) -> Column<Row> {
            Column(name, .euros, label, definition) { posts($0).map(amount).reduce(Money(cents: 0), +) }
        }
        return [
            sum(
                "cout_total", Words("Coût total (€)", "Full cost (€)"),
                Words("Coût annuel complet, en euros.", "Full annual cost, in euros."), \.cost),
            sum(
                "part_etat", Words("Part de l’État (€)", "State share (€)"),
                Words("Part de l’appel à projets, en euros.", "Share of the call for projects, in euros."), \.share),
            sum(
                "cofinancement", Words("Cofinancement (€)", "Co-funding (€)"),
                Words("Ce que d’autres doivent apporter, en euros.", "What others have to bring, in euros."),
                \.coFunding),
        ]
    }

    static func whiteServed<Row>(by posts: @escaping @Sendable (Row) -> [ProposedPost]) -> Column<Row> {
        Column(
            "population_desservie", .people, Words("Population desservie", "People served"),
            Words("Habitants des zones blanches desservies.", "People of the white zones served.")
        ) { posts($0).reduce(0) { $0 + $1.whiteServed } }
    }

    static func deficitFilled<Row>(by posts: @escaping @Sendable (Row) -> [ProposedPost]) -> Column<Row> {
        Column(
            "deficit_comble", .etp, Words("Déficit comblé (ETP)", "Deficit filled (FTE)"),
            Words("ETP de déficit que le poste comble.", "FTE of deficit that the post fills.")
        ) { posts($0).reduce(0) { $0 + $1.deficitFilled } }
    }

    static func distance<Row>(_ value: @escaping @Sendable (Row) -> Double?) -> Column<Row> {
        Column(
            "distance_km", .kilometres, Words("Distance (km)"),
            Words(
                "Distance du siège au poste, en km, ou valeur de la matrice de trajets.",
                "Distance from seat to post, in km, or the travel matrix's value."), value)
    }

    static func isInPlan<Row>(_ value: @escaping @Sendable (Row) -> Bool) -> Column<Row> {
        Column(
            "dans_le_plan", Words("Dans le plan", "In the plan"),
            Words("Vrai si le plan le retient.", "True when the plan keeps it."), value)
    }
}
