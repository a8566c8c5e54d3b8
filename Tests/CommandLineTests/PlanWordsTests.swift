import Foundation
import TestSupport
import Testing

/// What the text of a plan tells a committee, on the studies of the repository.
struct PlanWordsTests {
    private func place(_ study: String, _ more: String...) throws -> String {
        let run = try Binary.run(["place", "GeoData/studies/\(study)/study.yml", "--quiet"] + more)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    /// Three sets of seats cover more people and renew four posts of six: the rule that renews first leaves them out.
    @Test func alternativesRenewAsMuchAsThePlan() throws {
        let text = try place("occitanie-2025", "--alternatives", "3")
        #expect(text.contains("Aucun autre ensemble de sièges trouvé à moins de 1\u{A0}% du meilleur plan."))
        #expect(!text.contains("Une valeur au-dessus de celle du plan"))
    }

    /// The département aims at four ETP (Deux-Sèvres, the card of its clause).
    @Test func aTargetInETPIsToldAsSuch() throws {
        #expect(
            try place("deux-sevres-2018").contains("Objectif\u{A0}: 4,00 ETP pour tout le territoire, soit 1,07 ETP"))
    }

    @Test func whatIsRefusedSaysWhatWouldDo() throws {
        let text = try place("hauts-de-france-2025")
        let minimum =
            "un projet porte sur 0,5 ETP au moins (le plus petit changement\u{A0}: porter le poste à 0,50 ETP)"
        #expect(text.contains("C-13 Association fictive n° 43 (Ostrevent)\u{A0}: \(minimum)"))
        #expect(text.contains("elle serait examinée s’ils étaient dits"))
    }

    /// Twelve renewals ask for more than the call has.
    @Test func aPlanBeyondTheBudgetSaysSo() throws {
        let text = try place("hauts-de-france-2025")
        #expect(text.contains("Reconduction à l’identique (au-delà du budget)"))
        #expect(!text.contains("Plan proposé (au-delà"))
    }

    /// With the people of 2017, 930,161 are in no own perimeter; the analysis of the plan's rows calls 900,432 of them
    /// « non couverte ».
    @Test func withoutCoverIsExplainedBesideTheAnalysis() throws {
        let folder = try TemporaryFolder()
        let study = Binary.root.appendingPathComponent("GeoData/studies/hauts-de-france-2025")
        let yaml = try String(contentsOf: study.appendingPathComponent("study.yml"), encoding: .utf8)
        try folder.write(yaml + "populations: 2017\n", to: "study.yml")
        try folder.write(
            String(contentsOf: study.appendingPathComponent("postes.csv"), encoding: .utf8), to: "postes.csv")
        let text = try Binary.run(["place", folder.path("study.yml"), "--quiet"]).output
        #expect(text.contains("29\u{202F}729 d’entre eux sont en périmètre limitrophe"))
        #expect(!text.contains("(0 hab."))
    }

    /// From what nobody renews to what the same money does with everything competing, as the table of plans has them.
    @Test func theCurveGoesFromNothingToFreeRedeployment() throws {
        let run = try Binary.run([
            "place", "GeoData/studies/hauts-de-france-2025/study.yml", "--frontier", "--json", "--quiet",
        ])
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
        let plans = (json["comparaison"] as? [[String: Any]] ?? []).reduce(into: [String: Double]()) {
            $0[$1["plan"] as? String ?? ""] = $1["population_non_couverte"] as? Double
        }
        let points = (json["frontiere"] as? [[String: Any]] ?? []).compactMap { $0["valeur"] as? Double }
        #expect(points.count == 11)
        #expect(points == points.sorted(by: >))
        #expect(points.first == plans["rien"])
        #expect(abs((points.last ?? 0) - (plans["libre"] ?? -1)) < 1e-6)
    }
}
