public import Coverage
internal import FacilitatorNetwork

extension Sheet where Row == Timeline.Moment {
    /// `chronologie`: one row a date at which a convention starts or has ended.
    public static func timeline(_ timeline: Timeline) -> Self {
        Sheet(
            "chronologie", Words("Chronologie", "Timeline"),
            columns: [
                Column(
                    "date", Words("Date"),
                    Words(
                        "Jour où une convention commence ou vient de finir.",
                        "Day on which a convention starts or has just ended.")
                ) { $0.date },
                Column(
                    "population", .people, Words("Population"), Words("Habitants de l’étude.", "People of the study.")
                ) {
                    $0.total.population
                },
            ] + Figures.populationByStatus.map { $0.of(\.total) } + [
                Figures.whitePopulation.of(\.total),
                Column(
                    "postes_debut", .count, Words("Postes qui commencent", "Posts that start"),
                    Words("Postes qui commencent ce jour.", "Posts that start on this day.")
                ) { $0.starting.count },
                Column(
                    "postes_fin", .count, Words("Postes qui finissent", "Posts that end"),
                    Words("Postes qui ont fini la veille.", "Posts that ended the day before.")
                ) { $0.ending.count },
                Column(
                    "territoires_ouverts", .count,
                    Words("Territoires qui deviennent zones blanches", "Territories that turn white"),
                    Words("Territoires qui deviennent blancs.", "Territories that turn white.")
                ) { $0.opening.count },
                Column(
                    "territoires_refermes", .count,
                    Words("Territoires qui cessent d’être zones blanches", "Territories that are white no more"),
                    Words("Territoires qui ne sont plus blancs.", "Territories that are no longer white.")
                ) { $0.closing.count },
            ], rows: timeline.moments)
    }
}
