import Foundation
import TestSupport
import Testing

/// What calls ask of a plan, through the built program: sizes, amounts, territories, consolidation, reasons.
struct PlaceRulesTests {
    private struct Placed {
        let run: Binary.Run
        let summary: [String: Any]

        var posts: [[String: Any]] { summary["plan"] as? [[String: Any]] ?? [] }
        var exclusions: [String] { summary["non_retenues"] as? [String] ?? [] }

        func post(_ code: String) -> [String: Any] { posts.first { $0["code"] as? String == code } ?? [:] }
    }

    private static let columns =
        "id;structure;type_structure;qualite;etp;siege;perimetre;statut;fin;suivi;cout_annuel;etp_min;etp_max;"
        + "montant_etat_aap;montant_etat_autre;montant_region;perimetre_limitrophe;quota_limitrophe;marches_etat"

    /// - Parameter posts: rows of a few columns each, as `column=value` words.
    private func place(
        _ placement: String, posts: [[String: String]] = [], files: [String: String] = [:],
        territory: String = #"{ departements: ["79"] }"#, date: String = "2025-07-01", _ more: String...
    ) throws -> (Placed, TemporaryFolder) {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            territory: \(territory)
            date: \(date)
            target: { etp_per_100k: 1.0 }
            network: postes.csv
            placement:
            \(placement)
            """, to: "study.yml")
        let names = Self.columns.split(separator: ";").map(String.init)
        let rows = posts.map { post in names.map { post[$0] ?? "" }.joined(separator: ";") }
        try folder.write(([Self.columns] + rows).joined(separator: "\n") + "\n", to: "postes.csv")
        for (name, content) in files { try folder.write(content, to: name) }
        let run = try Binary.run(
            ["place", folder.path("study.yml"), "--quiet", "--json", "--out", folder.path("out")] + more)
        let summary = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return (Placed(run: run, summary: summary ?? [:]), folder)
    }

    private func application(_ id: String, _ more: [String: String]) -> [String: String] {
        ["id": id, "structure": "Structure \(id)", "statut": "candidature", "etp": "1", "etp_max": "1"].merging(more) {
            $1
        }
    }

    @Test func noPostIsSmallerThanTheCallLetsOneBe() throws {
        // Its own least of 0.1 and the study's of 0.2 stand beside the call's 0.5.
        let (placed, _) = try place(
            "  rules: pnad-2025\n  budget_eur: 20000\n  candidates: applications\n  min_etp: 0.2\n  floor: 0.1\n",
            posts: [application("A", ["siege": "79191", "perimetre": "epci:200041317", "etp_min": "0,1"])])
        #expect((placed.post("A")["etp"] as? Double ?? 0) >= 0.5, "\(placed.run.errors)")
    }

    @Test func reasonsAreToldToMachinesToo() throws {
        let (placed, _) = try place(
            "  max_posts: 1\n  candidates: applications\n  floor: 0.1\n",
            posts: [
                application("A", ["siege": "79191", "perimetre": "epci:200041317"]),
                application("B", ["siege": "79191", "perimetre": "epci:200041994"]),
            ])
        let excluded = placed.summary["non_retenues_details"] as? [[String: Any]] ?? []
        #expect(excluded.map { $0["code"] as? String } == ["B"], "\(placed.run.errors)")
        let reason = excluded.first?["motif"] as? [String: Any]
        #expect(reason?["code"] as? String == "limite_postes")
        #expect((reason?["valeurs"] as? [String: Any])?["population_couverte"] as? Double ?? 0 > 0, "\(reason ?? [:])")
        #expect(placed.exclusions.first?.hasSuffix(reason?["message"] as? String ?? "?") == true)
        let posts = placed.summary["motifs_details"] as? [[String: Any]] ?? []
        let reasons = posts.first?["motifs"] as? [[String: Any]] ?? []
        #expect(
            posts.first?["code"] as? String == "A" && reasons.first?["code"] as? String == "candidature", "\(reasons)")
        #expect(
            reasons.compactMap { $0["message"] as? String }.joined(separator: " ")
                == placed.post("A")["motif"] as? String)
    }

    @Test func noRequestIsSmallerThanTheCallTakes() throws {
        // 50 % of 42 105,26 € an ETP: 10 000 € take 0.475 ETP, so 0.5 with tenths.
        let (placed, _) = try place(
            "  date: 2018-01-01\n  rules: fse-deux-sevres-2018\n  reach_km: 30\n  cost_eur_per_etp: 42105.26\n")
        #expect(!placed.posts.isEmpty, "\(placed.run.errors)")
        for post in placed.posts { #expect((post["part_etat"] as? Double ?? 0) >= 10_000) }
    }

    @Test func nobodyGetsMoreThanTheyAskFor() throws {
        let (placed, folder) = try place(
            "  rules: pnad-2022\n  budget_eur: 60000\n  candidates: applications\n",
            posts: [
                application(
                    "A",
                    [
                        "siege": "79191", "perimetre": "epci:200041317", "cout_annuel": "42105,26", "etp_min": "1",
                        "montant_etat_aap": "20000", "montant_region": "5000", "suivi": "DDETS 79",
                    ])
            ])
        #expect(placed.post("A")["part_etat"] as? Double == 20_000, "\(placed.run.errors)")
        let register = try String(contentsOfFile: folder.path("out/plan-registre.csv"), encoding: .utf8)
        #expect(register.contains(";20000") && register.contains(";5000") && register.contains("DDETS 79"))
    }

    @Test func expiringETPAreGivenOutOnce() throws {
        let ending = [
            "id": "Z", "structure": "Sortante", "etp": "1", "perimetre": "dep:79", "fin": "2025-12-31",
            "suivi": "DDETS 79",
        ]
        let own = ["structure": "Sortante", "siege": "79191", "perimetre": "epci:200041317", "etp_min": "1"]
        let other = ["siege": "79049", "perimetre": "epci:200040244", "etp": "0,5", "etp_min": "0,5", "etp_max": "0,5"]
        let (placed, _) = try place(
            "  date: 2026-01-01\n  max_etp: 1.5\n  candidates: applications\n",
            posts: [ending, application("A", own), application("B", other)])
        #expect(placed.post("A")["nature"] as? String == "consolidation", "\(placed.run.errors)")
        #expect(placed.post("B")["nature"] as? String == "redeploiement")
        #expect(placed.summary["etp_a_echeance"] as? Double == 1)
    }

    @Test func theYearBeforeCountsWhereBothDaysAreOne() throws {
        let ended = ["id": "Z", "structure": "S", "etp": "0,6", "perimetre": "dep:79", "fin": "2025-06-30"]
        let (placed, _) = try place("  rules: pnad-2025\n  budget_eur: 100000\n  reach_km: 40\n", posts: [ended])
        #expect(placed.summary["etp_a_echeance"] as? Double == 0.6, "\(placed.run.errors)")
        #expect((placed.summary["etp"] as? Double ?? 9) <= 0.6)
    }

    @Test func whyApplicationsAreLeftOut() throws {
        let (placed, _) = try place(
            "  rules: occitanie-2025\n  budget_eur: 60000\n  candidates: applications\n  locked_out: [\"X\"]\n",
            posts: [
                application("A", ["siege": "09122", "perimetre": "epci:200067791", "etp_max": "0,5", "etp": "0,5"]),
                application("C", ["siege": "65440", "perimetre": "dep:65"]),
                application("D", ["perimetre": "dep:65"]),
                application("K", ["siege": "09122", "perimetre": "dep:09", "qualite": "relais"]),
                application("T", ["siege": "31555", "perimetre": "epci:243100518"]),
                application("X", ["siege": "09122", "perimetre": "dep:09"]),
            ], territory: #"{ regions: ["76"] }"#)
        func reason(_ id: String) -> String { placed.exclusions.first { $0.hasPrefix("\(id) ") } ?? "" }
        #expect(placed.posts.map { $0["code"] as? String } == ["T", "A"], "\(placed.run.errors)")
        #expect(reason("C").contains("65 n’est pas ouvert"))
        #expect(reason("D").contains("65 n’est pas ouvert"))
        #expect(reason("K").contains("un relais ne couvre personne"))
        #expect(reason("X").contains("écartée par l’étude"))
    }

    @Test func aSeatInAClosedDepartementStaysClosed() throws {
        let (placed, _) = try place(
            "  rules: occitanie-2025\n  budget_eur: 60000\n  reach_km: 40\n"
                + "  candidates: { communes: [\"65440\", \"09122\"] }\n", territory: #"{ regions: ["76"] }"#)
        #expect(placed.posts.allSatisfy { $0["code"] as? String == "09122" }, "\(placed.run.errors)")
        #expect(placed.exclusions.contains { $0.contains("65440") })
        let (outside, _) = try place("  max_posts: 1\n  candidates: { communes: [\"13055\"] }\n")
        #expect(outside.run.status == 65 && outside.run.errors.contains("13055"))
        let (nothing, _) = try place("  rules: occitanie-2025\n")
        #expect(nothing.run.status == 65 && nothing.run.errors.contains("éligible"))
    }

    @Test func thePlansRegisterHoldsWhatTheApplicationSays() throws {
        let (placed, folder) = try place(
            "  max_etp: 2\n  candidates: applications\n  floor: 0.3\n",
            posts: [
                application(
                    "A",
                    [
                        "siege": "79191", "perimetre": "epci:200041317", "perimetre_limitrophe": "epci:200041994",
                        "quota_limitrophe": "0,25", "marches_etat": "oui",
                    ])
            ])
        #expect(placed.run.status == 0, "\(placed.run.errors)")
        let study = try String(contentsOfFile: folder.path("study.yml"), encoding: .utf8)
        try folder.write(
            study.components(separatedBy: "placement:")[0]
                .replacingOccurrences(of: "postes.csv", with: "out/plan-registre.csv"), to: "after.yml")
        let after = try Binary.run(["analyze", folder.path("after.yml"), "--json"])
        let figures = try JSONSerialization.jsonObject(with: Data(after.output.utf8)) as? [String: Any] ?? [:]
        let told = placed.summary["apres"] as? [String: Double] ?? [:]
        #expect(told.count > 3)
        for (field, value) in told { #expect(abs((figures[field] as? Double ?? -1) - value) < 1e-6, "\(field)") }
    }

    @Test func theCurveEndsAtThePlanAndLeavesOutWhatCannotOpen() throws {
        let (placed, _) = try place(
            "  rules: pnad-2022\n  budget_eur: 60000\n  reach_km: 40\n  min_etp: 0.8\n  locked_in: [\"200041317\"]\n",
            "--frontier")
        #expect(placed.run.status == 0, "\(placed.run.errors)")
        let points = placed.summary["frontiere"] as? [[String: Any]] ?? []
        #expect((2...7).contains(points.count))
        let stages = placed.summary["objectifs"] as? [[String: Any]] ?? []
        #expect(points.last?["valeur"] as? Double == stages.first?["valeur"] as? Double)
        #expect(points.last?["etp"] as? Double == placed.summary["etp"] as? Double)
        for point in points {
            let cents = (point["budget_eur"] as? Double ?? 0) * 100
            #expect(abs(cents - cents.rounded()) < 1e-6)
        }
    }

    @Test func stabilityIsTheSameForTheSameSeed() throws {
        let settings = "  max_etp: 0.4\n  reach_km: 20\n"
        let first = try place(settings, "--stability", "--seed", "7").0.summary["stabilite"] as? [[String: Any]] ?? []
        let again = try place(settings, "--stability", "--seed", "7").0.summary["stabilite"] as? [[String: Any]] ?? []
        func shares(_ rows: [[String: Any]]) -> [String] { rows.map { "\($0["code"] ?? "") \($0["part"] ?? "")" } }
        #expect(!first.isEmpty && shares(first) == shares(again))
        for row in first { #expect((0.01...1).contains(row["part"] as? Double ?? 0)) }
        // What the plan serves stays more often than not, or the plan would say little.
        let served = first.filter { $0["objet"] as? String == "territoire" && $0["dans_le_plan"] as? Bool == true }
        #expect(!served.isEmpty)
    }

    @Test func alternativesShareNoSeatOrFewer() throws {
        let (placed, _) = try place("  max_etp: 1\n  reach_km: 40\n", "--alternatives", "2")
        let rows = placed.summary["alternatives"] as? [[String: Any]] ?? []
        #expect(!rows.isEmpty, "\(placed.run.errors)")
        for row in rows { #expect((row["part"] as? Double ?? 0) >= 0.99) }
        let sets = Dictionary(grouping: rows) { $0["rang"] as? Int ?? 0 }.values
            .map { Set($0.compactMap { $0["code"] as? String }) }
        let plan = Set(placed.posts.compactMap { $0["code"] as? String })
        #expect(sets.allSatisfy { $0 != plan } && Set(sets).count == sets.count)
    }

    @Test func postsWithoutSizeCostTheSmallest() throws {
        let (placed, folder) = try place(
            "  rules: pnad-2025\n  budget_eur: 30000\n  reach_km: 30\n  capacitated: false\n")
        #expect(placed.posts.count == 2, "\(placed.run.errors)")
        #expect(placed.summary["part_etat"] as? Double == 29_473.68)
        let register = try String(contentsOfFile: folder.path("out/plan-registre.csv"), encoding: .utf8)
        #expect(!register.contains(";0.0;") && !register.contains(";0.5;"))
        let (goal, _) = try place("  max_posts: 3\n  capacitated: false\n", "--goal", "1")
        #expect(goal.run.status == 65 && goal.run.errors.contains("capacitated"))
    }

    @Test func whatAFileOfPlacesMustSay() throws {
        let (placed, _) = try place(
            "  max_posts: 1\n  candidates: lieux.csv\n",
            files: ["lieux.csv": "id;lon;lat;cout_etp;etp_min;etp_max\nX;-0.45;46.3;-5;2;1\n"])
        #expect(placed.run.status == 65)
        #expect(placed.run.errors.contains("-5") && placed.run.errors.contains("etp_max"))
    }

    @Test func whatATravelMatrixMustSay() throws {
        let matrix = "candidate;unit;value\n200041317;200041317;0\n200041317;79270;12\n20041317;200041994;25\n"
        let settings = "  max_posts: 1\n  travel: { matrix: trajets.csv, max: 30 }\n"
        let (placed, folder) = try place(settings, files: ["trajets.csv": matrix])
        #expect(placed.run.status == 0, "\(placed.run.errors)")
        let check = try Binary.run(["check", folder.path("study.yml")])
        #expect((check.output + check.errors).contains("20041317"))
        let (twice, _) = try place(settings, files: ["trajets.csv": matrix + "200041317;200041317;3\n"])
        #expect(twice.run.status == 65 && twice.run.errors.contains("ligne 2"))
        let far = "candidate;unit;value\n200041317;200041317;45\n"
        let (away, _) = try place(settings, files: ["trajets.csv": far])
        #expect(away.run.status == 65 && away.run.errors.contains("45,0 (unité de la matrice)"))
    }

    @Test func filesOfThePlanAreHashed() throws {
        let rules = "extends: base.yaml\nenvelope_eur: 70000\n"
        let base = "extends: pnad-2022\ntitle: Le nôtre\n"
        let (placed, _) = try place(
            "  rules: appel.yaml\n  candidates: lieux.csv\n  reach_km: 40\n",
            files: [
                "appel.yaml": rules, "base.yaml": base, "lieux.csv": "id;lon;lat\nX;-0.45;46.3\n",
            ])
        let inputs = (placed.summary["entrees"] as? [[String: Any]] ?? []).compactMap { $0["fichier"] as? String }
        #expect(inputs == ["study.yml", "postes.csv", "lieux.csv", "appel.yaml", "base.yaml"], "\(placed.run.errors)")
    }

    @Test func figuresBeyondReasonAreRefusedNotTrapped() throws {
        for setting in ["budget_eur: 9500000000", "min_etp: 1e300", "max_etp: 1e300", "max_etp_per_post: 1e300"] {
            let (placed, _) = try place("  max_posts: 1\n  \(setting)\n")
            #expect(placed.run.status == 65, "\(setting)")
        }
        #expect(try place("  max_posts: 1\n", "--seed", "3000000000").0.run.status == 64)
        #expect(try place("  max_posts: 1\n", "--seed", "-1").0.run.status == 64)
        let rules = "title: T\nsource: S\nrate: 0.7\nminimum_etp: 1e300\n"
        #expect(try place("  rules: r.yml\n  max_posts: 1\n", files: ["r.yml": rules]).0.run.status == 65)
        let fine = "title: T\nsource: S\nrate: 0.33333\n"
        #expect(try place("  rules: r.yml\n  max_posts: 1\n", files: ["r.yml": fine]).0.run.status == 65)
        let places = "id;lon;lat;cout_etp\nX;-0.45;46.3;9999999999\n"
        let (dear, _) = try place("  budget_eur: 1000\n  candidates: lieux.csv\n", files: ["lieux.csv": places])
        #expect(dear.run.status == 65)
    }

    @Test func theOrderOfRowsChangesNothing() throws {
        let applications = (0..<9).map { index in
            application(
                "P\(index)",
                [
                    "siege": "79191", "etp": "0,6", "etp_max": "0,6", "etp_min": "0,2",
                    "perimetre": [
                        "epci:200041317", "epci:200041994", "epci:200040244", "epci:247900798", "epci:200041333",
                        "epci:200069748", "epci:200041416", "epci:200069755", "epci:200041317 epci:200041994",
                    ][index],
                ])
        }
        let settings = "  max_etp: 1.6\n  candidates: applications\n  floor: 0.3\n"
        let (one, _) = try place(settings, posts: applications)
        let (other, _) = try place(settings, posts: applications.reversed())
        func told(_ placed: Placed) -> [String] { placed.posts.map { "\($0["code"] ?? "") \($0["etp"] ?? "")" } }
        #expect(!one.posts.isEmpty && told(one) == told(other), "\(one.run.errors)")
        #expect(one.summary["apres"] as? [String: Double] == other.summary["apres"] as? [String: Double])
    }

    @Test func fundRefusesWhatNoCallPays() throws {
        let fse = ["fund", "--rules", "fse-deux-sevres-2018"]
        let whole = try Binary.run(fse + ["--etp", "3", "--cost", "150000"])
        #expect(whole.status == 65 && whole.output.contains("50\u{202F}000,00"))
        #expect(try Binary.run(fse + ["--etp", "1", "--cost", "0"]).status == 64)
        #expect(try Binary.run(fse + ["--etp", "0.4996", "--cost", "20000"]).status == 64)
        let bought = ["--etp", "1", "--cost", "16842,10", "--service-purchase", "--structure"]
        #expect(try Binary.run(fse + bought + ["association"]).status == 64)
        #expect(try Binary.run(fse + bought + ["departement"]).status == 0)
        #expect(try Binary.run(["fund", "--rules", "pnad-2025", "--etp", "1,5"]).status == 0)
    }
}
