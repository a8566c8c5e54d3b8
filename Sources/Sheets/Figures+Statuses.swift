internal import Coverage
internal import Wording

extension AtomStatus {
    /// People of a status, `population_<code>`, out of some figures.
    func population<Row>(
        of figures: @escaping @Sendable (Row) -> TerritoryFigures
    ) -> Column<Row> {
        let label = Words { $0.name(of: self) }
        return Column(
            "population_\(code)", .people, Words("Population : \(label.french)", "People: \(label.english)"),
            Words("Habitants de statut « \(label.french) ».", "People whose status is “\(label.english)”.")
        ) { figures($0).populationByStatus?[self] }
    }
}
