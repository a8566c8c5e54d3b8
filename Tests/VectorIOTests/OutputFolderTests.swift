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
}
