import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// The interface, route by route, without a socket.
struct RouteTests {
    @Test func callsHaveNames() async throws {
        let rules = try await Client().ask(.get, "/api/rules").list
        #expect(rules.contains { $0["id"] as? String == "pnad-2025" && ($0["titre"] as? String ?? "").count > 10 })
    }

    @Test func aStudyIsMadeReadAndTakenAway() async throws {
        let client = try Client()
        let id = try await client.study()
        #expect(id == "essai")
        let study = try await client.ask(.get, "/api/studies/essai")
        #expect(study.object["titre"] as? String == "Essai" && study.object["postes"] as? Int == 3)
        #expect((study.object["territoire"] as? [String: Any])?["nom"] as? String == "Deux-Sèvres")
        #expect(study.object["dates"] as? [String] == ["2025-01-01", "2026-01-01", "2027-01-01"])
        #expect(study.text.contains("\"placement\":null"))
        let list = try await client.ask(.get, "/api/studies")
        #expect(list.list.map { $0["id"] as? String } == ["essai"])
        #expect(try await client.ask(.delete, "/api/studies/essai").status == 204)
        #expect(try await client.ask(.get, "/api/studies/essai").status == 404)
        // In the bin, not gone.
        let bin = try FileManager.default.contentsOfDirectory(atPath: client.folder.path("studies/.corbeille"))
        #expect(bin.count == 1)
    }

    /// People who are served, by hand: Thouars 35,499, Niort and Melle besides; statuses add up to everybody.
    @Test func theSituationAddsUp() async throws {
        let client = try Client()
        let id = try await client.study()
        let answer = try await client.ask(.get, "/api/studies/\(id)/situation").object
        let table = try #require(answer["territoires"] as? [String: [Any]])
        let total = try #require(answer["bilan"] as? [String: Any])
        let byStatus = try #require(total["population_par_statut"] as? [String: Double])
        #expect(total["population"] as? Int == 374_590)
        #expect(abs(byStatus.values.reduce(0, +) - 374_590) < 1e-6)
        #expect((table["population"] as? [Double])?.reduce(0, +) == 374_590)
        let thouars = try #require((table["code"] as? [String])?.firstIndex(of: "247900798"))
        #expect((table["population"]?[thouars] as? Int) == 35_499)
        #expect((table["statut"]?[thouars] as? String) == "couverte")
        // The convention of Thouars has ended.
        let later = try await client.ask(.get, "/api/studies/\(id)/situation?date=2026-01-01&lang=en").object
        #expect(((later["territoires"] as? [String: [Any]])?["statut"]?[thouars] as? String) == "non_couverte")
        // By commune, by total.
        let communes = try await client.ask(.get, "/api/studies/\(id)/situation?level=commune&target_etp=4").object
        #expect((communes["territoires"] as? [String: [Any]])?["code"]?.count == 252)
        #expect(abs((communes["cible"] as? Double ?? 0) - 4e5 / 374_590) < 1e-9)
    }

    @Test func oneTerritoryIsExplained() async throws {
        let client = try Client()
        let id = try await client.study()
        let white = try await client.ask(.get, "/api/studies/\(id)/territories/epci/200041333").object
        #expect((white["raisons"] as? [String])?.first == "Aucun facilitateur ne couvre ce territoire.")
        #expect((white["un_etp_de_plus"] as? [String: Any])?["statut"] as? String == "couverte")
        let served = try await client.ask(.get, "/api/studies/\(id)/territories/epci/247900798").object
        let posts = try #require(served["postes"] as? [[String: Any]])
        #expect(posts.map { $0["id"] as? String } == ["A"] && posts[0]["part_etp"] as? Double == 0.5)
        #expect(try await client.ask(.get, "/api/studies/\(id)/territories/epci/999").status == 404)
        #expect(try await client.ask(.get, "/api/studies/\(id)/territories/canton/79").status == 404)
    }

    @Test func aChangeOfAnOldVersionIsRefused() async throws {
        let client = try Client()
        let id = try await client.study()
        let change: [String: Any] = ["operations": [["ecrire": ["ligne": 2, "colonne": "etp", "valeur": "0.9"]]]]
        let first = try await client.ask(.patch, "/api/studies/\(id)/register", json: change, version: 2)
        #expect(first.status == 200 && first.version == 3 && first.cells("etp")[0] == "0.9")
        let second = try await client.ask(.patch, "/api/studies/\(id)/register", json: change, version: 2)
        #expect(second.status == 409 && second.code == "oldVersion")
        #expect(second.object["attendue"] as? Int == 2 && second.object["presente"] as? Int == 3)
        #expect(second.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        let undone = try await client.ask(.post, "/api/studies/\(id)/undo")
        #expect(undone.cells("etp")[0] == "0.5")
        let redone = try await client.ask(.post, "/api/studies/\(id)/redo")
        #expect(redone.cells("etp")[0] == "0.9")
        #expect(try await client.ask(.post, "/api/studies/\(id)/redo").status == 409)
    }

