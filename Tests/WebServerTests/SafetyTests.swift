import Foundation
import HTTPTypes
import TestSupport
import Testing
import VectorIO

@testable import WebServer

/// What a stranger's page, a forged name or a poisoned file cannot do.
struct SafetyTests {
    @Test(arguments: [
        "evil.example", "127.0.0.1.evil.example", "evil.example:8787", "", "localhost.", "0.0.0.0:8787", "[::]",
    ])
    func aForeignHostIsRefused(host: String) async throws {
        let answer = try await Client().ask(.get, "/api/version", host: host)
        #expect(answer.status == 403 && answer.code == "unknownHost")
    }

    @Test(arguments: ["127.0.0.1:8787", "localhost:8787", "[::1]:8787", "LOCALHOST", "127.0.0.1"])
    func theMachinesOwnNamesAreTaken(host: String) async throws {
        #expect(try await Client().ask(.get, "/api/version", host: host).status == 200)
    }

    /// Another site's page may neither write nor read; a page of this server may.
    @Test func anotherSitesPageIsRefused() async throws {
        let client = try Client()
        let body = Array("{\"exemple\":\"deux-sevres-2018\"}".utf8)
        for origin in ["https://evil.example", "http://127.0.0.1:9999", "http://localhost:8787", "null", "file://"] {
            let answer = try await client.ask(.post, "/api/studies", body: body, headers: [.origin: origin])
            #expect(answer.status == 403, "\(origin)")
        }
        let foreign = try await client.ask(.get, "/api/studies", headers: [.origin: "https://evil.example"])
        #expect(foreign.status == 403)
        let cross = try await client.ask(
            .post, "/api/studies", body: body, headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"])
        #expect(cross.status == 403)
        let own = try await client.ask(.post, "/api/studies", body: body, headers: [.origin: "http://127.0.0.1:8787"])
        #expect(own.status == 201)
    }

    @Test func aPageRunsNothingButOurOwn() async throws {
        let client = try Client()
        for path in ["/api/version", "/index.html", "/nowhere"] {
            let headers = try await client.ask(.get, path).headers
            #expect(headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true, "\(path)")
            #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func aBodyHasALimit() async throws {
        let client = try Client(mostBytes: 1000)
        let answer = try await client.ask(.post, "/api/studies", body: Array(repeating: 32, count: 1001))
        #expect(answer.status == 413 && answer.code == "bodyTooLarge")
    }

    @Test(arguments: [
        "..", "../../etc", "%2e%2e%2fetc", "a/../..", ".corbeille", "essai%00", "ESSAI", "essai/../essai",
        "%2Fetc%2Fpasswd",
    ])
    func namesStayInTheirFolder(name: String) async throws {
        let client = try Client()
        _ = try await client.study()
        let answer = try await client.ask(.get, "/api/studies/\(name)")
        #expect(answer.status == 404, "\(answer.text)")
    }

    @Test func aMailedStudyOpensNothingElse() async throws {
        let client = try Client()
        func post(_ files: [(name: String, bytes: [UInt8])]) async throws -> Client.Answer {
            try await client.ask(
                .post, "/api/studies", body: try ZipArchive.bytes(of: files), headers: [.contentType: "application/zip"]
            )
        }
        func study(_ network: String) -> [UInt8] {
            Array("title: x\nterritory: { departements: [\"79\"] }\nnetwork: \(network)\n".utf8)
        }
        let register = Array("id;perimetre\nA;dep:79\n".utf8)
        for network in ["/etc/passwd", "../autre/postes.csv", "reseau.vrt", "/vsicurl/http://evil.example/x.csv"] {
            let answer = try await post([("study.yml", study(network)), ("postes.csv", register)])
            #expect(answer.status == 422 && answer.code == "unsafeArchive", "\(network): \(answer.text)")
        }
        for name in ["sub/evil.csv", "a\\b.csv"] {
            let answer = try await post([("study.yml", study("postes.csv")), (name, register)])
            #expect(answer.status == 422 && answer.code == "unsafeArchive", "\(name): \(answer.text)")
        }
        #expect(try await post([("autre.yml", register)]).status >= 400)
        let broken = try await client.ask(
            .post, "/api/studies", body: Array("PK not an archive".utf8), headers: [.contentType: "application/zip"])
        #expect(broken.status == 422)
        #expect(try await client.ask(.get, "/api/studies").list.isEmpty)
        // GDAL does not even list it.
        _ = try await post([("study.yml", study("postes.csv")), ("postes.csv", register), ("../evil.csv", register)])
        let outside = FileManager.default.enumerator(atPath: client.folder.path("."))?.compactMap { $0 as? String }
        #expect(outside?.contains { $0.hasSuffix("evil.csv") } == false)
        let around = try await post([("mon étude/study.yml", study("postes.csv")), ("mon étude/postes.csv", register)])
        #expect(around.status == 201)
    }

    @Test(arguments: ["", "{", "[]", "{\"operations\":3}", "{\"operations\":[{\"voler\":{}}]}", "\u{0}"])
    func brokenRequestsAreTold(body: String) async throws {
        let client = try Client()
        let id = try await client.study()
        let answer = try await client.ask(.patch, "/api/studies/\(id)/register", body: Array(body.utf8))
        #expect(answer.status == 400 && answer.code != nil, "\(answer.text)")
    }

    @Test(arguments: ["", "rien", "a;b\n1;2\n", "PK\u{3}\u{4}", "id;perimetre\n"])
    func brokenSheetsLeaveTheRegister(text: String) async throws {
        let client = try Client()
        let id = try await client.study()
        let answer = try await client.ask(.put, "/api/studies/\(id)/register?nom=liste.xlsx", body: Array(text.utf8))
        #expect(answer.status == 422 && answer.object["detail"] != nil)
        #expect(try await client.ask(.get, "/api/studies/\(id)/register").cells("id") == ["A", "B", "C"])
    }

    /// A layer may be a program: what is dropped is a spreadsheet, and even a study's own layers follow nothing.
    @Test(arguments: ["liste.vrt", "liste.geojson", "liste.gml", "liste", "", "../../liste.vrt", "liste.xlsx.vrt"])
    func onlySpreadsheetsAreTaken(name: String) async throws {
        let client = try Client()
        let id = try await client.study()
        let layer =
            "<OGRVRTDataSource><OGRVRTLayer name=\"passwd\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
        let answer = try await client.ask(
            .put, "/api/studies/\(id)/register?nom=\(name)", body: Array(layer.utf8))
        #expect(answer.status == 422 && answer.code == "notAmong", "\(answer.text)")
        #expect(!answer.text.contains("root:"))
    }

    /// Fifty people edit one study at once: every change that is answered is there, in some order.
    @Test func manyEditAtOnce() async throws {
        let client = try Client()
        let id = try await client.study()
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<50 {
                let body = Array(
                    #"{"operations":[{"ajouter":{"valeurs":{"id":"N\#(number)","perimetre":"com:79191"}}}]}"#.utf8)
                group.addTask {
                    try await client.ask(.patch, "/api/studies/\(id)/register", body: body).status
                }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(done.allSatisfy { $0 == 200 })
        let ids = Set(try await client.ask(.get, "/api/studies/\(id)/register").cells("id"))
        #expect(ids == Set(["A", "B", "C"] + (0..<50).map { "N\($0)" }))
    }

    /// A proxy in front tells who may only read.
    @Test func readersChangeNothing() async throws {
        let client = try Client(userHeader: "X-Forwarded-User")
        let reader: HTTPFields = [HTTPField.Name("X-Maillage-Role")!: "lecteur"]
        let body = Array(#"{"exemple": "deux-sevres-2018"}"#.utf8)
        let refused = try await client.ask(.post, "/api/studies", body: body, headers: reader)
        #expect(refused.status == 403 && refused.code == "readerOnly")
        #expect(try await client.ask(.get, "/api/studies", headers: reader).status == 200)
        #expect(try await client.ask(.post, "/api/studies", body: body).status == 201)
        // Without a proxy nobody is believed.
        #expect(try await Client().ask(.post, "/api/studies", body: body, headers: reader).status == 201)
    }

    /// Only an address of tiles opens the policy, and to its own machine alone.
    @Test func tilesHaveAnAddress() throws {
        let tiles = try #require(TileAddress("https://carte.example:8443/{z}/{x}/{y}.png?cle=1"))
        #expect(tiles.origin == "https://carte.example:8443")
        for wrong in [
            "https://carte.example/1.png", "ftp://carte.example/{z}/{x}/{y}", "{z}/{x}/{y}",
            "https://a; script-src *://b/{z}/{x}/{y}", "",
        ] {
            #expect(TileAddress(wrong) == nil, "\(wrong)")
        }
    }
}
