internal import Coverage

extension Summary {
    /// Priority districts; null where the study names none.
    struct Districts: Encodable {
        @Nullable private var districts: Totals?

        init(_ districts: DistrictSituation?) {
            self.districts = districts.map(Totals.init)
        }

        private enum CodingKeys: String, CodingKey {
            case districts = "quartiers"
        }
    }

    private struct Totals: Encodable {
        let count: Int
        let white: Int
        /// Codes.
        let outside: [String]
        @Nullable var population: Double?
        @Nullable var whitePopulation: Double?
        @Nullable var populationByStatus: [String: Double]?
        @Nullable var fragilePopulation: Double?
        let estimated: Int

        init(_ districts: DistrictSituation) {
            count = districts.districts.count
            white = districts.whiteCount
            outside = districts.outside
            population = districts.population
            whitePopulation = districts.whitePopulation
            populationByStatus = districts.populationByStatus?.byCode
            fragilePopulation = districts.fragilePopulation
            estimated = districts.estimatedCount
        }

        private enum CodingKeys: String, CodingKey {
            case count = "quartiers"
            case white = "en_zone_blanche"
            case outside = "hors_territoire"
            case population
            case whitePopulation = "population_blanche"
            case populationByStatus = "population_par_statut"
            case fragilePopulation = "population_fragile"
            case estimated = "populations_estimees"
        }
    }
}