    /// Words that leave no doubt are repaired, others are offered, right rows count meanwhile.
    @Test func aListIsReadAsPeopleKeepIt() async throws {
        let client = try Client()
        let id = try await client.study()
        let list =
            "Nos facilitateurs;;;\nStructure;Territoire;Quotité;Fin\nPLIE;CC du Thouarsais;0,5 ETP;fin 2025\n"
            + "MDE;Niort Agglo;mi-temps;31/12/26\nCD;Tout le département;1 poste;\nTOTAL;;2;\n"
        let read = try await client.ask(
            .put, "/api/studies/\(id)/register?nom=../../liste.csv", body: Array(list.utf8))
        #expect(read.cells("perimetre") == ["epci:247900798", "Niort Agglo", "dep:79"])
        #expect(read.cells("etp") == ["0.5", "0.5", "1 poste"])
        let rows = try #require(read.object["lignes"] as? [[String: Any]])
        #expect(rows.map { $0["valide"] as? Bool } == [true, false, false])
        let remarks = try #require(read.object["remarques"] as? [[String: Any]])
        let agglo = try #require(remarks.first { $0["colonne"] as? String == "perimetre" })
        #expect(((agglo["alternatives"] as? [[String: String]])?.first)?["valeur"] == "epci:200041317")
        #expect(try await client.ask(.get, "/api/studies/\(id)").object["postes"] as? Int == 1)
        // A cell that can be read in one way alone is repaired as one step.
        let change: [String: Any] = [
            "operations": [
                ["ecrire": ["ligne": 4, "colonne": "etp", "valeur": "mi-temps"]],
                ["ecrire": ["ligne": 3, "colonne": "perimetre", "valeur": "epci:200041317"]],
            ]
        ]
        _ = try await client.ask(.patch, "/api/studies/\(id)/register", json: change)
        let repaired = try await client.ask(.post, "/api/studies/\(id)/repairs")
        #expect(repaired.cells("etp") == ["0.5", "0.5", "0.5"])
        #expect(try await client.ask(.get, "/api/studies/\(id)").object["postes"] as? Int == 3)
        // What was sent is kept as it came.
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: client.folder.path("studies/\(id)/.maillage/recus"))
        #expect(kept.contains { $0.hasSuffix("-liste.csv") })
    }

    @Test func settingsAreJudgedBeforeTheyAreTaken() async throws {
        let client = try Client()
        let id = try await client.study()
        let wrong = try await client.ask(.put, "/api/studies/\(id)", json: ["niveau": "canton"])
        #expect(wrong.status == 422 && wrong.code == "notAmong" && wrong.object["fichier"] as? String == "study.yml")
        let outside = try await client.ask(
            .put, "/api/studies/\(id)",
            json: [
                "placement": [
                    "max_posts": 1, "candidates": [["..", "..", "etc", "passwd.csv"].joined(separator: "/")],
                ]
            ])
        #expect(outside.status == 422 && outside.code == "unsafeArchive")
        #expect(try await client.ask(.get, "/api/studies/\(id)").version == 2)
        let right = try await client.ask(
            .put, "/api/studies/\(id)", json: ["titre": "Deux \"Sèvres\"", "horizon_mois": 6, "cible": ["etp": 4]])
        #expect(right.object["titre"] as? String == "Deux \"Sèvres\"" && right.object["horizon_mois"] as? Int == 6)
        #expect((right.object["cible"] as? [String: Any])?["etp"] as? Int == 4)
        #expect(try await client.ask(.post, "/api/studies/\(id)/undo").status == 200)
        #expect(try await client.ask(.get, "/api/studies/\(id)").object["titre"] as? String == "Essai")
    }

    @Test func whatIsTakenAway() async throws {
        let client = try Client()
        let id = try await client.study()
        let starts = [
            "layers/territoires.geojson": "{\"type\"", "layers/territoires.csv": "code;nom",
            "layers/maillage.gpkg": "SQLite",
            "layers/maillage.xlsx": "PK", "register.xlsx": "PK", "map.svg": "<", "report.html": "<!", "timeline": "[",
            "compare?versus=2026-01-01": "{", "geometry/epci.json": "{\"type\"", "zones.geojson": "{\"type\"",
        ]
        for (file, start) in starts {
            let answer = try await client.ask(.get, "/api/studies/\(id)/\(file)")
            #expect(answer.status == 200 && answer.text.hasPrefix(start), "\(file): \(answer.status)")
        }
        #expect(try await client.ask(.get, "/api/studies/\(id)/layers/../study.yml").status == 404)
        #expect(try await client.ask(.get, "/api/studies/\(id)/layers/territoires.exe").status == 422)
    }

    /// The archive opens elsewhere as the same study.
    @Test func aStudyIsMailed() async throws {
        let client = try Client()
        let id = try await client.study()
        let archive = try await client.ask(.get, "/api/studies/\(id).zip")
        let made = try await client.ask(
            .post, "/api/studies", body: archive.bytes, headers: [.contentType: "application/zip"])
        #expect(made.status == 201 && made.object["id"] as? String == "essai-2")
        let one = try await client.ask(.get, "/api/studies/essai/situation").object["bilan"] as? NSDictionary
        let other = try await client.ask(.get, "/api/studies/essai-2/situation").object["bilan"] as? NSDictionary
        #expect(one == other && one != nil)
    }

    @Test func thePlanBecomesTheNetwork() async throws {
        let client = try Client()
        let id = try await client.study()
        let placement: [String: Any] = [
            "date": "2026-01-01", "rules": "pnad-2025", "budget_eur": 60000, "candidates": ["renewals", "seats"],
            "reach_km": 40, "target": ["etp_per_100k": 1.0], "cost_eur_per_etp": 40000,
        ]
        let started = try await client.ask(.post, "/api/studies/\(id)/plans", json: ["placement": placement])
        #expect(started.status == 202)
        // Who listens hears of each criterion and of the end; who goes before the end disturbs nobody.
        let leaving = Task { _ = try await client.ask(.get, "/api/studies/\(id)/plans/1/events") }
        leaving.cancel()
        let heard = try await client.ask(.get, "/api/studies/\(id)/plans/1/events").text
        #expect(
            heard.contains("event: avancement\ndata: {")
                && heard.hasSuffix("event: fin\ndata: {\"etat\":\"prouve\"}\n\n"))
        let late = try await client.ask(.get, "/api/studies/\(id)/plans/1/events").text
        #expect(late.hasSuffix("event: fin\ndata: {\"etat\":\"prouve\"}\n\n"))
        var plan = try await client.ask(.get, "/api/studies/\(id)/plans/1").object
        for _ in 0..<600 where plan["etat"] as? String == "en_cours" {
            try await Task.sleep(for: .milliseconds(50))
            plan = try await client.ask(.get, "/api/studies/\(id)/plans/1").object
        }
        #expect(plan["etat"] as? String == "prouve")
        let after = try #require((plan["resultat"] as? [String: Any])?["apres"] as? [String: Any])
        let inputs = (plan["resultat"] as? [String: Any])?["entrees"] as? [[String: Any]]
        #expect(inputs?.compactMap { $0["fichier"] as? String } == ["study.yml", "postes.csv"])
        // What it would come to, by département too, while the register stays as it is.
        let would = try await client.ask(.get, "/api/studies/\(id)/plans/1/situation?level=departement").object
        let wouldBe = try #require(would["bilan"] as? [String: Any])
        #expect(would["date"] as? String == "2026-01-01" && would["niveau"] as? String == "departement")
        #expect(
            abs((wouldBe["population_blanche"] as? Double ?? -1) - (after["population_blanche"] as? Double ?? -2))
                < 1e-6)
        #expect(try await client.ask(.get, "/api/studies/\(id)/register").cells("id") == ["A", "B", "C"])
        let adopted = try await client.ask(.post, "/api/studies/\(id)/plans/1/adopt")
        #expect(adopted.status == 200 && adopted.cells("id").contains("A-2026"))
        let situation = try await client.ask(.get, "/api/studies/\(id)/situation?date=2026-01-01&target=1.0").object
        let total = try #require(situation["bilan"] as? [String: Any])
        for (planned, found) in [
            ("population_non_couverte", "population_non_couverte"), ("population_blanche", "population_blanche"),
            ("etp", "etp"),
        ] {
            #expect(abs((after[planned] as? Double ?? -1) - (total[found] as? Double ?? -2)) < 1e-6, "\(planned)")
        }
        _ = try await client.ask(.post, "/api/studies/\(id)/undo")
        #expect(try await client.ask(.get, "/api/studies/\(id)/register").cells("id") == ["A", "B", "C"])
        // Kept beside the study for the next process.
        #expect(FileManager.default.fileExists(atPath: client.folder.path("studies/\(id)/.maillage/plans/1.json")))
        // A number is one plan's: what was asked of a forgotten one is not told of another.
        _ = try await client.ask(.delete, "/api/studies/\(id)/plans/1")
        let dear = placement.merging(["budget_eur": 1]) { $1 }
        let next = try await client.ask(.post, "/api/studies/\(id)/plans", json: ["placement": dear])
        #expect(next.object["plan"] as? Int == 2)
        _ = try await client.ask(.get, "/api/studies/\(id)/plans/2/events")
        #expect(try await client.ask(.get, "/api/studies/\(id)/plans/1/situation").status == 404)
        // What is wrong is told as the study's, whichever reader finds it.
        for (number, settings, column) in [
            (3, ["budget_eur": -1], "placement.budget_eur"),
            (4, placement.merging(["locked_out": ["X-9"]]) { $1 }, "placement.locked_out"),
        ] as [(Int, [String: Any], String)] {
            let wrong = try await client.ask(.post, "/api/studies/\(id)/plans", json: ["placement": settings])
            #expect(wrong.status == 202)
            var failed = try await client.ask(.get, "/api/studies/\(id)/plans/\(number)").object
            for _ in 0..<200 where failed["etat"] as? String == "en_cours" {
                try await Task.sleep(for: .milliseconds(50))
                failed = try await client.ask(.get, "/api/studies/\(id)/plans/\(number)").object
            }
            let error = failed["erreur"] as? [String: Any]
            #expect(error?["colonne"] as? String == column && error?["fichier"] as? String == "study.yml")
        }
    }
}
