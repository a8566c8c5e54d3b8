import Foundation
import TestSupport
import Testing

/// White zones as every format tells them.
struct WhiteZoneTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func analysed(_ study: String, posts: String, format: String) throws {
        try folder.write("id;etp;perimetre\n" + posts, to: "postes.csv")
        try folder.write(study + "\nnetwork: postes.csv\n", to: "study.yml")
        let run = try Binary.run(
            ["analyze", folder.path("study.yml"), "--out", folder.path("out"), "--format", format, "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
    }

    /// Saint-Denis gets 1.43 of the two ETP, for a need of 1.55: it is the EPCI that falls short.
    @Test func theReasonNamesWhatWasJudged() throws {
        try analysed(
            "territory: { departements: [\"974\"] }\nlevel: commune\ntarget: { etp_per_100k: 1 }",
            posts: "A;2;epci:249740119\n", format: "csv")
        let rows = try String(contentsOfFile: folder.path("out/zones-blanches.csv"), encoding: .utf8)
        let reason = try #require(rows.split(separator: "\n").first { $0.contains("Saint-Denis") })
        #expect(reason.contains("Capacité insuffisante dans l’EPCI "))
        #expect(reason.contains("2,00 ETP pour un besoin de 2,"))
        try analysed(
            "territory: { departements: [\"974\"] }\nlevel: epci\ntarget: { etp_per_100k: 1 }",
            posts: "A;2;epci:249740119\n", format: "csv")
        let own = try String(contentsOfFile: folder.path("out/zones-blanches.csv"), encoding: .utf8)
        #expect(own.contains("Capacité insuffisante\u{A0}: 2,00 ETP pour un besoin de 2,"))
        try analysed(
            "territory: { departements: [\"974\"] }\nlevel: departement\ntarget: { etp_per_100k: 1 }",
            posts: "A;2;dep:974\n", format: "csv")
        let all = try String(contentsOfFile: folder.path("out/zones-blanches.csv"), encoding: .utf8)
        #expect(all.contains("\u{A0}; l’EPCI ") && all.contains(" et 3 autres."))
    }

    /// Four communes of the embedded France have no outline; their people count all the same.
    @Test func whatNothingOutlinesIsStillThere() throws {
        try analysed(
            "territory: { departements: [\"15\"] }\nlevel: commune", posts: "A;1;com:79191\n", format: "geojson")
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/zones-blanches.geojson")))
        let collection = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require(collection["features"] as? [[String: Any]])
        let summaryData = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/synthese.json")))
        let summary = try #require(JSONSerialization.jsonObject(with: summaryData) as? [String: Any])
        let people = features.reduce(0) {
            $0 + ((($1["properties"] as? [String: Any])?["population"] as? Double) ?? 0)
        }
        #expect(people == summary["population_blanche"] as? Double)
        #expect(features.count { $0["geometry"] is NSNull } == 4)
    }
}
