import Foundation
import TestSupport
import Testing

/// The report, end to end; other programs read it in `Tests/External/test_report.py`.
@Suite struct ReportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func report(_ arguments: String...) throws -> Binary.Run {
        try Binary.run(["report"] + arguments + ["--quiet"])
    }

    private func html(_ arguments: String...) throws -> String {
        let run = try Binary.run(["report"] + arguments + ["--out", folder.path("r.html"), "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        return try String(contentsOfFile: folder.path("r.html"), encoding: .utf8)
    }

    private func study(_ placement: String = "", posts: String, keys: String = "") throws -> String {
        try folder.write("id;etp;perimetre;debut;fin;structure\n" + posts, to: "postes.csv")
        return try folder.write(
            """
            territory: { departements: ["79"] }
            date: 2025-06-30
            network: postes.csv
            \(keys)
            \(placement)
            """, to: "study.yml")
    }

    /// Ninety-five zones with the same reason say it once, and add up.
    @Test func oneReasonIsSaidOnce() throws {
        let text = try html("GeoData/studies/occitanie-2025/study.yml", "--no-plan")
        let section = try #require(
            text.split(separator: "id=\"zones-blanches\"").last?.split(separator: "</section>").first)
        #expect(section.split(separator: "Aucun facilitateur ne couvre ce territoire").count == 2)
        #expect(section.contains("95 zones blanches, 2\u{202F}180\u{202F}762\u{A0}habitants."))
        let lines = section.matches(of: #/<li>[^<(]+ \(([0-9]+), ([0-9\u{202F}]+)\u{A0}hab\.\)/#)
        #expect(lines.count > 8)
        #expect(lines.reduce(0) { $0 + (Int($1.1) ?? 0) } == 95)
        let people = lines.reduce(0) { $0 + (Int($1.2.filter(\.isNumber)) ?? 0) }
        #expect(abs(people - 2_180_762) <= lines.count)
    }

    /// A tall territory has an upright page, in the report as on the map.
    @Test func mapsLieAsTheirTerritory() throws {
        #expect(
            try html("GeoData/studies/deux-sevres-2018/study.yml", "--no-plan").contains("class=\"picture upright\""))
        #expect(try html("GeoData/studies/occitanie-2025/study.yml", "--no-plan").contains("class=\"picture\""))
    }

    @Test func deuxSevres() throws {
        let text = try html("GeoData/studies/deux-sevres-2018/study.yml")
        #expect(text.contains("151\u{202F}225 habitants vivent en zone blanche (40,4\u{A0}%)."))
        #expect(text.contains("2 territoires sont blancs en entier"))
        #expect(text.contains("Trois opérations retenues en 2017"))
        #expect(text.contains("Leurs ETP sont inconnus, ce qui n’est pas zéro"))
        #expect(text.contains("3 conventions en cours finissent avant le 30/06/2019"))
        #expect(text.contains("223\u{202F}126 habitants de plus"))
        #expect(text.contains("id=\"plan\"") && text.contains("2,30"))
    }

    @Test func theSameReportTwiceIsTheSameBytes() throws {
        #expect(
            try html("GeoData/studies/deux-sevres-2018/study.yml")
                == html("GeoData/studies/deux-sevres-2018/study.yml"))
    }

    @Test func everyCaseHasItsSentence() throws {
        // Nobody covers anything.
        var text = try html(study(posts: ""))
        #expect(text.contains("Tout le territoire étudié est en zone blanche."))
        #expect(text.contains("Aucun poste de facilitateur actif"))
        #expect(text.contains("Le registre (postes.csv) est vide"))
        #expect(text.contains("Aucune convention en cours ne finit avant le 30/06/2026."))
        #expect(text.contains("Sans objectif"))
        // Everybody is covered, for ever.
        text = try html(study(posts: "A;2;dep:79;;;\n"))
        #expect(text.contains("Aucune zone blanche n’apparaît."))
        #expect(text.contains("1 poste de facilitateur actif a son périmètre"))
        #expect(text.contains("Postes actifs sans date de fin, supposés durer\u{A0}: A."))
        // Two posts that do the same, of which one ends.
        text = try html(study(posts: "A;2;dep:79;;31/12/2025;\nB;;dep:79;;31/12/2030;Maison\n"))
        #expect(text.contains("1 convention en cours finit avant"))
        #expect(text.contains("personne de plus ne sera alors en zone blanche"))
        #expect(text.contains("Postes actifs d’ETP inconnu, exclus du jugement de capacité\u{A0}: B Maison."))
        #expect(text.contains("Cela fait au moins 2,00\u{A0}ETP dans le territoire"))
        // A target that is out of reach.
        text = try html(study(posts: "A;2;dep:79;;;\n", keys: "target: { etp: 4 }"))
        #expect(text.contains("demande 4,00\u{A0}ETP"))
        #expect(text.contains("Il en manque 2,00 dans l’ensemble."))
        #expect(text.contains("Capacité insuffisante"))
    }

    /// Short of capacity, so white already; when its post goes, nobody covers it.
    @Test func theEndOfTheLastCoverIsTold() throws {
        let text = try html(study(posts: "A;2;dep:79;;31/12/2025;PLIE\n", keys: "target: { etp: 4 }"))
        #expect(text.contains("personne de plus ne sera alors en zone blanche au sens de la définition."))
        #expect(text.contains("374\u{202F}590 habitants perdraient toute couverture."))
        #expect(text.contains("Le territoire perdrait 2,00\u{A0}ETP."))
        #expect(text.contains("Deux-Sèvres (79)"))
    }

    @Test func theNetworkIsTold() throws {
        try folder.write(
            """
            id;structure;type_structure;qualite;etp;siege;perimetre;perimetre_limitrophe;fin;aap
            A;PLIE de Niort;plie;facilitateur;1,5;79191;epci:200041317 -com:79003;dep:86;2026-12-31;PNAD 2025
            B;PLIE de Niort;plie;facilitateur;;79191;rayon:25km;;;
            C;Département;departement;coordinateur;1;;dep:79;;2025-12-31;
            D;Ancien;;facilitateur;1;;dep:79;;2024-12-31;
            E;Ailleurs;;facilitateur;1;;dep:33;;;
            """, to: "postes.csv")
        let text = try html(
            folder.write(
                "territory: { departements: [\"79\"] }\ndate: 2025-06-30\nnetwork: postes.csv\n", to: "study.yml"))
        #expect(text.contains("3 postes en place, portés par 2 structures."))
        #expect(text.contains("facilitateur 2\u{A0}; coordinateur 1."))
        #expect(
            text.contains(
                "2,50\u{A0}ETP connus, sur leur périmètre entier (2 postes)\u{A0}; ETP inconnus\u{A0}: 1 poste."))
        #expect(text.contains(" sauf Aiffres\u{A0}; limitrophe\u{A0}: Vienne"))
        #expect(text.contains("25\u{A0}km autour du siège"))
        #expect(text.contains("PNAD 2025") && text.contains("Coordinateurs et relais dont la convention finit"))
        #expect(!text.contains("Ancien") && !text.contains("Ailleurs"))
    }

    /// Boundaries of the user's own are no communes, are named once, and where nobody lives nothing is lacking.
    @Test func polygonsOfOnesOwnAreTerritories() throws {
        func square(_ name: String, _ people: Int, _ west: Double) -> String {
            let ring = [(0.0, 0.0), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)].map { "[\(west + $0.0),\(46 + $0.1)]" }
            return """
                {"type":"Feature","properties":{"nom":"\(name)","hab":\(people)},
                 "geometry":{"type":"Polygon","coordinates":[[\(ring.joined(separator: ","))]]}}
                """
        }
        func collection(_ features: [String]) -> String {
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        }
        try folder.write(
            collection([square("Nord", 12000, 0), square("Sud", 8000, 0.1), square("Vide", 0, 0.2)]), to: "q.geojson")
        try folder.write(
            collection([square("A", 0, 0.05)]).replacing("\"nom\"", with: "\"id\""), to: "z.geojson")
        try folder.write("id;etp;perimetre\nP;0,15;zone:A\n", to: "postes.csv")
        let text = try html(
            folder.write(
                """
                territory: { file: q.geojson, code: nom, name: nom, population: hab }
                level: commune
                target: { etp_per_100k: 1 }
                network: postes.csv
                zones: z.geojson
                """, to: "study.yml"))
        #expect(text.contains("20\u{202F}000 habitants, sur 3 territoires."))
        #expect(text.contains("2 / 3") && text.contains("Tout le territoire étudié est en zone blanche."))
        #expect(text.contains("Populations et limites\u{A0}: q.geojson.</li>"))
        #expect(
            text.contains(
                "coupent 2 territoires, dont les habitants sont partagés selon la surface\u{A0}: Nord\u{A0}; Sud."))
        #expect(text.contains("La capacité est jugée par territoire"))
        #expect(!text.contains("3 communes"))
    }

    /// 1,202 communes: a summary by département, and the beginning of the long tables.
    @Test func longTablesAreCutAndSayWhereTheRestIs() throws {
        try folder.write("id;etp;perimetre\nA;2;dep:35\n", to: "postes.csv")
        let text = try html(
            folder.write(
                "territory: { regions: [\"53\"] }\nlevel: commune\nnetwork: postes.csv\n", to: "study.yml"))
        #expect(text.contains("Synthèse par département") && text.contains("Ille-et-Vilaine (35)"))
        #expect(
            text.contains(
                "les 80 premières lignes de 1\u{202F}202\u{A0}; les 1\u{202F}122 autres sont dans le classeur"))
        #expect(text.contains("maillage analyze --format xlsx"))
        #expect(text.components(separatedBy: "<tr").count < 350)
        #expect(!(try html(study(posts: ""))).contains("Synthèse par département"))
        let region = try Binary.run(
            [
                "report", "GeoData/studies/occitanie-2025/study.yml", "--level", "region", "--no-plan", "--out",
                folder.path("region.html"),
            ])
        #expect(region.status == 0)
        #expect(
            try String(contentsOfFile: folder.path("region.html"), encoding: .utf8).contains("Synthèse par département")
        )
    }

    /// Served at the plan's floor is one thing, no longer white another: the first page says who leaves, who stays and
    /// who enters, and the three add up.
    @Test func thePlanIsToldByTheDefinitionToo() throws {
        try folder.write(
            """
            id;etp;perimetre;perimetre_limitrophe;marches_etat
            A;1,5;com:97411;com:97418;oui
            """, to: "postes.csv")
        let study = """
            territory: { departements: ["974"] }
            date: 2025-06-30
            target: { etp_per_100k: 1 }
            network: postes.csv
            placement: { target: { etp_per_100k: 0.8 }, budget_eur: 150000, rules: pnad-2025 }
            """
        let text = try html(folder.write(study, to: "study.yml"))
        #expect(
            text.contains(
                "Objectif du placement\u{A0}: 0,80\u{A0}ETP pour 100\u{202F}000 habitants (propre à ce plan)."))
        #expect(text.contains("Valeurs et bornes sont les chiffres de la définition"))
        #expect(text.contains("la capacité n’y est pas jugée"))
        #expect(text.contains("Rapport établi le "))
        func number(_ pattern: Regex<(Substring, Substring)>) -> Int {
            text.firstMatch(of: pattern).flatMap { Int($0.output.1.filter(\.isNumber)) } ?? 0
        }
        let before = number(/vivent en zone blanche passeraient de ([\d\u{202F}]+) à/)
        let after = number(/vivent en zone blanche passeraient de [\d\u{202F}]+ à ([\d\u{202F}]+)\./)
        let leaving = number(/([\d\u{202F}]+) habitants sortiraient de zone blanche/)
        let entering = number(/([\d\u{202F}]+) habitants y entreraient/)
        #expect(leaving > 0 && after > 0)
        #expect(before - leaving + entering == after)
        #expect(!text.contains("de plus de 0,00"))
    }

    @Test func aPlanThatCannotBeIsToldAndTheReportMadeAllTheSame() throws {
        let placement = "placement: { target: { etp_per_100k: 1 }, budget_eur: 100, reach_km: 40 }"
        #expect(try html(study(placement, posts: "")).contains("Aucun plan n’est proposé\u{A0}: rien ne peut ouvrir"))
        let text = try html(
            study("placement: { target: { etp_per_100k: 1 }, budget_eur: 100000 }", posts: "A;9;dep:79;;;\n"))
        #expect(text.contains("Aucun plan n’est proposé\u{A0}: aucun territoire éligible"))
        #expect(!(try html(study(placement, posts: ""), "--no-plan")).contains("Aucun plan"))
    }

    @Test func namesAreEscaped() throws {
        let study = try study(posts: "A;;dep:79;;;\"<b>&\"\"\"\n")
        #expect(try html(study).contains("&lt;b&gt;&amp;&quot;"))
    }

    @Test func aMissingProgramIsNamedWithTheLineThatInstallsIt() throws {
        for (end, program) in [("pdf", "weasyprint"), ("docx", "soffice")] {
            let old = try folder.write("old", to: "r.\(end)")
            let run = try Binary.run(
                ["report", "GeoData/studies/deux-sevres-2018/study.yml", "--out", old],
                environment: ["PATH": folder.path("none")])
            #expect(run.status == 69)
            #expect(run.errors.contains(program) && run.errors.contains("apt-get install"))
            #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
        }
    }

    @Test func refusesOtherFormatsAndItsOwnInputs() throws {
        #expect(try report("GeoData/studies/deux-sevres-2018/study.yml", "--out", folder.path("r.txt")).status == 64)
        #expect(try report("GeoData/studies/deux-sevres-2018/study.yml", "--out", folder.path("html")).status == 64)
        #expect(
            try report("GeoData/studies/deux-sevres-2018/study.yml", "--out", folder.path("r.html") + "/").status == 64)
        let study = try study(posts: "")
        let moved = folder.path("study.html")
        try FileManager.default.moveItem(atPath: study, toPath: moved)
        let text = try String(contentsOfFile: moved, encoding: .utf8)
        #expect(try report(moved, "--out", moved).status == 73)
        #expect(try String(contentsOfFile: moved, encoding: .utf8) == text)
    }

    /// A folder that bears the file's name is in the way of writing, as a full disk is.
    @Test func aFolderInTheWayCannotBeWritten() throws {
        try folder.write("", to: "r.html/inside")
        try folder.write("", to: "m.svg/inside")
        let study = "GeoData/studies/deux-sevres-2018/study.yml"
        #expect(try report(study, "--out", folder.path("r.html")).status == 73)
        #expect(try Binary.run(["map", study, "--out", folder.path("m.svg"), "--quiet"]).status == 73)
        #expect(try Binary.run(["map", study, "--out", folder.path("m.svg") + "/", "--quiet"]).status == 64)
    }

    @Test func leavesNothingWhereItCannotWrite() throws {
        let run = try report("GeoData/studies/deux-sevres-2018/study.yml", "--out", "/proc/none/r.html")
        #expect(run.status == 73)
    }
}
