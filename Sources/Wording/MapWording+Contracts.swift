/// The map of contracts.
extension MapWording {
    /// Heads the entries of symbols.
    package var contracts: String { say(fr: "Marchés, par lieu d’exécution", en: "Contracts, by place of execution") }

    /// Beside a symbol of the legend.
    package func contracts(_ count: Double) -> String { decimal(count, 0) }

    /// A symbol of contracts that a facilitator follows, in part or by extension too.
    package var followedContracts: String { say(fr: "suivis", en: "followed") }
    /// A symbol of contracts that nobody follows, or nobody for the State.
    package var contractsAlone: String { say(fr: "sans facilitateur", en: "without a facilitator") }

    /// A title that tells what the map shows.
    package func contractFinding(of study: String, contracts: Int, alone: Int) -> String {
        let all = plural(
            contracts, fr: (one: "\(number(contracts)) marché", several: "\(number(contracts)) marchés"),
            en: (one: "\(number(contracts)) contract", several: "\(number(contracts)) contracts"))
        return say(
            fr: "\(study) : \(all), dont \(number(alone)) sans facilitateur",
            en: "\(study): \(all), \(number(alone)) without a facilitator")
    }

    /// Of the map of contracts; the colours stay those of the coverage.
    package func contractsSubtitle(level: String, situation: String) -> String {
        say(
            fr:
                "Marchés en cours et à venir, sur les ETP de facilitateurs pour 100 000 habitants, \(level) – \(situation)",
            en:
                "Contracts under way and to come, over facilitators’ FTE per 100,000 inhabitants, \(level) – \(situation)"
        )
    }

    /// Heads the entries of symbols.
    package var buyers: String { say(fr: "Acheteurs, par siège", en: "Buyers, by seat") }
    /// A symbol of buyers that a facilitator serves.
    package var servedBuyers: String { say(fr: "servis", en: "served") }

    /// A title that tells what the map shows.
    package func buyerFinding(of study: String, buyers: Int, alone: Int) -> String {
        let all = plural(
            buyers, fr: (one: "\(number(buyers)) acheteur", several: "\(number(buyers)) acheteurs"),
            en: (one: "\(number(buyers)) buyer", several: "\(number(buyers)) buyers"))
        return say(
            fr: "\(study) : \(all), dont \(number(alone)) sans facilitateur",
            en: "\(study): \(all), \(number(alone)) without a facilitator")
    }

    /// Of the map of buyers; the colours stay those of the coverage.
    package func buyersSubtitle(level: String, situation: String) -> String {
        say(
            fr: "Acheteurs, sur les ETP de facilitateurs pour 100 000 habitants, \(level) – \(situation)",
            en: "Buyers, over facilitators’ FTE per 100,000 inhabitants, \(level) – \(situation)")
    }

    /// In the title's count, and not on the map.
    package func buyersWithoutSeat(buyers: Int) -> String {
        say(
            fr: "Acheteurs sans siège connu, non dessinés : \(number(buyers)).",
            en: "Buyers without a known seat, not drawn: \(number(buyers)).")
    }

    /// Counted at each of their places.
    package func ofSeveralPlaces(contracts: Int) -> String {
        say(
            fr: "Marchés de plusieurs lieux, comptés à chacun : \(number(contracts)).",
            en: "Contracts of several places, counted at each: \(number(contracts)).")
    }

    /// Drawn where the chief town of their place is.
    package func contractsAtChiefTown(contracts: Int) -> String {
        say(
            fr: "Marchés d’un EPCI, d’un département ou plus, placés à son chef-lieu : \(number(contracts)).",
            en: "Contracts of an EPCI, a département or more, at its chief town: \(number(contracts)).")
    }

    /// In the title's count, and not on the map.
    package func contractsWithoutPlace(contracts: Int) -> String {
        say(
            fr: "Marchés sans lieu connu, non dessinés : \(number(contracts)).",
            en: "Contracts without a known place, not drawn: \(number(contracts)).")
    }

    /// Places that no frame shows.
    package func contractsOutside(places: Int) -> String {
        say(fr: "Lieux hors de la carte : \(number(places)).", en: "Places outside the map: \(number(places)).")
    }
}
