import Diagnostics
import FacilitatorNetwork
import Foundation
import Funding
import Testing

/// The files of `GeoData/rules`, and how any is read.
struct RulesFileTests {
    private func read(_ text: String) throws -> CallRules {
        try RulesReader.read("/r.yml", library: Rules.library) { path in
            try path == "/r.yml" ? Data(text.utf8) : Data(contentsOf: URL(fileURLWithPath: path))
        }
    }

    private func codes(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let findings as Findings {
            return findings.errors.map(\.problem.code)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func everyRulesFileReads() throws {
        let names = RulesReader.names(in: Rules.library)
        #expect(
            names == [
                "corse-2022", "fse-deux-sevres-2018", "fse-plus", "hauts-de-france-2025", "occitanie-2025", "pnad-2022",
                "pnad-2025",
            ])
        for name in names {
            let rules = try Rules.named(name)
            #expect(!rules.source.isEmpty && !rules.title.isEmpty)
        }
        // A variant keeps what it does not say.
        #expect(try Rules.named("occitanie-2025").minimumETP == ExactETP(0.5))
        #expect(try Rules.named("hauts-de-france-2025").eligibleDepartements.contains("59"))
    }

    /// Every rule that a file states says where it stands.
    @Test func everyRuleSaysWhereItStands() throws {
        for name in RulesReader.names(in: Rules.library) {
            let text = try String(contentsOfFile: "\(Rules.library)/\(name).yml", encoding: .utf8)
            let rules = try Rules.named(name)
            for key in RuleKey.allCases where text.contains("\n\(key.rawValue):") {
                #expect(rules.citations[key] != nil, "\(name): \(key.rawValue)")
            }
        }
    }

    @Test func aVariantCitesItsOwnSourceAndItsBases() throws {
        let rules = try Rules.named("occitanie-2025")
        #expect(rules.citations[.closes]?.source == "DREETS Occitanie, appel à projets 2025")
        // What a variant only says where it stands is no other rule.
        #expect(rules.rate == Share(0.7) && rules.citations[.rate]?.source == rules.source)
        #expect(rules.citations[.minimumETP]?.source.hasPrefix("DREETS Hauts-de-France") == true)
        #expect(rules.citations[.newCoordinators]?.source == rules.source)
        // A rule stated anew no longer stands where the base has it.
        let variant = try read("extends: pnad-2025\nrate: 0.6\n")
        #expect(variant.citations[.rate] == nil && variant.citations[.capPerETP] != nil)
    }

    @Test func noReferenceCostIsBorrowed() throws {
        #expect(try Rules.named("fse-deux-sevres-2018").referenceCost == nil)
        #expect(try Rules.named("fse-plus").referenceCost == nil)
        #expect(try Rules.named("fse-plus").rate == nil)
    }

    @Test func whatACallAsksOnceItHasDecided() throws {
        let asked = try Rules.named("hauts-de-france-2025").obligations
        #expect(
            asked.map(\.timing) == [
                .afterNotification(days: 15), .midTerm, .beforeTerm(months: 2), .quarterly(lagMonths: 3),
            ])
        #expect(asked.map(\.quality) == [nil, nil, nil, .coordinateur])
        // A call that says nothing asks nothing, whatever another region's text says.
        #expect(try Rules.named("occitanie-2025").obligations.isEmpty)
        #expect(
            try Rules.named("fse-deux-sevres-2018").obligations.map(\.kind) == [
                .employeeTable, .interimReport, .finalReport,
            ])
        let start = "title: T\nsource: S\nrate: 0.5\nobligations:\n"
        #expect(codes(start + "  - { what: rapport_annuel, months_before_term: 2, where: p. 1 }\n").isEmpty)
        #expect(codes(start + "  - { what: rapport, months_before_term: 2, where: p. 1 }\n") == ["notAmong"])
        #expect(codes(start + "  - { what: rapport_annuel, where: p. 1 }\n") == ["missingOneOf"])
        #expect(
            codes(start + "  - { what: rapport_annuel, at: yearly, months_before_term: 2, where: p }\n") == [
                "tooManyOf"
            ])
        #expect(codes(start + "  - { what: rapport_annuel, at: yearly }\n") == ["missingKey"])
    }

    @Test func whatIsWrongWithAFile() {
        let start = "title: T\nsource: S\n"
        #expect(codes(start + "rate: 0.5\n").isEmpty)
        #expect(codes(start) == ["missingKey"])
        #expect(codes(start + "rate: inconnu\n") == ["wrongKind"])
        #expect(codes(start + "rate: 0.5\nnew_coordinators: perhaps\n") == ["notAmong"])
        #expect(codes(start + "rate: 0.5\ncoordinator_renewals: some\n") == ["wrongKind"])
        #expect(codes(start + "rate: 0.5\nlines_to_state: [montant_x]\n") == ["notAmong"])
        #expect(codes(start + "rate: 0.5\nearliest_start: 2018-02-01\nlatest_end: 2018-01-31\n") == ["reversedDates"])
        #expect(codes(start + "rate: 0.5\nwhere:\n  rat: p. 1\n") == ["unknownKey"])
        #expect(codes(start + "rate: 0.5\nstate_ceiling: { structures: [epci] }\n") == ["missingKey"])
    }
}
