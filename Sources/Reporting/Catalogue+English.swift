internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import Territories

extension Catalogue {
    static let english = Catalogue(
        language: .english,
        situationOn: "Covered territories and white zones on %@",
        situationWithoutDate: "Covered territories and white zones, whatever the conventions' dates",
        code: "Code", territory: "Territory", population: "Population", etp: "FTE",
        etpPer100k: "FTE per 100,000", need: "Need", deficit: "Deficit", status: "Status", total: "Total",
        statuses: [
            .nonCouverte: "not covered",
            .limitrophe: "adjoining only, needs identified",
            .limitropheAQualifier: "adjoining only, to be qualified",
            .limitropheSansBesoin: "adjoining only, no need",
            .capaciteInsuffisante: "insufficient capacity",
            .couverte: "covered",
        ],
        mixed: "mixed", fragile: "fragile", whiteZone: "white zone", partial: "only partly in the territory studied",
        states: [
            .actif: ("active", "active"), .expire: ("expired", "expired"), .aVenir: ("to come", "to come"),
            .candidature: ("application", "applications"), .coordinateur: ("coordinator", "coordinators"),
            .relais: ("relay", "relays"),
        ],
        posts: "Posts",
        levels: [.commune: "commune", .epci: "EPCI", .departement: "département", .region: "région"],
        unknown: "n/k", absent: "–",
        level: "Level", targetRatio: "Target: %@ FTE per 100,000 inhabitants",
        noTarget: "No target: neither need, deficit nor capacity is judged",
        horizon: "Fragile: covered today, a white zone on %@ if nothing is renewed",
        populationIdentity: "Population",
        whitePopulation: "In white zones", noWhiteZone: "No white zone",
        withoutPopulation: "Population missing from the vintage: %@ commune(s)",
        notes: "Please note", files: "Files written to %@",
        sources: "Sources: %@",
        omittedPieces: "Pieces under a hectare left out of the layers: %@",
        vintage: "Vintage",
        reasonUncovered: "No facilitator covers this territory.",
        reasonAdjoining: "Only an adjoining facilitator covers it, and needs are identified there.",
        reasonCapacity: "Insufficient capacity: %@ FTE for a need of %@ FTE.",
        timelineTitle: "What changes as conventions start and end, if nothing is renewed",
        date: "Date", starting: "Posts that start", ending: "Posts that end", opening: "Territories that open",
        closing: "Territories that close",
        noChange: "No convention starts or ends: the register has no date, and the study none either.",
        municipalPopulation: "Municipal population", straddlingEPCIs: "EPCI in several départements",
        withoutEPCI: "Communes without EPCI", withoutOutline: "Communes without outline",
        communesWithoutPopulation: "Communes without population", repairs: "Repairs (reparations.csv)",
        countsDiffer: "The counts differ from those of the build.",
        soundData: "Files and counts are as built.", alteredFiles: "Altered files",
        outlinesDecoded: "Outlines decoded", error: "error", warning: "warning", row: "row", column: "column",
        didYouMean: "Did you mean “%@”?")
}
