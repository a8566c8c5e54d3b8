import Foundation
import TestSupport
import Testing

/// `maillage new`: what it writes analyses at once.
struct NewTests {
    @Test(arguments: [["--departement", "79"], ["--region", "94"], ["--epci", "200041317"], ["--commune", "79191"]])
    func theStudyAnalyses(territory: [String]) throws {
        let folder = try TemporaryFolder()
        let made = try Binary.run(["new", folder.path("etude")] + territory)
        #expect(made.status == 0, "\(made.errors)")
        for register in ["postes.csv", "postes.xlsx"] {
            let file = folder.path("etude/study.yml")
            let study = try String(contentsOfFile: file, encoding: .utf8)
            try folder.write(study.replacingOccurrences(of: "postes.csv ", with: register + " "), to: "etude/study.yml")
            let run = try Binary.run(["analyze", file])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("1 candidature"))
            #expect(try Binary.run(["check", file]).output == "0 erreur, 0 avertissement, 1 poste lu\n")
        }
    }

    /// The line that is printed runs as it is, and none is printed that would not.
    @Test(arguments: [("ma-region", true), ("Ma Région", false)])
    func theWayToThePageIsSaid(name: String, isNamed: Bool) throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["new", name, "--departement", "86"], in: folder.url)
        #expect(run.status == 0 && run.output.contains("maillage open \(name)") == isNamed)
    }

    /// What is commented out reads as it is once it is not: who issues the report.
    @Test func whatIsShownInCommentsReads() throws {
        let folder = try TemporaryFolder()
        #expect(try Binary.run(["new", folder.path("a"), "--departement", "86"]).status == 0)
        let study = try String(contentsOfFile: folder.path("a/study.yml"), encoding: .utf8)
        #expect(study.contains("# report: "))
        try folder.write(study.replacing("# report: ", with: "report: "), to: "a/study.yml")
        let run = try Binary.run(["analyze", folder.path("a/study.yml")])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func nothingIsOverwritten() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "etude/postes.csv")
        let run = try Binary.run(["new", folder.path("etude"), "--departement", "79"])
        #expect(run.status == 73)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("etude")) == ["postes.csv"])
    }

    @Test func aCodeThatDoesNotExist() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(["new", folder.path("etude"), "--departement", "1"])
        #expect(run.status == 65)
        #expect(run.errors.contains("01"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("etude")))
    }

    @Test func oneTerritoryIsNeeded() throws {
        #expect(try Binary.run(["new", "nowhere"]).status == 64)
        #expect(try Binary.run(["new", "nowhere", "--departement", "79", "--region", "75"]).status == 64)
    }
}
