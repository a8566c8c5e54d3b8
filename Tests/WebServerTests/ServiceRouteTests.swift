import HTTPTypes
import TestSupport
import Testing

@testable import WebServer

/// Who covers a place, and all places of a list.
struct ServiceRouteTests {
    private let client: Client
    private let id: String

    init() async throws {
        client = try Client()
        id = try await client.study()
    }

    private func rows(_ answer: Client.Answer) -> [[String: Any]] {
        answer.object["services"] as? [[String: Any]] ?? []
    }

    private func post(_ query: String, _ body: String) async throws -> Client.Answer {
        try await client.ask(.post, "/api/studies/\(id)/services\(query)", body: Array(body.utf8))
    }

    @Test func onePlace() async throws {
        let answer = try await client.ask(.get, "/api/studies/\(id)/services?place=Thouars")
        #expect(answer.status == 200, "\(answer.text)")
        let row = try #require(rows(answer).first)
        #expect(row["code"] as? String == "79329" && row["statut"] as? String == "couverte")
        #expect(row["role"] as? String == "propre" && answer.version >= 0)
        #expect(answer.object["date"] as? String == "2025-07-01")
        // The same by a word of the grammar of perimeters, which no other territory's code can be taken for.
        let word = try await client.ask(.get, "/api/studies/\(id)/services?place=com:79329")
        #expect(rows(word).first?["poste"] as? String == row["poste"] as? String)
    }

    @Test func onAnotherDay() async throws {
        // The convention of Thouars has ended.
        let later = try await client.ask(.get, "/api/studies/\(id)/services?place=Thouars&date=2026-01-01")
        let row = try #require(rows(later).first)
        #expect(row["poste"] as? String == nil && row["statut"] as? String == "non_couverte")
    }

    @Test func whatIsNoPlaceIsTold() async throws {
        let outside = try await client.ask(.get, "/api/studies/\(id)/services?place=Poitiers")
        #expect(outside.status == 422 && outside.code == "outsideTerritory")
        let unknown = try await client.ask(.get, "/api/studies/\(id)/services?place=Thouarz")
        #expect(unknown.status == 422 && (unknown.object["proche"] as? String ?? "").contains("Thouars"))
        #expect(try await client.ask(.get, "/api/studies/\(id)/services").status == 400)
        #expect(try await client.ask(.get, "/api/studies/\(id)/services?place=Niort&buyer=ville").status == 422)
    }

    @Test func pastedPlaces() async throws {
        let answer = try await post("", "Thouars\tMairie\n\n  Poitiers \r\nNulle-Part-sur-Rien\n")
        let rows = rows(answer)
        #expect(rows.map { $0["lieu"] as? String } == ["Thouars", "Poitiers", "Nulle-Part-sur-Rien"])
        #expect(rows.last?["remarque"] as? String == "lieu inconnu")
        #expect(try await post("", " \n").status == 400)
    }

    @Test func aFileOfPlacesComesBackAsATable() async throws {
        let list = "Acheteur;Commune\nMairie;Thouars\nLycée;Poitiers\n"
        let csv = try await post("?nom=acheteurs.csv&format=csv", list)
        #expect(csv.status == 200 && csv.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(csv.headers[.contentDisposition] == "attachment; filename=\"\(id)-services.csv\"")
        let lines = csv.text.split(separator: "\n")
        #expect(lines[0].contains("lieu;code;nom") && lines.count == 3)
        let book = try await post("?nom=acheteurs.csv&format=xlsx&column=Commune", list)
        #expect(book.status == 200 && book.bytes.starts(with: [0x50, 0x4B]))
        let wrong = try await post("?nom=acheteurs.csv&column=Comune", list)
        #expect(wrong.status == 422 && wrong.object["proche"] as? String == "Commune")
        #expect(try await post("?nom=acheteurs.vrt", list).status == 422)
        #expect(try await post("?format=pdf", "Thouars").status == 422)
    }

    @Test func aListIsBounded() async throws {
        let many = String(repeating: "Thouars\n", count: ServiceRoutes.mostPlaces + 1)
        let answer = try await post("", many)
        #expect(answer.status == 422 && answer.code == "tooManyRows")
    }

    /// Who may only read may ask too: nothing changes.
    @Test func aReaderAsks() async throws {
        let client = try Client(userHeader: "X-Forwarded-User")
        let id = try await client.study()
        let role = try #require(HTTPField.Name("X-Maillage-Role"))
        let answer = try await client.ask(
            .post, "/api/studies/\(id)/services", body: Array("Niort".utf8), headers: [role: "lecteur"])
        #expect(answer.status == 200, "\(answer.text)")
        let change = try await client.ask(.post, "/api/studies/\(id)/undo", headers: [role: "lecteur"])
        #expect(change.status == 403)
    }
}
