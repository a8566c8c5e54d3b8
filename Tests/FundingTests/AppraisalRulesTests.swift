import Diagnostics
import FacilitatorNetwork
import Foundation
import Funding
import Testing

/// The pieces and criteria of the call of Hauts-de-France, as its annex 2 and its part B, 2-1 have them, and how any
/// call's are read.
struct AppraisalRulesTests {
    private func read(_ text: String) throws -> CallRules {
        try RulesReader.read("/r.yml", library: Rules.library) { path in
            try path == "/r.yml"
                ? Data("title: T\nsource: S\nrate: 0.5\n\(text)".utf8)
                : Data(contentsOf: URL(fileURLWithPath: path))
        }
    }

    private func errors(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let findings as Findings {
            return findings.errors.map { "\($0.problem.code) \($0.place.column ?? "")" }
        } catch {
            return ["\(error)"]
        }
    }

    private func codes(owedBy applicant: ApplicantStatus) throws -> [String] {
        try Rules.named("hauts-de-france-2025").appraisal.pieces.filter { $0.isOwed(by: applicant) == true }.map(\.code)
    }

    /// Annex 2: the form for associations, the same elements on plain paper for others, the project and the state of funding
    /// for all.
    @Test func piecesByKindOfCandidate() throws {
        let shared = [
            "etp_envisages", "budget_structure", "budget_projet", "rapports_activite", "comptes_annuels",
            "rapport_commissaire", "projet", "volumes", "etat_financement",
        ]
        #expect(try codes(owedBy: .association) == ["cerfa"] + shared)
        #expect(try codes(owedBy: .autre) == ["papier_libre"] + shared)
        let appraisal = try Rules.named("hauts-de-france-2025").appraisal
        #expect(appraisal.leavesOutIncompleteFiles)
        // What the status decides is not known without it.
        #expect(appraisal.pieces.filter { $0.isOwed(by: nil) == nil }.map(\.code) == ["cerfa", "papier_libre"])
        #expect(appraisal.pieces.allSatisfy { $0.place?.hasPrefix("annexe 2") == true })
        #expect(appraisal.pieces[0].label.french.contains("12156*06"))
    }

    @Test func criteriaOfTheText() throws {
        let criteria = try Rules.named("hauts-de-france-2025").appraisal.criteria
        #expect(criteria.map(\.code) == ["diagnostic", "reorientation", "capacite", "conflits_interets", "missions"])
        #expect(criteria.allSatisfy { $0.place?.hasPrefix("B, 2-1") == true })
        // Eight missions of the coordinator, seven of the facilitator, the last two « si possible ».
        #expect(criteria[4].missions.mapValues(\.count) == [.coordinateur: 8, .facilitateur: 7])
        #expect(criteria[0].missions.isEmpty)
    }

    /// A call whose text has no such list asks for nothing.
    @Test func noListIsBorrowed() throws {
        #expect(try Rules.named("occitanie-2025").appraisal == CallRules.Appraisal())
        #expect(try Rules.named("pnad-2025").appraisal == CallRules.Appraisal())
    }

    @Test(arguments: [
        (Post.StructureType.association, ApplicantStatus.association as ApplicantStatus?), (.commune, .autre),
        (.epci, .autre), (.departement, .autre), (.epa, .autre), (.plie, nil), (.maisonEmploi, nil), (.autre, nil),
    ])
    func statusOfACandidate(structure: Post.StructureType, expected: ApplicantStatus?) {
        #expect(ApplicantStatus(structure) == expected)
    }

    @Test func whatIsWrongWithAFile() {
        let label = "label: { fr: A, en: B }"
        #expect(errors("pieces:\n  - code: a\n    \(label)\n").isEmpty)
        #expect(errors("pieces: a\n") == ["wrongKind pieces"])
        #expect(errors("pieces:\n  - code: a\n") == ["missingKey pieces.1.label"])
        #expect(errors("pieces:\n  - { code: a, label: { fr: A } }\n") == ["missingKey pieces.1.label.en"])
        #expect(errors("pieces:\n  - code: a\n    \(label)\n    for: [plie]\n") == ["notAmong pieces.1.for"])
        #expect(errors("criteria:\n  - code: a\n    \(label)\n    weight: 2\n") == ["unknownKey criteria.1.weight"])
        let both = "pieces:\n  - code: a\n    \(label)\ncriteria:\n  - code: a\n    \(label)\n"
        #expect(errors(both) == ["repeatedKey criteria"])
        #expect(
            errors("criteria:\n  - code: a\n    \(label)\n    missions: { chef: [] }\n") == [
                "unknownKey criteria.1.missions.chef"
            ])
    }

    /// A variant's list stands in the place of the whole list that it extends.
    @Test func aVariantReplacesTheList() throws {
        let rules = try RulesReader.read("/r.yml", library: Rules.library) { path in
            try path == "/r.yml"
                ? Data("extends: hauts-de-france-2025\npieces:\n  - { code: a, label: { fr: A, en: B } }\n".utf8)
                : Data(contentsOf: URL(fileURLWithPath: path))
        }
        #expect(rules.appraisal.pieces.map(\.code) == ["a"] && rules.appraisal.criteria.count == 5)
    }
}
