internal import FacilitatorNetwork
internal import Placement
internal import Studies

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
                Words("Ce que d’autres ont promis, en euros.", "What others have promised, in euros."),
                \.coFunding),
            sum(
                "a_trouver", Words("À trouver (€)", "To be found (€)"),
                Words("Ce que personne n’a encore promis, en euros.", "What nobody has promised yet, in euros."),
                \.toBeFound),
        ]
    }

    static func whiteServed<Row>(by posts: @escaping @Sendable (Row) -> [ProposedPost]) -> Column<Row> {
        Column(
            "population_desservie", .people, Words("Population desservie", "People served"),
            Words(
                "Habitants de zones blanches dans le périmètre proposé ; ceux que des postes partagent comptent pour chacun.",
                "People of white zones in the proposed perimeter; those whom posts share count for each.")
        ) { posts($0).reduce(0) { $0 + $1.whiteServed } }
    }

    static func deficitFilled<Row>(by effects: @escaping @Sendable (Row) -> [PostEffect]) -> Column<Row> {
        Column(
            "deficit_comble", .etp, Words("Déficit comblé (ETP)", "Deficit filled (FTE)"),
            Words(
                "ETP dont le déficit serait plus grand sans ce poste, le reste du plan étant là.",
                "FTE by which the deficit would be greater without this post, the rest of the plan being there.")
        ) { effects($0).reduce(0) { $0 + $1.deficit } }
    }

    static func distance<Row>(_ value: @escaping @Sendable (Row) -> Double?) -> Column<Row> {
        Column(
            "distance_km", .kilometres, Words("Distance (km)"),
            Words(
                "Distance du poste au siège du territoire, en km, ou valeur de la matrice de trajets.",
                "Distance from the post to the territory's seat, in km, or the travel matrix's value."), value)
    }

    static func isInPlan<Row>(_ value: @escaping @Sendable (Row) -> Bool) -> Column<Row> {
        Column(
            "dans_le_plan", Words("Dans le plan", "In the plan"),
            Words("Vrai si le plan le retient.", "True when the plan keeps it."), value)
    }
}
