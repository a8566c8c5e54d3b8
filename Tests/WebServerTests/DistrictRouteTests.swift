import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// Priority districts of a study that the page serves, as a layer to take away and to GIS clients.
struct DistrictRouteTests {
    private let client: Client
    private let id: String

    init() async throws {
        client = try Client()
        id = try await client.study()
    }

    /// A square of half a hundredth of a degree in Niort, whose post has too few ETP: 1 for a need of 1.22.
    private func addDistricts() throws {
        try client.folder.write(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"QN07901","population":3000},
            "geometry":{"type":"Polygon","coordinates":
            [[[-0.47,46.31],[-0.465,46.31],[-0.465,46.315],[-0.47,46.315],[-0.47,46.31]]]}}]}
            """, to: "studies/\(id)/qpv.geojson")
        let file = client.folder.path("studies/\(id)/study.yml")
        let study = try String(contentsOfFile: file, encoding: .utf8)
        try (study + "\ndistricts: qpv.geojson\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func codes(_ answer: Client.Answer) -> [String] {
        (answer.object["features"] as? [[String: Any]] ?? []).compactMap {
            ($0["properties"] as? [String: Any])?["code"] as? String
        }
    }

    @Test func layers() async throws {
        try addDistricts()
        let layer = try await client.ask(.get, "/api/studies/\(id)/layers/quartiers.geojson")
        #expect(layer.status == 200 && codes(layer) == ["QN07901"], "\(layer.text.prefix(300))")
        let items = try await client.ask(.get, "/ogc/\(id)/collections/quartiers/items?statut=capacite_insuffisante")
        #expect(items.status == 200 && codes(items) == ["QN07901"], "\(items.text.prefix(300))")
        let later = try await client.ask(.get, "/ogc/\(id)/collections/quartiers/items?datetime=2027-06-01")
        let row = (later.object["features"] as? [[String: Any]])?.first?["properties"] as? [String: Any]
        #expect(row?["statut"] as? String == "non_couverte" && row?["population_blanche"] as? Double == 3000)
    }

    @Test func aStudyWithoutDistricts() async throws {
        let items = try await client.ask(.get, "/ogc/\(id)/collections/quartiers/items")
        #expect(items.status == 404)
        #expect(try await client.ask(.get, "/api/studies/\(id)/layers/quartiers.csv").status == 200)
    }
}
