internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import Territories

/// Every label and sentence of the report. One value a language.
struct ReportLabels: Sendable {
    /// A phrase for one thing and for several.
    typealias Words = (one: String, several: String)

    let title: String
    let summary: String

    // The first page
    let findings: String
    let keyFigures: String
    let whiteTerritories: String
    let target: String
    let populationOf: String
    let populationKnown: String
    let populationUnknown: String
    let people: Words
    let posts: Words
    let lessThanOne: String
    let units: [Level: Words]
    /// Of boundaries that are the user's own.
    let ownUnits: Words
    /// Territories that a drawn perimeter cuts.
    let cutByArea: Words
    let methodOwnAtoms: String
    let communesAlone: Words
    let and: String
    let others: Words
    let whitePeople: Words
    let allWhite: String
    let whiteWithoutPeople: String
    let noWhiteZone: String
    let wholly: Words
    let partly: Words
    let byReason: String
    let toQualify: String
    let noActivePost: String
    let activePosts: Words
    let bringETP: String
    let bringETPWithoutRatio: String
    let bringKnownETP: String
    let bringUnknownETP: String
    let targetAndNeed: String
    let lacking: String
    let lackingBesideUnknown: String
    let lackingNothing: String
    let endingConventions: Words
    let noEndingConvention: String
    let fragilePeople: Words
    let fragileWithoutPeople: String
    let fragileNobody: String
    /// People who lose their last cover, whatever they were before.
    let uncoveredSoon: Words
    let etpSoonLost: String
    let noDate: String
    let planSentence: String
    let planSentenceWithoutRules: String
    let planServes: Words
    let planServesInReach: Words
    let planTarget: String
    let planTargetOfItsOwn: String
    let planUncovered: String
    let planUncoveredSame: String
    let planWhite: String
    let planWhiteSame: String
    let planLeave: Words
    let planNobodyLeaves: String
    let planStillShort: Words
    let planEnter: Words
    let planBest: String
    let planProven: String
    let planNotProven: String
    let noPlan: String

    // Limits
    let limits: String
    let registerOnly: String
    let registerPosts: Words
    let emptyRegister: String
    let unknownETP: String
    let unknownPopulation: String
    let endless: String
    let partial: String
    let populationsOf: String
    let warnings: Words

    // Sections
    let map: String
    let planMap: String
    let mapCaption: String
    let mapAlternative: String
    let planMapCaption: String
    let planMapAlternative: String
    let territories: String
    let territoriesCaption: String
    let statusesCaption: String
    let whitePopulation: String
    let share: String
    let area: String
    let isWhite: String
    let yes: String
    let no: String
    let toDecide: String
    let rounding: String
    let whiteZones: String
    let whiteZonesCaption: String
    let departement: String
    let reason: String
    let noneToday: String

    let leftOut: String
    let departementsCaption: String

    let network: String
    let networkCaption: String
    let noPresentPost: String
    let presentPosts: Words
    let structures: Words
    let withoutStructure: Words
    let byQuality: String
    /// ETP, posts of known ETP, posts of unknown ETP.
    let etpOfPosts: String
    let structureType: String
    let structureTypes: [Post.StructureType: String]
    let perimeter: String
    let adjoiningTo: String
    let except: String
    let circle: String
    let zone: String
    let call: String

    let conventions: String
    let endingCaption: String
    let openingCaption: String
    let lastDay: String
    let post: String
    let structure: String
    let followUp: String
    let opened: String
    let whiteBefore: String
    let whiteAfter: String
    let endings: String
    let etpLost: String
    let peopleUncovered: String
    let uncoveredBefore: String
    let uncoveredAfter: String
    let countedForEach: String
    let placesCaption: String
    let departementLong: String
    let newlyWhite: String
    let territoriesConcerned: String
    let opensNothing: String
    let othersEndingCaption: String
    let postQuality: String
    let noEnd: String
    let netOfStarts: String

    let servedCaption: String
    let financingCaption: String
    let distance: String
    let ratioBefore: String
    let ratioAfter: String
    let fullCost: String
    let reasons: String
    let notFunded: String
    let quality: String
    let qualityCaption: String
    let qualityWords: String
    let effect: String
    let effectCaption: String
    let figure: String
    let curve: String
    let curveCaption: String
    let curveAlternative: String
    let rank: String

    let method: String
    let methodAtoms: String
    let methodETP: String
    let methodNeed: String
    let methodNoTarget: String
    let methodCapacity: String
    let methodUnknown: String
    let methodOthers: String
    let methodHorizon: String
    let methodPlan: String
    let methodReachAnywhere: String
    let methodReachKilometres: String
    let methodReachTravel: String

    let definitions: String
    let term: String
    let definition: String
    let statusDefinitions: [AtomStatus: String]
    let otherDefinitions: [(term: String, definition: String)]

    let sources: String
    let rulesSource: String
    let tool: String
    let inputsCaption: String
    let file: String
    let toCheck: String
}

extension Catalogue {
    var report: ReportLabels {
        switch language {
        case .french: .french
        case .english: .english
        }
    }

    /// A phrase for so many things, which its `%@` tells: French has the singular below two, English for one alone.
    func counted(_ count: Int, _ words: ReportLabels.Words, _ others: String...) -> String {
        let isOne = language == .french ? abs(count) < 2 : abs(count) == 1
        var text = (isOne ? words.one : words.several).filledOnce(format.integer(count))
        for other in others { text = text.filledOnce(other) }
        return text
    }
}

extension String {
    /// Puts a value in the place of the first `%@`.
    fileprivate func filledOnce(_ value: String) -> String {
        guard let hole = range(of: "%@") else { return self }
        return replacingCharacters(in: hole, with: value)
    }
}
