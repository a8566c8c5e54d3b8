import Foundation
import TestSupport
import Testing

/// `maillage place` and `maillage fund`, through the built program.
struct PlaceTests {
    /// An empty network over the Deux-Sèvres, and what the placement says.
    private func study(_ placement: String, posts: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            territory: { departements: ["79"] }
            date: 2025-07-01
            target: { etp_per_100k: 1.0 }
            network: postes.csv
            placement:
            \(placement)
            """, to: "study.yml")
        try folder.write(
            "id;structure;etp;siege;perimetre;statut;cout_annuel;etp_min;etp_max\n" + posts, to: "postes.csv")
        return folder
    }

    private func place(_ folder: TemporaryFolder, _ more: String...) throws -> Binary.Run {
        try Binary.run(["place", folder.path("study.yml"), "--quiet", "--out", folder.path("out")] + more)
    }

    private func summary(_ folder: TemporaryFolder) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/synthese.json")))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    @Test func aPlanKeepsItsBudgetAndItsRegisterAnalyses() throws {
        let folder = try study("  rules: pnad-2025\n  budget_eur: 58947.36\n  reach_km: 40\n")
        let run = try place(folder)
        #expect(run.status == 0, "\(run.errors)")
        let found = try summary(folder)
        #expect((found["part_etat"] as? Double ?? .infinity) <= 58_947.36)
        #expect((found["population_desservie"] as? Double ?? 0) > 0)
        let stages = found["objectifs"] as? [[String: Any]] ?? []
        #expect(stages.map { $0["objectif"] as? String } == ["sans_couverture", "zone_blanche", "deficit", "distance"])
        // The plan's register, analysed by itself, covers whom the plan serves.
        let study = try String(contentsOfFile: folder.path("study.yml"), encoding: .utf8)
        try folder.write(
            study.components(separatedBy: "placement:")[0]
                .replacingOccurrences(of: "postes.csv", with: "out/plan-registre.csv")
                .replacingOccurrences(of: "2025-07-01", with: "2025-07-02"), to: "after.yml")
        let after = try Binary.run(["analyze", folder.path("after.yml"), "--json"])
        #expect(after.status == 0, "\(after.errors)")
        let figures = try JSONSerialization.jsonObject(with: Data(after.output.utf8)) as? [String: Any]
        let uncovered = (found["apres"] as? [String: Any])?["population_non_couverte"] as? Double
        #expect(abs((figures?["population_non_couverte"] as? Double ?? 0) - (uncovered ?? -1)) < 1e-6)
    }

    @Test func applicationsAreFundedOrRefusedWithAReason() throws {
        let folder = try study(
            "  rules: pnad-2025\n  budget_eur: 20000\n  candidates: applications\n",
            posts: """
                A;Bien placée;1;79191;epci:200041317;candidature;42105.26;0,5;1
                B;Trop petite;0,4;79270;epci:200041994;candidature;16842.10;;0,4
                C;Moins peuplée;1;79049;epci:200041416;candidature;42105.26;0,5;1

                """)
        let run = try place(folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1. Bien placée."))
        #expect(run.output.contains("- B Trop petite\u{A0}: un projet porte sur 0,5 ETP au moins"))
        #expect(run.output.contains("- C Moins peuplée\u{A0}: le budget n’y suffit pas"))
    }

    @Test func tooSmallABudgetNamesTheSmallestThatWouldDo() throws {
        let run = try place(study("  rules: pnad-2025\n  budget_eur: 10000\n"))
        #expect(run.status == 65)
        #expect(run.errors.contains("14\u{202F}736,84"))
    }

    @Test func outOfReachNamesTheSmallestReach() throws {
        let folder = try study("  max_posts: 1\n  reach_km: 5\n  candidates: places.csv\n")
        try folder.write("id;lon;lat\nX;-0.45;46.0\n", to: "places.csv")
        let run = try place(folder)
        #expect(run.status == 65)
        #expect(run.errors.contains("La plus petite portée"))
    }

    @Test func aGoalIsReachedEverywhere() throws {
        let folder = try study("  rules: pnad-2022\n  reach_km: 60\n")
        let run = try place(folder, "--goal", "0.5")
        #expect(run.status == 0, "\(run.errors)")
        let after = try summary(folder)["apres"] as? [String: Any]
        #expect(after?["population_non_couverte"] as? Double == 0)
        #expect((after?["deficit_etp"] as? Double ?? 1) < 1e-4)
    }

    @Test func theBudgetCurveNeverLeavesMorePeople() throws {
        let folder = try study("  rules: pnad-2022\n  budget_eur: 60000\n  reach_km: 40\n")
        let run = try place(folder, "--frontier", "--alternatives", "2")
        #expect(run.status == 0, "\(run.errors)")
        let rows = try String(contentsOfFile: folder.path("out/frontiere.csv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().compactMap { Double($0.split(separator: ";")[1]) }
        // Ten parts of the budget, after no money at all.
        #expect(rows.count == 11)
        // People who are left without cover.
        #expect(rows == rows.sorted(by: >))
        #expect(try String(contentsOfFile: folder.path("out/frontiere.svg"), encoding: .utf8).contains("<polyline"))
    }

    @Test func whatAStudyMustSay() throws {
        #expect(try place(study("  reach_km: 40\n")).errors.contains("max_posts"))
        #expect(try place(study("  max_posts: 1\n  unit: canton\n")).status == 65)
        #expect(try place(study("  max_posts: 1\n  locked_in: [\"200041318\"]\n")).errors.contains("200041317"))
        #expect(try place(study("  max_posts: 1\n  rules: pnad-2052\n")).errors.contains("pnad-2025"))
    }

    @Test func thePlanOfOnePost() throws {
        let run = try Binary.run([
            "fund", "--rules", "pnad-2025", "--etp", "1", "--cost", "45000", "--structure", "epa",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("29\u{202F}473,68\u{A0}€"))
        #expect(run.output.contains("plafond de 29\u{202F}473,68\u{A0}€ par ETP"))
        #expect(try Binary.run(["fund", "--rules", "pnad-2025", "--etp", "0.4"]).status == 65)
        #expect(try Binary.run(["fund", "--rules", "pnad-2022", "--budget", "2800000"]).output.contains("95 ETP"))
        #expect(try Binary.run(["fund", "--rules", "pnad-2025"]).status == 64)
    }
}
