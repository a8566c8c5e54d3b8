import Diagnostics
import Foundation
import TestSupport
import Testing
import VectorIO

struct OutputFolderTests {
    private struct Stop: Error {}

    @Test func filesAppearTogether() throws {
        let folder = try TemporaryFolder()
        let target = folder.path("out")
        try OutputFolder.write(to: target) { staging in
            try OutputFolder.write("a", to: staging + "/a.txt")
            #expect(!FileManager.default.fileExists(atPath: target + "/a.txt"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["a.txt"])
    }

    @Test func aFailureLeavesTheOldFiles() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", to: "out/a.txt")
        #expect(throws: Stop.self) {
            try OutputFolder.write(to: folder.path("out")) { staging in
                try OutputFolder.write("new", to: staging + "/a.txt")
                throw Stop()
            }
        }
        #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["a.txt"])
    }

    @Test func aFailureLeavesNoNewFolder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: Stop.self) { try OutputFolder.write(to: folder.path("out")) { _ in throw Stop() } }
        #expect(try folder.contents.isEmpty)
    }

    @Test func aFolderInTheWayLeavesTheOtherFilesAsTheyWere() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", to: "out/a.txt")
        try folder.write("", to: "out/b.txt/inside")
        #expect(throws: Diagnostic.self) {
            try OutputFolder.write(to: folder.path("out")) { staging in
                for name in ["a.txt", "b.txt"] { try OutputFolder.write("new", to: "\(staging)/\(name)") }
            }
        }
        #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    }

    // MARK: What stands where the file goes

    private func publish(_ names: [String], to folder: TemporaryFolder) throws {
        try OutputFolder.write(to: folder.path("out")) { staging in
            for name in names { try OutputFolder.write("new", to: "\(staging)/\(name)") }
        }
    }

    /// An index of the old file would hide what is new in the new one.
    @Test(arguments: [
        (["z.shp", "z.dbf"], ["z.qix", "z.sbn", "z.SBX", "z.cpg", "z.prj", "z.ind"], ["y.qix", "z.qml", "z2.qix"]),
        (["m.gpkg"], ["m.gpkg-wal", "m.gpkg-shm", "m.gpkg-journal"], ["m.qgz", "n.gpkg-wal"]),
        (["t.csv"], ["t.csvt"], ["t.ods", "t.qix"]),
    ])
    func companionsOfWhatIsReplacedGo(files: [String], stale: [String], others: [String]) throws {
        let folder = try TemporaryFolder()
        for name in files + stale + others { try folder.write("old", to: "out/\(name)") }
        try publish(files, to: folder)
        #expect(
            Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))) == Set(files + others))
    }

    @Test func whatALinkLeadsToIsWritten() throws {
        let folder = try TemporaryFolder()
        let shared = try folder.write("old", to: "shared/map.svg")
        try folder.write("old", to: "out/other.txt")
        for (link, target) in [("map.svg", "../shared/map.svg"), ("new.svg", "../shared/new.svg")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("out/\(link)"), withDestinationPath: target)
        }
        try publish(["map.svg", "new.svg"], to: folder)
        for file in [shared, folder.path("shared/new.svg")] {
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
        }
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out/map.svg"))
                == "../shared/map.svg")
    }

    /// All parts of a Shapefile behind links: none is taken for what an earlier one left.
    @Test func linkedPartsStayTogether() throws {
        let folder = try TemporaryFolder()
        for part in ["dbf", "shp", "shx"] {
            try folder.write("old", to: "shared/current.\(part)")
            try folder.write("", to: "out/other")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("out/z.\(part)"), withDestinationPath: "../shared/current.\(part)")
        }
        try folder.write("old", to: "shared/current.qix")
        try publish(["z.dbf", "z.shp", "z.shx"], to: folder)
        #expect(
            Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("shared")))
                == ["current.dbf", "current.shp", "current.shx"])
        for part in ["dbf", "shp", "shx"] {
            #expect(try String(contentsOfFile: folder.path("shared/current.\(part)"), encoding: .utf8) == "new")
        }
    }

    @Test func aPipeOrACircleOfLinksIsRefusedAndNothingElseWritten() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("old", to: "out/a.txt")
        #expect(mkfifo(folder.path("out/b.txt"), 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path("out/c.txt"), withDestinationPath: "c.txt")
        for name in ["b.txt", "c.txt"] {
            #expect(throws: Diagnostic.self) { try publish(["a.txt", name], to: folder) }
        }
        #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    }

    @Test func aFolderThatCannotBeMadeIsADiagnostic() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "out")
        #expect(throws: Diagnostic.self) { try OutputFolder.write(to: folder.path("out")) { _ in } }
    }

    @Test func whatAnotherRunLeftIsNeverPublished() throws {
        let folder = try TemporaryFolder()
        // The name that a process of our number would have had.
        let number = ProcessInfo.processInfo.processIdentifier
        try folder.write("stale", to: "out/.maillage-\(number)/stale.txt")
        try OutputFolder.write(to: folder.path("out")) { staging in
            try OutputFolder.write("a", to: staging + "/a.txt")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/stale.txt")))
        #expect(FileManager.default.fileExists(atPath: folder.path("out/a.txt")))
    }

    /// Only what nobody can be writing any more goes: a dead process, a day ago.
    @Test func staleFoldersOfDeadProcessesGo() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        let dead = ".maillage-\(process.processIdentifier)-\(UUID().uuidString)"
        let alive = ".maillage-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
        let fresh = ".maillage-\(process.processIdentifier)-\(UUID().uuidString)"
        let other = ".maillage-notes"
        for name in [dead, alive, fresh, other] {
            try folder.write("", to: "out/\(name)/file")
            if name != fresh {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSinceNow: -200_000)], ofItemAtPath: folder.path("out/\(name)"))
            }
        }
        try OutputFolder.write(to: folder.path("out")) { _ in }
        #expect(
            Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))) == [alive, fresh, other])
    }
}
