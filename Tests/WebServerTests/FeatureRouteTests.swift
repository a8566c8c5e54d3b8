import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// OGC API – Features, route by route.
struct FeatureRouteTests {
    private func features(_ answer: Client.Answer) -> [[String: Any]] {
        answer.object["features"] as? [[String: Any]] ?? []
    }

    private func links(_ answer: Client.Answer) -> [String: String] {
        Dictionary(
            (answer.object["links"] as? [[String: Any]] ?? []).map {
                ($0["rel"] as? String ?? "", $0["href"] as? String ?? "")
            },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func theWayIn() async throws {
        let client = try Client()
        let id = try await client.study()
        let landing = try await client.ask(.get, "/ogc/\(id)")
        let found = links(landing)
        #expect(landing.object["title"] as? String == "Essai")
        #expect(found["service-desc"] == "http://127.0.0.1:8787/ogc/essai/api")
        #expect(found["conformance"] == "http://127.0.0.1:8787/ogc/essai/conformance")
        #expect(found["data"] == "http://127.0.0.1:8787/ogc/essai/collections")
        let classes = try await client.ask(.get, "/ogc/\(id)/conformance").object["conformsTo"] as? [String] ?? []
        #expect(classes.contains("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"))
        let collections = try await client.ask(.get, "/ogc/\(id)/collections").object["collections"] as? [[String: Any]]
        #expect(
            collections?.map { $0["id"] as? String } == [
                "territoires", "zones-blanches", "perimetres", "postes", "plan",
            ])
        let api = try await client.ask(.get, "/ogc/\(id)/api")
        #expect(api.headers[.contentType] == "application/vnd.oai.openapi+json;version=3.0")
        #expect(api.object["openapi"] as? String == "3.0.3")
        let page = try await client.ask(.get, "/ogc/\(id)?f=html")
        #expect(page.headers[.contentType] == "text/html; charset=utf-8" && page.text.contains("<h1>Essai</h1>"))
        #expect(try await client.ask(.get, "/ogc/inconnue").status == 404)
        #expect(try await client.ask(.get, "/ogc/\(id)/collections/inconnue").status == 404)
        // What the study does not name is not there.
        #expect(try await client.ask(.get, "/ogc/\(id)/collections/marches").status == 404)
    }

    /// The head of an answer, without what follows it, right or wrong.
    @Test func headsAlone() async throws {
        let client = try Client()
        let id = try await client.study()
        for (path, status) in [("/ogc/\(id)/collections/territoires/items", 200), ("/ogc/\(id)/inconnu", 404)] {
            let head = try await client.ask(.head, path)
            let whole = try await client.ask(.get, path)
            #expect(head.status == status && whole.status == status && head.bytes.isEmpty && !whole.bytes.isEmpty)
        }
    }

    /// Eight EPCI in three pages, each once, by the links alone.
    @Test func pages() async throws {
        let client = try Client()
        let id = try await client.study()
        var next: String? = "/ogc/\(id)/collections/territoires/items?limit=3"
        var (seen, pages) = ([String](), 0)
        while let address = next {
            let page = try await client.ask(.get, address)
            #expect(page.object["numberMatched"] as? Int == 8)
            #expect(page.object["numberReturned"] as? Int == features(page).count)
            seen += features(page).compactMap { $0["id"] as? String }
            next = links(page)["next"].flatMap { URL(string: $0) }.map { "\($0.path)?\($0.query() ?? "")" }
            pages += 1
            try #require(pages < 5)
        }
        #expect(pages == 3 && seen.count == 8 && Set(seen).count == 8)
        let one = try await client.ask(.get, "/ogc/\(id)/collections/territoires/items/247900798")
        #expect((one.object["properties"] as? [String: Any])?["population"] as? Int == 35_499)
        #expect(try await client.ask(.get, "/ogc/\(id)/collections/territoires/items/1").status == 404)
    }

    /// The situation of the day and level that are asked for.
    @Test func aDayAndALevel() async throws {
        let client = try Client()
        let id = try await client.study()
        func status(_ query: String) async throws -> String? {
            let item = try await client.ask(.get, "/ogc/\(id)/collections/territoires/items/247900798?\(query)")
            return (item.object["properties"] as? [String: Any])?["statut"] as? String
        }
        #expect(try await status("") == "couverte")
        #expect(try await status("datetime=2026-01-01") == "non_couverte")
        #expect(try await status("datetime=2026-01-01T00:00:00Z") == "non_couverte")
        #expect(try await status("datetime=2026-01-01/..") == "non_couverte")
        #expect(try await status("datetime=../2030-01-01") == "couverte")
        #expect(try await client.ask(.get, "/ogc/\(id)/collections/territoires/items?datetime=demain").status == 400)
        let communes = try await client.ask(.get, "/ogc/\(id)/collections/territoires/items?level=commune&limit=1")
        #expect(communes.object["numberMatched"] as? Int == 252)
    }

    /// Thouars' town hall, by longitude and latitude, latitude first, and Lambert-93.
    @Test func systems() async throws {
        let client = try Client()
        let id = try await client.study()
        let base = "/ogc/\(id)/collections/territoires/items"
        func found(_ query: String) async throws -> [String] {
            let answer = try await client.ask(.get, "\(base)?\(query)")
            return features(answer).compactMap { $0["id"] as? String }
        }
        let uri = "http://www.opengis.net/def/crs/EPSG/0/"
        #expect(try await found("bbox=-0.22,46.97,-0.21,46.98") == ["247900798"])
        #expect(try await found("bbox=46.97,-0.22,46.98,-0.21&bbox-crs=\(uri)4326") == ["247900798"])
        // pyproj 3.7.2: (-0.215, 46.975) is (455 657.88, 6 657 729.09) in EPSG:2154.
        #expect(try await found("bbox=455600,6657700,455700,6657800&bbox-crs=\(uri)2154") == ["247900798"])
        #expect(try await found("filter=S_INTERSECTS(geometry,POINT(-0.215%2046.975))") == ["247900798"])
        let lambert = try await client.ask(.get, "\(base)/247900798?crs=\(uri)2154")
        #expect(lambert.headers[HTTPField.Name("Content-Crs")!] == "<\(uri)2154>")
        let numbers = lambert.text.matches(of: /\[(\d{6}\.?\d*),(\d{7}\.?\d*)\]/)
        #expect(numbers.count > 100)
        #expect(try await client.ask(.get, "\(base)?crs=\(uri)9999").status == 400)
        #expect(try await client.ask(.get, "\(base)?bbox=1,2,3").status == 400)
        #expect(try await client.ask(.get, "\(base)?bbox=1,9,3,2").status == 400)
    }

    @Test func conditions() async throws {
        let client = try Client()
        let id = try await client.study()
        let base = "/ogc/\(id)/collections/territoires/items"
        let wanted = try await client.ask(.get, "\(base)?filter=population%20%3E%20100000&f=json")
        #expect(features(wanted).compactMap { $0["id"] as? String } == ["200041317"])
        let byField = try await client.ask(.get, "\(base)?code=247900798")
        #expect(byField.object["numberMatched"] as? Int == 1)
        #expect(try await client.ask(.get, "\(base)?inconnu=1").status == 400)
        let wrong = try await client.ask(.get, "\(base)?filter=population%20%3E")
        #expect(wrong.status == 400 && wrong.code == "wrongFilter")
        let queryables = try await client.ask(.get, "/ogc/\(id)/collections/territoires/queryables")
        let properties = try #require(queryables.object["properties"] as? [String: [String: Any]])
        #expect(properties["population"]?["type"] as? String == "number")
        #expect(properties["geometry"]?["format"] as? String == "geometry-multipolygon")
        #expect(queryables.headers[.contentType] == "application/schema+json")
    }

    /// A layer that stands in QGIS follows the register.
    @Test func theLayerFollowsTheStudy() async throws {
        let client = try Client()
        let id = try await client.study()
        let address = "/ogc/\(id)/collections/postes/items/A"
        func etp() async throws -> Double? {
            (try await client.ask(.get, address).object["properties"] as? [String: Any])?["etp"] as? Double
        }
        #expect(try await etp() == 0.5)
        _ = try await client.ask(
            .patch, "/api/studies/\(id)/register",
            json: ["operations": [["ecrire": ["ligne": 2, "colonne": "etp", "valeur": "0.8"]]]])
        #expect(try await etp() == 0.8)
        // No plan yet: nothing in it, but one that is asked for is not there.
        let plan = try await client.ask(.get, "/ogc/\(id)/collections/plan/items")
        #expect(plan.status == 200 && plan.object["numberMatched"] as? Int == 0)
        #expect(try await client.ask(.get, "/ogc/\(id)/collections/plan/items?plan=1").status == 404)
        let placement: [String: Any] = [
            "date": "2026-01-01", "rules": "pnad-2025", "budget_eur": 60000, "candidates": ["renewals", "seats"],
            "reach_km": 40, "target": ["etp_per_100k": 1.0], "cost_eur_per_etp": 40000,
        ]
        _ = try await client.ask(.post, "/api/studies/\(id)/plans", json: ["placement": placement])
        _ = try await client.ask(.get, "/api/studies/\(id)/plans/1/events")
        let found = features(try await client.ask(.get, "/ogc/\(id)/collections/plan/items?datetime=2026-06-01"))
        let kept = try await client.ask(.get, "/api/studies/\(id)/plans/1").object
        #expect(
            Set(found.compactMap { $0["id"] as? String })
                == Set((kept["postes"] as? [[String: String]] ?? []).compactMap { $0["id"] }))
        #expect(!found.isEmpty && found.allSatisfy { $0["geometry"] is [String: Any] })
    }
}
