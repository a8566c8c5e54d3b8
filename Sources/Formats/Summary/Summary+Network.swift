internal import Coverage
internal import FacilitatorNetwork

extension Summary {
    /// Posts of the territory, and structures that carry them.
    struct Posts: Encodable {
        private let active: Int
        private let structures: Int
        private let byState: [String: Int]
        /// Those of the register that reach other places only.
        private let elsewhere: Int
        private let ofUnknownETP: Int
        @Nullable private var stateContracts: StateContractsFigures?

        init(_ coverage: Situation) {
            let (network, total) = (coverage.network, coverage.total)
            active = network.active.count
            structures = network.structures
            byState = Dictionary(
                uniqueKeysWithValues: PostState.allCases.map { state in (state.rawValue, network.count(state)) })
            elsewhere = network.elsewhere
            ofUnknownETP = network.ofUnknownETP
            stateContracts = coverage.stateContracts.map {
                StateContractsFigures(
                    whitePopulation: total.whiteForStateContracts, openPopulation: total.openForStateContracts,
                    serving: $0.serving, notServing: $0.notServing, silent: $0.silent)
            }
        }

        private enum CodingKeys: String, CodingKey {
            case active = "postes"
            case structures
            case byState = "postes_par_etat"
            case elsewhere = "postes_hors_territoire"
            case ofUnknownETP = "postes_etp_inconnu"
            case stateContracts = "marches_etat"
        }
    }

    private struct StateContractsFigures: Encodable {
        @Nullable var whitePopulation: Double?
        @Nullable var openPopulation: Double?
        let serving: Int
        let notServing: Int
        let silent: Int

        private enum CodingKeys: String, CodingKey {
            case whitePopulation = "population_blanche"
            case openPopulation = "population_a_qualifier"
            case serving = "postes_oui"
            case notServing = "postes_non"
            case silent = "postes_sans_reponse"
        }
    }

    /// How each indicator shares the need out; empty when people alone count.
    struct Needs: Encodable {
        private let weights: [Weight]

        init(_ coverage: Situation) {
            weights = (coverage.scenario.policy.needWeights?.parts ?? []).map {
                Weight(name: $0.name, share: $0.share, total: $0.total, silentCommunes: $0.silentCommunes)
            }
        }

        private enum CodingKeys: String, CodingKey {
            case weights = "poids"
        }
    }

    private struct Weight: Encodable {
        let name: String
        let share: Double
        /// In the territory, communes without a value apart.
        let total: Double
        let silentCommunes: Int

        private enum CodingKeys: String, CodingKey {
            case name = "indicateur"
            case share = "part"
            case total
            case silentCommunes = "communes_sans_valeur"
        }
    }
}
