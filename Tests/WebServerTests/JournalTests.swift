import Coverage
import FacilitatorNetwork
import Foundation
import Studies
import TestSupport
import Testing
import VectorIO

@testable import WebServer

/// Nothing is lost by a crash, and undo comes back to the byte.
struct JournalTests {
    private static let study =
        "title: Essai\nterritory: { departements: [\"79\"] }\ndate: 2025-07-01\nnetwork: postes.csv\n"
    private static let register =
        "id;etp;perimetre\nA;\"0.5\";epci:247900798\nB;\"1\";epci:200041317\nC;\"1\";epci:200069755\n"

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.study, to: "study.yml")
        try folder.write(Self.register, to: "postes.csv")
        return folder
    }

    private func desk(_ folder: TemporaryFolder) throws -> StudyDesk {
        try StudyDesk(id: "essai", folder: folder.path("."))
    }

    private func write(_ text: String, _ column: String, _ row: Int) -> RegisterOperation {
        RegisterOperation(
            ecrire: .init(ligne: row, colonne: column, valeur: text), ajouter: nil, retirer: nil, polygone: nil)
    }

    @Test func aChangeIsSavedAndTakenBack() throws {
        let folder = try folder()
        let desk = try desk(folder)
        try desk.edit([write("0.8", "etp", 2)], from: 1, by: nil)
        #expect(try folder.read("postes.csv") == Self.register.replacing("0.5", with: "0.8"))
        // Another process goes on where this one ended.
        let again = try self.desk(folder)
        #expect(again.version == 2)
        try again.undo(from: 2)
        #expect(try folder.read("postes.csv") == Self.register)
        try again.redo(from: 3)
        #expect(try folder.read("postes.csv") == Self.register.replacing("0.5", with: "0.8"))
        #expect(again.version == 4)
    }

    /// The history is on the disk, the files are not yet.
    @Test func aCrashBetweenHistoryAndFilesIsFinished() throws {
        let folder = try folder()
        try desk(folder).edit([write("0.8", "etp", 2)], from: nil, by: nil)
        let after = try folder.read("postes.csv")
        try folder.write(Self.register, to: "postes.csv")
        let desk = try desk(folder)
        #expect(try folder.read("postes.csv") == after)
        #expect(desk.version == 2)
        try desk.undo(from: nil)
        #expect(try folder.read("postes.csv") == Self.register)
    }

    /// A line that is cut never took effect, and the next one does not stick to it.
    @Test func aLineCutShortIsNone() throws {
        let folder = try folder()
        try desk(folder).edit([write("0.8", "etp", 2)], from: nil, by: nil)
        let journal = ".maillage/historique.jsonl"
        let whole = try folder.read(journal)
        try folder.write(whole + "{\"version\":3,\"nature\":\"chang", to: journal)
        let desk = try desk(folder)
        #expect(desk.version == 2)
        try desk.edit([write("0.9", "etp", 2)], from: 2, by: nil)
        #expect(try self.desk(folder).version == 3)
        #expect(try folder.read(journal).hasPrefix(whole))
    }

    /// What another program writes is a new start, never overwritten.
    @Test func anotherProgramsChangeIsKept() throws {
        let folder = try folder()
        let desk = try desk(folder)
        try desk.edit([write("0.8", "etp", 2)], from: nil, by: nil)
        try folder.write(Self.register + "D;2;com:79191\n", to: "postes.csv")
        #expect(throws: (any Error).self) { try desk.edit([write("1", "etp", 2)], from: 2, by: nil) }
        #expect(try desk.view().opened.loaded?.scenario.register.posts.count == 4)
        #expect(throws: (any Error).self) { try desk.undo(from: nil) }
        #expect(try folder.read("postes.csv") == Self.register + "D;2;com:79191\n")
    }

    @Test func anOldVersionIsRefused() throws {
        let folder = try folder()
        let desk = try desk(folder)
        try desk.edit([write("0.8", "etp", 2)], from: 1, by: nil)
        let failure = #expect(throws: (any Error).self) { try desk.edit([write("0.9", "etp", 2)], from: 1, by: nil) }
        #expect("\(String(describing: failure))".contains("oldVersion"))
    }

    /// A thousand random edits, then as many steps back, and forth again: the same bytes each time.
    @Test func aThousandEditsComeBack() throws {
        let folder = try folder()
        let desk = try desk(folder)
        var random = SeededGenerator(seed: 7)
        var texts: [[String: String]] = [desk.files.texts]
        #if DEBUG
            let count = 200
        #else
            let count = 1000
        #endif
        for _ in 0..<count {
            let rows = try #require(try desk.view().opened.register).table.rows.map(\.number)
            let row = rows.randomElement(using: &random)
            let operation: RegisterOperation
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                operation = RegisterOperation(
                    ecrire: nil,
                    ajouter: .init(
                        apres: row,
                        valeurs: ["id": "N\(texts.count)", "etp": "1", "perimetre": "com:79191"]), retirer: nil,
                    polygone: nil)
            case 1 where rows.count > 3:
                operation = RegisterOperation(ecrire: nil, ajouter: nil, retirer: .init(ligne: row!), polygone: nil)
            case 2:
                operation = RegisterOperation(
                    ecrire: nil, ajouter: nil, retirer: nil,
                    polygone: ZoneOperation(
                        id: "Z\(Int.random(in: 0..<3, using: &random))",
                        geometrie: .object([
                            "type": .text("Point"), "coordinates": .array([.number(0.25), .whole(texts.count)]),
                        ])))
            default:
                let column = ["etp", "id", "structure", "fin"].randomElement(using: &random)!
                let value = ["", "0.5", "« a ; b »", "2025-12-31", "ligne\nbrisée", "\"", " espace ", "é"]
                    .randomElement(
                        using: &random)!
                operation = write(value, column, try #require(row))
            }
            let before = desk.version
            try desk.edit([operation], from: before, by: nil)
            if desk.version != before { texts.append(desk.files.texts) }
        }
        #expect(texts.count > count * 7 / 10)
        for expected in texts.dropLast().reversed() {
            try desk.undo(from: nil)
            #expect(desk.files.texts == expected)
        }
        #expect(try folder.read("postes.csv") == Self.register && folder.read("study.yml") == Self.study)
        for expected in texts.dropFirst() {
            try desk.redo(from: nil)
            #expect(desk.files.texts == expected)
        }
    }
}

extension TemporaryFolder {
    fileprivate func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
}
