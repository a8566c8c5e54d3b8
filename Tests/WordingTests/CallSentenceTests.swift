import Diagnostics
import FacilitatorNetwork
import Funding
import Studies
import Testing

@testable import Wording

/// What is said of calls: every rule, every cure and every fault has words in both languages.
struct CallSentenceTests {
    private static let first = CivilDate(year: 2018, month: 7, day: 1)!
    private static let share = Share(tenThousandths: 4000)
    private static let amount = Money(cents: 1_234_567)

    private static let rules: [FundingRule] = [
        .rate(share), .unknownRate, .cap(perETP: amount), .asked(amount), .minimumETP(ExactETP(0.5)),
        .minimumRequest(amount), .minimumWorkingTime(share), .stateCeiling(share), .newCoordinator,
        .coordinatorWhereNone(region: "76"), .coordinatorWhereNone(region: nil), .consolidation, .nationalCommittee,
        .openTerritory, .closedTerritory(code: "46"), .partlyClosed(codes: ["46", "82"]), .envelope(amount),
        .beyondCost, .costBase(.staffAndFlatRate), .stated(.region), .stated(.recettes), .cofunding, .nonSubstitution,
        .bodyPerimeter, .longest(months: 12), .earliestStart(first), .latestEnd(first), .startAfter(first),
    ]

    private static let cures: [Cure] = [
        .etp(ExactETP(0.475)), .cost(amount), .ask(amount), .others(atMost: amount), .otherState(atMost: amount),
        .workingTime(share), .start(first), .end(first), .territory(["09", "11"]), .renewal,
        .keep([.init(line: .region, before: amount, after: Money(cents: 0))]), .cofunder, .stateFSE,
    ]

    private static let problems: [CallProblem] = [
        .unknownCall(valid: ["pnad-2025"]), .missingStructureType, .beyondRate(most: 1), .beyondCap(most: 1),
        .beyondStateCeiling(total: 2, most: 1), .belowMinimumETP(minimum: 0.5), .belowMinimumRequest(minimum: 1),
        .tooLong(months: 12), .startsTooEarly(first), .endsTooLate(first), .newCoordinator(region: "76"),
        .newCoordinator(region: nil), .outsideCall(closed: ["46"], isWhole: true),
        .outsideCall(closed: ["46"], isWhole: false), .fundingToBeFound(amount: 1),
        .fundingFalls(line: .region, before: 2, after: 1, post: "A"), .newStructure, .otherBodyPerimeter,
        .disjointTerritories(departement: "46"),
    ]

    private let french = Wording(.french)
    private let english = Wording(.english)

    private func hold(_ one: String, _ other: String) {
        #expect(!one.isEmpty && !other.isEmpty && one != other)
        // French sets no plain space before what ends a part of a sentence.
        for mark in [" :", " ;", " %", " €", " »", "« "] { #expect(!one.contains(mark), "\(one)") }
    }

    @Test(arguments: rules) func everyRuleHasWords(rule: FundingRule) {
        hold(french.words(rule), english.words(rule))
        #expect(rule.code.allSatisfy { $0.isASCII && !$0.isUppercase })
    }

    @Test(arguments: cures) func everyCureHasWords(cure: Cure) { hold(french.words(cure), english.words(cure)) }

    @Test(arguments: problems) func everyFaultHasWords(problem: CallProblem) {
        hold(french.explanation(problem), english.explanation(problem))
        #expect(french.explanation(problem) != problem.code && french.explanation(problem).hasSuffix("."))
    }

    @Test func figuresOfRules() {
        #expect(french.words(FundingRule.rate(Self.share)) == "au plus 40\u{A0}% du coût complet")
        #expect(french.words(Cure.etp(ExactETP(0.475))) == "porter le poste à 0,475 ETP")
        #expect(
            french.broughtDown(from: Self.amount, to: Money(cents: 100))
                == "part ramenée à 1,00\u{A0}€ au lieu de 12\u{202F}345,67\u{A0}€")
        #expect(
            french.acceptedUnless(unverified: 1) == "Finançable sous réserve\u{A0}: 1 règle non vérifiée.")
    }
}
