internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Territories

/// Every label of a language. One value a language; a label that one of them lacks does not compile.
struct Catalogue: Sendable {
    let language: Language

    // Titles and headings
    let situationOn: String
    let situationWithoutDate: String
    let code: String
    let territory: String
    let population: String
    let etp: String
    let etpPer100k: String
    let need: String
    let deficit: String
    let status: String
    let total: String

    // Statuses
    let statuses: [AtomStatus: String]
    let mixed: String
    let fragile: String
    let whiteZone: String
    let partial: String

    // States of posts
    let states: [PostState: (one: String, several: String)]
    let posts: String
    /// « 2 d'ETP inconnu ».
    let postsOfUnknownETP: String
    /// Posts of the register that reach other places only.
    let postsElsewhere: String
    let stateContracts: String

    // Levels
    let levels: [Level: String]

    // Values
    let unknown: String
    let atLeast: String
    let absent: String

    // Lines of the summary
    let level: String
    let targetRatio: String
    let noTarget: String
    let horizon: String
    let populationIdentity: String
    let whitePopulation: String
    let noWhiteZone: String
    let withoutPopulation: String
    let notes: String
    let files: String
    let fileWritten: String
    let sources: String
    let omittedPieces: String
    let vintage: String

    // Needs
    let weightEffects: String
    let needOfPeople: String
    let factors: String

    // Reasons of white zones
    let reasonUncovered: String
    let reasonAdjoining: String
    let reasonCapacity: String
    let reasonCapacityElsewhere: String
    /// The judged units, each as `reasonCapacityOfEach` has it.
    let reasonCapacityIn: String
    let reasonCapacityOfEach: String
    /// A unit of a level in a sentence, with its article.
    let places: [Level: String]
    let studiedPart: String
    /// A unit of boundaries that are the user's own.
    let ownTerritory: String

    // The timeline
    let timelineTitle: String
    let date: String
    let starting: String
    let ending: String
    let opening: String
    let closing: String
    let noChange: String

    // The comparison
    let before: String
    let after: String
    let difference: String
    let statusChanges: String
    let noStatusChange: String
    let movements: String
    let activePosts: String

    // The embedded data
    let municipalPopulation: String
    let straddlingEPCIs: String
    let withoutEPCI: String
    let withoutOutline: String
    let communesWithoutPopulation: String
    let repairs: String
    let countsDiffer: String
    let soundData: String
    let alteredFiles: String
    let outlinesDecoded: String

    // Diagnostics
    let error: String
    let warning: String
    let row: String
    let column: String
    let didYouMean: String
    let moreOfTheSame: String

    // Funding
    let amount: String
    let fullCost: String
    let callShare: String
    let socialFundShare: String
    let otherStateAtMost: String
    let toBeFound: String
    let fundingLines: [Financing.Line: String]
    let accepted: String
    let refused: String
    let wholeETP: String
    let ruleRate: String
    let ruleCap: String
    let ruleAsked: String
    let ruleMinimumETP: String
    let ruleMinimumRequest: String
    let ruleMinimumWorkingTime: String
    let ruleStateCeiling: String
    let ruleNewCoordinator: String
    let ruleClosedTerritory: String
    let ruleBeyondCost: String
    let ruleEnvelope: String
    let requestsBetween: String
    let requestsUntil: String
    /// Months.
    let duration: String
    let longestDuration: String

    // The plan
    let plan: String
    let planOn: String
    /// The first and the last day, then ETP.
    let expiring: String
    let expiringNone: String
    let expiringUnknown: String
    let rules: String
    let budget: String
    let seat: String
    let coFunding: String
    let peopleServed: String
    let deficitFilled: String
    let nature: String
    let natures: [ProposedPost.Nature: String]
    let noPost: String
    let notFunded: String
    let lockedOut: String
    let othersServeMore: String
    let servesNobody: String
    let objective: String
    let objectives: [PlacementProblem.Objective: String]
    let value: String
    let bound: String
    let gap: String
    let proven: String
    let notProven: String
    let notReproducible: String
    let servedIsNotCovered: String
    let peopleShort: String
    let reasonServes: String
    let reasonLost: String
    let reasonNextBest: String
    let reasonRedeployment: String
    let reasonRatio: String
    /// People in white zones, with a sign.
    let reasonLeaving: String
    let reasonNobodyLeaves: String
    let reasonNothingLost: String
    let travel: String
    let travelObjective: String
    /// Of posts that serve whatever their size.
    let smallestPosts: String
    let qualities: [Post.Quality: String]
    let coversNobody: String
    let outsideEligible: String
    /// ETP at most, then those it takes.
    let tooSmallForAny: String
    let servedByOthers: String
    let othersServeMorePosts: String
    let othersServeMoreETP: String
    let noFrontier: String
    /// The gap.
    let betterAlternative: String
    /// Draws carried to their end, of those asked for.
    let stabilityCut: String
    let frontier: String
    let alternatives: String
    let noAlternative: String
    let cannotDecide: String
    let stability: String
    let seatsThatStay: String
    let seatsThatCome: String
    let unitsThatStay: String
    let cheapest: String

    // A study to start from
    let studyTemplate: String
    let exampleStructure: String
    let explanationSheet: String
    let content: String
    let columns: [RegisterColumn: String]

    // Checks
    let errorCount: (one: String, several: String)
    let warningCount: (one: String, several: String)
    let postCount: (one: String, several: String)
    let repairCount: (one: String, several: String)
    let repaired: String
    let repairable: String
    let repairKinds: [RegisterRepair.Kind: String]

    static func of(_ language: Language) -> Catalogue {
        switch language {
        case .french: .french
        case .english: .english
        }
    }

    var format: NumberFormat { NumberFormat(language: language) }
}
