internal import CoverageAnalysis
internal import FacilitatorNetwork
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

    // Levels
    let levels: [Level: String]

    // Values
    let unknown: String
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
    let sources: String
    let omittedPieces: String
    let vintage: String

    // Reasons of white zones
    let reasonUncovered: String
    let reasonAdjoining: String
    let reasonCapacity: String

    // The timeline
    let timelineTitle: String
    let date: String
    let starting: String
    let ending: String
    let opening: String
    let closing: String
    let noChange: String

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

    static func of(_ language: Language) -> Catalogue {
        switch language {
        case .french: .french
        case .english: .english
        }
    }

    var format: NumberFormat { NumberFormat(language: language) }
}
