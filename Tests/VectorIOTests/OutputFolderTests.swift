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
