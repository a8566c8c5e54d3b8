internal import Coverage
internal import FacilitatorNetwork
internal import Placement
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
        posts: "Posts", postsOfUnknownETP: "%@ of them of unknown FTE", postsElsewhere: "outside the territory: %@",
        stateContracts:
            "State contracts (capacity is not judged there): %@ in white zones, %@ to be qualified (posts that follow them: %@; that do not: %@; unanswered: %@)",
        levels: [.commune: "commune", .epci: "EPCI", .departement: "département", .region: "région"],
        unknown: "n/k", atLeast: "at least %@", absent: "–",
        level: "Level", targetRatio: "Target: %@ FTE per 100,000 inhabitants",
        noTarget: "No target: neither need, deficit nor capacity is judged",
        horizon: "Fragile: covered today, a white zone on %@ if nothing is renewed",
        populationIdentity: "Population",
        whitePopulation: "In white zones", noWhiteZone: "No white zone",
        withoutPopulation: "Population missing from the vintage: %@ commune(s)",
        notes: "Please note", files: "Files written to %@", fileWritten: "File written: %@",
        sources: "Sources: %@",
        omittedPieces: "Pieces under a hectare left out of the layers: %@",
        vintage: "Vintage",
        weightEffects: "Effect of each weight on the need, in FTE (the total does not change)",
        needOfPeople: "Need without weights", factors: "Weights by hand",
        reasonUncovered: "No facilitator covers this territory.",
        reasonAdjoining: "Only an adjoining facilitator covers it, and needs are identified there.",
        reasonCapacity: "Insufficient capacity: %@ FTE for a need of %@ FTE.",
        reasonCapacityElsewhere: "Insufficient capacity in %@: %@ FTE for a need of %@ FTE.",
        reasonCapacityIn: "Insufficient capacity in %@.", reasonCapacityOfEach: "%@ (%@ FTE for a need of %@)",
        places: [
            .commune: "the commune %@", .epci: "the EPCI %@", .departement: "the département %@",
            .region: "the région %@",
        ], studiedPart: "the part studied", ownTerritory: "territory",
        timelineTitle: "What changes as conventions start and end, if nothing is renewed",
        date: "Date", starting: "Posts that start", ending: "Posts that end", opening: "Territories that open",
        closing: "Territories that close",
        noChange: "No convention starts or ends: the register has no date, and the study none either.",
        before: "Before", after: "After", difference: "Difference", statusChanges: "Territories whose status changes",
        noStatusChange: "No territory changes status.",
        movements: "People by their status before (rows) and after (columns)", activePosts: "Active posts",
        municipalPopulation: "Municipal population", straddlingEPCIs: "EPCI in several départements",
        withoutEPCI: "Communes without EPCI", withoutOutline: "Communes without outline",
        communesWithoutPopulation: "Communes without population", repairs: "Repairs (reparations.csv)",
        countsDiffer: "The counts differ from those of the build.",
        soundData: "Files and counts are as built.", alteredFiles: "Altered files",
        outlinesDecoded: "Outlines decoded", error: "error", warning: "warning", row: "row", column: "column",
        didYouMean: "Did you mean “%@”?",
        moreOfTheSame: "… and %@ more of the same kinds; “maillage check” gives them all.",
        amount: "Amount", fullCost: "Full annual cost", callShare: "State share (call for projects)",
        socialFundShare: "Share of the European Social Fund", otherStateAtMost: "Other State funding, at most",
        toBeFound: "To be found",
        fundingLines: [
            .etatAAP: "State, call for projects", .etatAutre: "State, other", .fse: "European Social Fund",
            .region: "Région", .departement: "Département", .epciCommune: "EPCI and communes",
            .prive: "Private funding",
            .recettes: "Income", .propre: "Own funds",
        ],
        accepted: "Can be funded.", refused: "Refused", wholeETP: "%@ pay %@ whole FTE at the cap of %@ each.",
        ruleRate: "at most %@ of the full cost", ruleCap: "cap of %@ per FTE", ruleAsked: "amount asked, %@",
        ruleMinimumETP: "a project is of %@ FTE at least", ruleMinimumRequest: "a request is of %@ at least",
        ruleMinimumWorkingTime: "each employee gives the operation %@ of working time at least",
        ruleStateCeiling: "local authority: all State funders together, at most %@ of the full cost",
        ruleNewCoordinator: "no new coordinator is funded", ruleClosedTerritory: "territory %@ is not open",
        ruleBeyondCost: "the funding exceeds the cost",
        ruleEnvelope: "the call's envelope is %@",
        requestsBetween: "Requests: from %@ to %@", requestsUntil: "Requests: until %@",
        duration: "Agreement: %@ months", longestDuration: ", %@ at most with renewals",
        plan: "Proposed plan", planOn: "Proposed plan on %@",
        expiring:
            "Conventions that ended from %@ to %@: %@ FTE, which the plan does not exceed (consolidation)",
        expiringNone: "Conventions that ended from %@ to %@: none in the register, so nothing is a consolidation",
        expiringUnknown:
            "Conventions that ended from %@ to %@: FTE partly unknown, so they do not bound the plan",
        rules: "Rules", budget: "Budget", seat: "Seat",
        coFunding: "Co-funding", peopleServed: "People served", deficitFilled: "Deficit filled", nature: "Nature",
        natures: [.consolidation: "consolidation", .redeploiement: "redeployment, to be justified"],
        noPost: "No post can open.", notFunded: "Applications not funded:", lockedOut: "set aside by the study",
        othersServeMore: "others serve more with the same budget",
        servesNobody: "its perimeter has no white zone to fill",
        objective: "Objective",
        objectives: [
            .sansCouverture: "People without cover, served", .population: "People of white zones, served",
            .deficit: "Deficit filled (FTE)", .equity: "Need filled of the least served",
            .carriers: "FTE to structures that carry posts", .distance: "Distance (people × km)", .cost: "Cost (€)",
        ],
        value: "Value", bound: "Bound", gap: "Gap", proven: "proven", notProven: "not proven",
        notReproducible: "Not reproducible: the search ended on the clock or on request.",
        servedIsNotCovered:
            "“Served”: at least the part of the need that the plan sets; “in white zones”: the definition, applied again with these posts.",
        peopleShort: "people",
        reasonServes: "Serves %@.",
        reasonLost: "Without it, %@ people in white zones would not be served, of whom %@ without cover.",
        reasonNextBest: "Next best: %@, within reach of %@ of them.",
        reasonRedeployment: "Redeployment: no post expires here to that amount.",
        reasonRatio: "These territories go from %@ to %@ FTE per 100,000 inhabitants.",
        reasonLeaving: "People in white zones, by definition: %@.",
        reasonNobodyLeaves: "By definition, nobody there leaves the white zone.",
        reasonNothingLost: "Without it, other posts of the plan would still serve these people.",
        travel: "travel", travelObjective: "Travel (people × value of the matrix)",
        smallestPosts:
            "Each post serves all in its reach whatever its size; costs and FTE are those of the smallest post.",
        qualities: [.facilitateur: "facilitator", .coordinateur: "coordinator", .relais: "relay"],
        coversNobody: "a %@ covers nobody by itself",
        outsideEligible: "its perimeter lies outside the eligible territory",
        tooSmallForAny:
            "its %@ FTE at most are below the floor of every territory in its perimeter (it takes %@ at least)",
        servedByOthers: "others already serve its perimeter",
        othersServeMorePosts: "others serve more with as many posts",
        othersServeMoreETP: "others serve more within %@ FTE",
        noFrontier: "Budget curve: there is none without a budget.",
        betterAlternative:
            "A value above the plan's lies within the proven gap (%@); a smaller --gap tells them apart.",
        stabilityCut: "Search interrupted: %@ draws carried to their end, of %@.",
        frontier: "Budget curve (first objective)", alternatives: "Other seats, within 1% of the best plan",
        noAlternative: "No other set of seats was found within 1% of the best plan.",
        cannotDecide: "The criterion does not decide: a plan with none of these seats is worth almost as much.",
        stability: "Stability: %@ draws, populations within ±5%, each plan within 1%",
        seatsThatStay: "Seats of the plan that stay",
        seatsThatCome: "Seats that would come", unitsThatStay: "Territories that stay served",
        cheapest:
            "The cheapest plan that brings each eligible territory to %@ FTE per 100,000 inhabitants, without limits of budget, FTE or posts",
        studyTemplate: """
            # A study made by “maillage new”. To analyse it: maillage analyze study.yml
            title: "%@"
            territory:
              %@: [%@]
            level: %@                     # of the results: commune, epci, departement, region
            date: %@             # posts whose convention covers this day count
            horizon_months: 12              # fragile: covered today, white by then if nothing is renewed
            # target: { etp_per_100k: 1.0 } # or { etp: 4 }; without it neither need nor capacity is judged
            network: postes.csv             # or postes.xlsx, whose second sheet explains every column
            # zones: zones.geojson          # polygons that perimeters name as zone:ID
            # needs: besoins.csv            # code, besoin_identifie, poids, indicators
            notes:
              - The register's example row is an application, which covers nothing; put your posts in its place.

            """, exampleStructure: "An example", explanationSheet: "Explanations", content: "content",
        columns: englishColumns,
        errorCount: ("error", "errors"), warningCount: ("warning", "warnings"),
        postCount: ("post read", "posts read"), repairCount: ("repair", "repairs"), repaired: "repaired",
        repairable: "Safe repairs that --fix can make: %@",
        repairKinds: [.leadingZero: "leading zero", .date: "date", .decimalNumber: "decimal comma"])
}
