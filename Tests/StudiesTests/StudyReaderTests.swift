import Coverage
import Diagnostics
import FacilitatorNetwork
import Studies
import Territories
import TestSupport
import Testing

struct StudyReaderTests {
    private func read(_ yaml: String) throws -> Study {
        let folder = try TemporaryFolder()
        return try StudyReader.read(file: folder.write(yaml, to: "study.yml"))
    }

    /// The errors of a study, as « row column problem ».
    private func errors(_ yaml: String) -> [Diagnostic] {
        do {
            _ = try read(yaml)
            return []
        } catch let findings as Findings {
            return findings.errors
        } catch {
            return [error as? Diagnostic].compactMap { $0 }
        }
    }

    @Test func everyKeyIsRead() throws {
        let study = try read(
            """
            title: Essai
            territory: { departements: ["01", 79] }
            level: commune
            date: 30/06/2018
            horizon_months: 6
            target: { etp_per_100k: 1.5, tolerance: 0.1 }
            capacity_level: departement
            network: postes.xlsx
            sheet: Postes 2025
            columns: { etp: "Nb équivalents" }
            zones: zones.geojson
            notes: [une, deux]
            """)
        #expect(study.title == "Essai")
        #expect(study.territory.extent == .units(.departement, ["01", "79"]))
        #expect(study.level == .commune)
        #expect(study.date == CivilDate("2018-06-30"))
        #expect(study.horizonMonths == 6)
        #expect(study.target == Target(.ratio(1.5), tolerance: 0.1))
        #expect(study.capacityLevel == .departement)
        #expect(study.path(study.network.file).hasSuffix("/postes.xlsx"))
        #expect(study.network.part == "Postes 2025")
        #expect(study.network.columns == ["etp": "Nb équivalents"])
        #expect(study.network.zones == "zones.geojson")
        #expect(study.notes == ["une", "deux"])
    }

    /// A colon in a sentence is no key of YAML to the one who writes a note.
    @Test func aNoteMayHoldAColon() throws {
        let study = try read(
            """
            territory: { france: entiere }
            network: p.csv
            notes:
              - Attention : périmètres supposés
              - "Déjà : entre guillemets"
              - Source: bilan 2025
            """)
        #expect(
            study.notes == ["Attention : périmètres supposés", "Déjà : entre guillemets", "Source: bilan 2025"])
        let wrong = errors("territory: { france: entiere }\nnetwork: p.csv\nnotes:\n  - une\n  - [a, b]\n")
        #expect(wrong.map { $0.problem as? ValueProblem } == [.wrongKind(expected: .text)])
        #expect(wrong.first?.place.row == 5)
    }

    @Test func defaultsAreThoseOfTheContract() throws {
        let study = try read("territory: { france: entiere }\nnetwork: p.csv")
        #expect(study.territory.extent == .entire)
        #expect(study.level == .epci)
        #expect(study.capacityLevel == .epci)
        #expect(study.horizonMonths == 12)
        #expect(study.date == nil)
        #expect(study.target == nil)
    }

    @Test func boundariesOfTheUsersOwn() throws {
        let study = try read(
            "territory: { file: z.gpkg, layer: l, code: c, name: n, population: p, epcis: [\"1\"] }\nnetwork: p.csv")
        #expect(
            study.territory.boundaries
                == BoundaryLayer(file: "z.gpkg", layer: "l", code: "c", name: "n", population: "p"))
        #expect(study.territory.extent == .units(.epci, ["1"]))
    }

    @Test func everyProblemComesAtOnceWithItsLine() {
        let found = errors(
            """
            titel: Essai
            territory: { departement: ["79"] }
            level: canton
            date: 2018-06-31
            horizon_months: -1
            target: { etp_per_100k: beaucoup }
            network: [a, b]
            """)
        #expect(
            found.map { "\($0.place.row ?? 0) \($0.place.column ?? "")" } == [
                "1 titel", "2 territory.departement", "3 level", "4 date", "5 horizon_months",
                "6 target.etp_per_100k", "7 network",
            ])
        #expect(found[0].nearest == "title")
        #expect(found[1].nearest == "departements")
    }

    @Test(arguments: [
        ("network: p.csv", "territory"), ("territory: { france: entiere }", "network"),
        ("territory: { departements: [\"79\"], regions: [\"76\"] }\nnetwork: p.csv", "territory.regions"),
        ("territory: { france: outremer }\nnetwork: p.csv", "territory.france"),
        ("territory: { communes: [] }\nnetwork: p.csv", "territory.communes"),
        ("territory: { france: entiere }\nnetwork: p.csv\ntarget: { etp: 1, etp_per_100k: 1 }", "target.etp"),
        ("territory: { france: entiere }\nnetwork: p.csv\ntarget: {}", "target"),
        ("territory: { france: entiere }\nnetwork: p.csv\ncapacity_level: region", "capacity_level"),
        ("territory: { france: entiere }\nnetwork: p.csv\nplacement: {}", "placement"),
        ("territory: { france: entiere }\nnetwork: p.csv\nsheet: a\nlayer: b", "layer"),
    ])
    func oneProblem(yaml: String, column: String) {
        #expect(errors(yaml).map(\.place.column) == [column])
    }

    @Test func brokenYAMLNamesItsLine() {
        let found = errors("title: a\nterritory: [unclosed\nnetwork: p.csv\n")
        #expect(found.count == 1)
        #expect(found.first?.place.row != nil)
    }

    @Test func aRepeatedKeyIsAnError() {
        #expect(errors("title: a\ntitle: b\nterritory: { france: entiere }\nnetwork: p.csv").count == 1)
    }

    @Test func aMissingFileIsMissing() {
        #expect(throws: Diagnostic(FileProblem.missingFile, at: .init(file: "nowhere.yml"))) {
            try StudyReader.read(file: "nowhere.yml")
        }
    }
}
