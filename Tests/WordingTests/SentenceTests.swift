import Diagnostics
import FacilitatorNetwork
import Funding
import Studies
import Territories
import Testing
import VectorIO
import YAMLReading

@testable import Wording

struct SentenceTests {
    private let french = Wording(.french)
    private let english = Wording(.english)

    @Test func pluralsFollowTheLanguage() {
        #expect(french.report.people(0) == "0 habitant")
        #expect(french.report.people(1) == "1 habitant")
        #expect(french.report.people(1234) == "1\u{202F}234 habitants")
        #expect(english.report.people(0) == "0 inhabitants")
        #expect(english.report.people(1) == "1 inhabitant")
        #expect(french.units(1, .region) == "1 région" && french.units(2, .region) == "2 régions")
        #expect(french.units(2, .epci) == "2 EPCI")
        #expect(french.errors(0) == "0 erreur" && english.errors(0) == "0 errors")
    }

    @Test func plannersOpenNoTerritory() {
        #expect(french.opening.hasPrefix("Deviennent zones blanches"))
        #expect(french.closing.hasPrefix("Cessent d’être zones blanches"))
    }

    @Test func capacityIsToldWithItsNumbers() {
        #expect(
            french.capacityShort(in: nil, etp: 0.5, need: 1.25, digits: 2)
                == "Capacité insuffisante\u{A0}: 0,50 ETP pour un besoin de 1,25 ETP.")
        #expect(
            english.capacityShort(in: "the EPCI CINOR", etp: 0.5, need: 1.25, digits: 2)
                == "Insufficient capacity in the EPCI CINOR: 0.50 FTE for a need of 1.25 FTE.")
    }

    /// One of each room's: a problem without words would be told by its code.
    @Test(
        arguments: [
            FileProblem.missingFile, ValueProblem.notAmong(valid: ["a"]), TableProblem.raggedRow(cells: 1, columns: 2),
            LayerProblem.noFeatures, YAMLProblem.unknownKey(valid: ["a"]), TerritoryProblem.unknownCode(.epci),
            EmbeddedDataProblem.corruptEmbeddedData, PerimeterProblem.unknownZone, NeedsProblem.countedTwice(epci: "2"),
            ActivityProblem.unreadablePeriod,
            RulesProblem.extendsItself, StudyProblem.silentCommunes(count: 1), NetworkProblem.coversNothing,
            PlanningProblem.tooLittle(limit: .mostPosts, smallest: 2),
        ] as [any Problem])
    func everyRoomsProblemsHaveWords(problem: any Problem) {
        let (one, other) = (french.explanation(problem), english.explanation(problem))
        #expect(one != problem.code && other != problem.code && one != other)
        #expect(one.hasSuffix(".") && other.hasSuffix("."))
    }

    @Test func everyColumnOfARegisterIsExplained() {
        for column in RegisterColumn.allCases {
            #expect(french.meaning(of: column) != column.rawValue, "\(column.rawValue)")
            #expect(french.meaning(of: column) != english.meaning(of: column), "\(column.rawValue)")
        }
    }

    @Test func aDiagnosticCountsInTheSingular() {
        #expect(french.explanation(StudyProblem.communesLeftOut(count: 1)).hasPrefix("1 commune d’une seule"))
        #expect(french.explanation(StudyProblem.communesLeftOut(count: 2)).hasPrefix("2 communes d’une seule"))
    }
}
