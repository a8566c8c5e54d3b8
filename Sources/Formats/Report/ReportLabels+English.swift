internal import Coverage
internal import FacilitatorNetwork
internal import Territories

extension ReportLabels {
    static let english = ReportLabels(
        title: "Covered territories and white zones: state of play",
        summary: "Facilitators of social clauses in public contracts: %@.",
        findings: "Findings", keyFigures: "Key figures", whiteTerritories: "Territories white, wholly or partly",
        target: "Target (FTE per 100,000)",
        populationOf: "The territory studied has %@, in %@.",
        populationKnown: "The territory studied has %@ that are known, in %@; the population of %@ is not known.",
        populationUnknown: "The population of the territory studied (%@) is not known.",
        people: ("%@ inhabitant", "%@ inhabitants"),
        posts: ("%@ post", "%@ posts"), lessThanOne: "less than one inhabitant",
        units: [
            .commune: ("%@ commune", "%@ communes"), .epci: ("%@ EPCI", "%@ EPCI"),
            .departement: ("%@ département", "%@ départements"), .region: ("%@ région", "%@ régions"),
        ],
        ownUnits: ("%@ territory", "%@ territories"),
        cutByArea: (
            "A drawn perimeter cuts %@ territory, whose inhabitants are shared by area: %@.",
            "Drawn perimeters cut %@ territories, whose inhabitants are shared by area: %@."
        ),
        methodOwnAtoms:
            "Each territory of the boundaries given is a unit of computation; a perimeter drawn by hand cuts it once and for all, and its inhabitants are then shared by area, or by the population layer that the study gives.",
        communesAlone: ("%@ commune that has none", "%@ communes that have none"), and: "%@ and %@",
        others: ("%@ other", "%@ others"),
        whitePeople: ("%@ inhabitant lives in a white zone (%@).", "%@ inhabitants live in white zones (%@)."),
        allWhite: "The whole territory studied is a white zone.",
        whiteWithoutPeople: "There are white zones, but no inhabitant is counted there.",
        noWhiteZone: "No white zone appears.",
        wholly: ("%@ territory is wholly white: %@.", "%@ territories are wholly white: %@."),
        partly: ("%@ is partly white: %@.", "%@ are partly white: %@."),
        byReason: "By reason: %@.",
        toQualify:
            "Still to be qualified: %@, whom only an adjoining facilitator covers while nobody has said whether there are needs.",
        noActivePost: "No active facilitator post has its perimeter in the territory.",
        activePosts: (
            "%@ active facilitator post has its perimeter in the territory, at least in part.",
            "%@ active facilitator posts have their perimeter in the territory, at least in part."
        ),
        bringETP: "They bring it %@ FTE, or %@ per 100,000 inhabitants.",
        bringETPWithoutRatio: "They bring it %@ FTE.",
        bringKnownETP:
            "The known FTE come to %@; others are unknown, so neither their total nor the ratio can be told.",
        bringUnknownETP: "Their FTE are unknown, which is not zero: neither their total nor the ratio can be told.",
        targetAndNeed: "The target of %@ FTE per 100,000 inhabitants asks for %@ FTE.",
        lacking: "Overall, %@ are lacking.",
        lackingBesideUnknown: "%@ are lacking, zones of unknown FTE not counted.",
        lackingNothing: "Overall, none is lacking.",
        endingConventions: ("%@ running agreement ends before %@.", "%@ running agreements end before %@."),
        noEndingConvention: "No running agreement ends before %@.",
        fragilePeople: (
            "If nothing is renewed, %@ more inhabitant will then be in a white zone.",
            "If nothing is renewed, %@ more inhabitants will then be in a white zone."
        ),
        fragileWithoutPeople: "If nothing is renewed, new white zones will then open, where no inhabitant is counted.",
        fragileNobody: "If nothing is renewed, nobody more will then be in a white zone by the definition.",
        uncoveredSoon: ("%@ inhabitant would lose all cover.", "%@ inhabitants would lose all cover."),
        etpSoonLost: "The territory would lose %@ FTE.",
        noDate: "The study has no date: all posts count, whatever their agreements.",
        planSentence: "The plan proposed on %@ opens %@ (%@ FTE) for a full annual cost of %@, of which %@: %@.",
        planSentenceWithoutRules: "The plan proposed on %@ opens %@ (%@ FTE) for a full annual cost of %@.",
        planServes: (
            "It serves %@ inhabitant of white zones: the plan fills at least %@ of the need to fill in the territory.",
            "It serves %@ inhabitants of white zones: the plan fills at least %@ of the need to fill in their territory."
        ),
        planServesInReach: (
            "It puts a post within reach of %@ inhabitant of white zones.",
            "It puts a post within reach of %@ inhabitants of white zones."
        ),
        planTarget: "Target of the placement: %@ FTE per 100,000 inhabitants",
        planTargetOfItsOwn: "%@ (this plan’s own).",
        planUncovered: "Inhabitants whom no facilitator covers would go from %@ to %@.",
        planUncoveredSame: "Inhabitants whom no facilitator covers would stay %@.",
        planWhite: "Those who live in white zones would go from %@ to %@.",
        planWhiteSame: "Those who live in white zones would stay %@.",
        planLeave: (
            "%@ inhabitant would leave white zones, by the definition.",
            "%@ inhabitants would leave white zones, by the definition."
        ),
        planNobodyLeaves: "Nobody would leave white zones by the definition: serving is not filling the whole need.",
        planStillShort: (
            "%@ inhabitant would have a facilitator and stay in a white zone, because the FTE fall short of the need there.",
            "%@ inhabitants would have a facilitator and stay in white zones, because the FTE fall short of the need there."
        ),
        planEnter: (
            "%@ inhabitant would enter them: only an adjoining facilitator covered that person, the needs not being qualified, and the plan brings an own perimeter whose FTE fall short.",
            "%@ inhabitants would enter them: only an adjoining facilitator covered them, their needs not being qualified, and the plan brings them an own perimeter whose FTE fall short."
        ),
        planBest: "No plan is better on the first objective: this is proven.",
        planProven: "No plan is better by more than %@ on the first objective: this is proven.",
        planNotProven: "This plan is not proven optimal: a better one would gain at most %@ on the first objective.",
        noPlan: "No plan is proposed: %@",
        limits: "Limits to know",
        registerOnly:
            "Only the posts of the register count (%@, %@): whoever is not in it is not counted, and may cover a territory called white here.",
        registerPosts: ("%@ row", "%@ rows"),
        emptyRegister: "The register (%@) is empty: everything therefore appears not covered.",
        unknownETP: "Active posts of unknown FTE, left out of the judgement of capacity: %@.",
        unknownPopulation: "Population missing from the vintage, where nobody is therefore counted: %@.",
        endless: "Active posts without an end date, assumed to last: %@.",
        partial: "Studied only in part, marked with an asterisk: %@.",
        populationsOf: "Populations and boundaries: %@.",
        warnings: (
            "Reading the files leaves %@ point to check, given at the end.",
            "Reading the files leaves %@ points to check, given at the end."
        ),
        map: "Map", planMap: "Map of the plan",
        mapCaption:
            "Population: %@; in white zones, hatched: %@ (%@); active facilitators: %@. The map carries its legend and sources.",
        mapAlternative:
            "Map of the territory studied: FTE per 100,000 inhabitants in colour, white zones hatched, posts as circles. The same figures are in the table of territories.",
        planMapCaption: "Plan proposed: %@, %@ FTE; in white zones and served: %@.",
        planMapAlternative:
            "Map of the plan: the posts proposed as circles, tied to the territories that they serve, over the situation before the plan. The same figures are in the tables of the plan.",
        territories: "Territories",
        territoriesCaption: "Territories, those with most inhabitants in white zones first",
        statusesCaption: "Inhabitants and area by status", whitePopulation: "In white zones", share: "Share",
        area: "Area (km²)", isWhite: "White zone", yes: "yes", no: "no", toDecide: "to be decided",
        rounding: "Numbers are rounded for reading only; a sum of rounded numbers may differ from the total by one.",
        whiteZones: "White zones and their reasons",
        whiteZonesCaption: "White zones, the most populous first", departement: "Dép.", reason: "Reason",
        noneToday: "No white zone appears on this day.",
        leftOut:
            "the first %@ rows of %@; the %@ others are in the workbook that “maillage analyze --format xlsx” writes",
        departementsCaption: "Summary by département",
        network: "Network: posts and organisations", networkCaption: "Posts in place on the day",
        noPresentPost: "The register has no post in place in the territory on the day.",
        presentPosts: ("%@ post in place,", "%@ posts in place,"),
        structures: ("carried by %@ organisation.", "carried by %@ organisations."),
        withoutStructure: (
            "%@ post does not say which organisation carries it.",
            "%@ posts do not say which organisation carries them."
        ),
        byQuality: "By role: %@.",
        etpOfPosts: "%@ known FTE, over their whole perimeters (%@); unknown FTE: %@.",
        structureType: "Type",
        structureTypes: [
            .plie: "PLIE", .maisonEmploi: "maison de l’emploi", .commune: "commune", .epci: "EPCI",
            .departement: "département", .epa: "public establishment", .association: "association", .autre: "other",
        ],
        perimeter: "Perimeter", adjoiningTo: "adjoining: %@", except: "%@ except %@",
        circle: "%@ km round the seat", zone: "zone %@", call: "Call for projects",
        conventions: "Agreements that end",
        endingCaption: "Posts whose agreement ends", openingCaption: "What these ends open if nothing is renewed",
        lastDay: "Last day", post: "Post", structure: "Organisation", followUp: "Followed by",
        opened: "Territories that open", whiteBefore: "In white zones before", whiteAfter: "In white zones after",
        endings: "Agreements", etpLost: "FTE lost", peopleUncovered: "Inhabitants left with no cover at all",
        uncoveredBefore: "Without cover before", uncoveredAfter: "Without cover after",
        countedForEach:
            "The FTE are those that the agreement brings to the territory studied. Inhabitants whom two agreements that end on the same day covered are counted for each; the table by day counts them once.",
        placesCaption: "Where, by département", departementLong: "Département",
        newlyWhite: "More inhabitants in white zones", territoriesConcerned: "Territories concerned",
        opensNothing: "No territory turns white, and none loses its last cover.",
        othersEndingCaption: "Coordinators and relays whose agreement ends (they cover nobody)",
        postQuality: "Role",
        noEnd: "No active post of the register has an agreement that ends after this day.",
        netOfStarts: "Agreements that start on the same days are counted in the figures after.",
        servedCaption: "Territories that the plan serves",
        financingCaption: "Annual funding of the plan’s posts", distance: "Distance (km)",
        ratioBefore: "FTE/100,000 before", ratioAfter: "FTE/100,000 after", fullCost: "Full cost",
        reasons: "Why these posts", notFunded: "Why not the other applications",
        quality: "How good this plan is", qualityCaption: "Objectives, one after the other",
        qualityWords:
            "The bound is a value that no plan exceeds, the objectives before it being held; the gap is what is left between the plan and it.",
        effect: "Before and after the plan", effectCaption: "Situation before and after the plan, by the same analysis",
        figure: "Figure",
        curve: "Budget curve", curveCaption: "First objective reached by budget",
        curveAlternative:
            "Curve of the first objective by budget, from %@ to %@; its points are in the table that follows.",
        rank: "No.",
        method: "Method",
        methodAtoms:
            "The commune is the unit of computation; a perimeter drawn by hand cuts it once and for all, and its inhabitants are then shared by area, or by the population layer that the study gives.",
        methodETP:
            "The FTE of a post are shared by the population of its perimeter, inside the territory studied or not, except those that the register reserves for a part. An adjoining perimeter receives FTE only where the register says so.",
        methodNeed:
            "The need is the target applied to the population, or to the study’s indicators where it gives some.",
        methodNoTarget: "The study has no target: neither need, deficit nor capacity is judged.",
        methodCapacity: "Capacity is judged by %@, whatever the level of the tables, with a tolerance of %@.",
        methodUnknown:
            "An unknown FTE is never zero: the perimeter of such a post is covered, and left out of the judgement of capacity and of the deficit.",
        methodOthers: "Coordinators, relays, applications and agreements out of their dates cover nobody.",
        methodHorizon: "Fragile is what is not white today and will be on %@ if nothing is renewed.",
        methodPlan:
            "The plan comes from a linear program with integers, solved objective after objective, under the rules and budget given. A territory is served when at least %@ of its need is filled. %@",
        methodReachAnywhere: "No distance is imposed.",
        methodReachKilometres: "A post serves within %@ km, as the crow flies.",
        methodReachTravel: "A post serves within %@ of the travel matrix.",
        definitions: "Definitions", term: "Term", definition: "Definition",
        statusDefinitions: [
            .nonCouverte: "In no perimeter. White zone.",
            .limitrophe: "Only in an adjoining perimeter, and needs are identified there. White zone.",
            .limitropheAQualifier:
                "Only in an adjoining perimeter, and nobody has said whether there are needs. To be decided.",
            .limitropheSansBesoin: "Only in an adjoining perimeter, without identified need.",
            .capaciteInsuffisante: "In a perimeter, but the FTE fall short of the need. White zone.",
            .couverte: "In a perimeter, with FTE that are sufficient, unknown or not judged.",
        ],
        otherDefinitions: [
            (
                "white zone",
                "Territory that no facilitator covers, or only an adjoining one while needs are identified there, or whose capacity is insufficient."
            ),
            ("mixed", "A second status concerns more than 0.5% of the inhabitants."),
            (
                "fragile",
                "Covered on the day of the report, a white zone at the end of the horizon if nothing is renewed."
            ),
            ("FTE", "Full-time equivalents of the facilitator posts active on the day of the report."),
            ("FTE per 100,000", "FTE divided by the population, in parts of 100,000 inhabitants."),
            ("need", "FTE that the target asks for."),
            ("deficit", "Need less FTE, never negative, zones of unknown FTE left out."),
            (
                "consolidation",
                "Proposed post that takes over FTE whose agreement ends, of the same organisation or the same département."
            ),
            ("redeployment", "Proposed post where none ends at this level; it must be justified."),
            ("n/k", "Not known; never zero."),
        ],
        sources: "Sources and files", rulesSource: "Funding rules, in French as in the source: %@ (%@).",
        tool: "Report made on %@ by %@.",
        inputsCaption: "Files read and their digest", file: "File", toCheck: "Points to check")
}
