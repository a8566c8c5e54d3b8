internal import Diagnostics
internal import Foundation
internal import VectorIO

/// The history of a study's changes: one line of JSON each, on the disk before the files themselves change. What a
/// crash interrupts is finished when the study is opened again.
struct Journal: Sendable {
    /// One line.
    struct Entry: Codable, Sendable {
        enum Kind: String, Codable, Sendable {
            /// The files as they were found.
            case found = "ouverture"
            case change = "changement"
            case undo = "annulation"
            case redo = "retablissement"
        }

        let version: Int
        let kind: Kind
        /// What a person did, in few words.
        let title: String
        /// In UTC, as ISO 8601 has it.
        let when: String
        /// Whom a proxy names; nil where nobody does.
        let author: String?
        let patches: [TextPatch]
        /// Of each file that is touched, after it; null for one that is not there.
        let digests: [String: String?]

        private enum CodingKeys: String, CodingKey {
            case version
            case author = "auteur"
            case kind = "nature"
            case title = "titre"
            case when = "quand"
            case patches = "modifications"
            case digests = "empreintes"
        }
    }

    private let path: String
    private(set) var version = 0
    /// What undo takes back, the last one last.
    private(set) var done: [Entry] = []
    /// What redo brings back, the next one last.
    private(set) var undone: [Entry] = []
    /// Of every file that the history knows.
    private(set) var digests: [String: String?] = [:]
    private(set) var last: Entry?

    /// - Throws: `unreadableFile`.
    init(path: String) throws {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else { return }
        let lines = data.split(separator: UInt8(ascii: "\n"))
        for line in lines {
            // A line that a crash cut short is the last one, and never took effect.
            guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(line)) else { break }
            take(entry)
        }
    }

    private mutating func take(_ entry: Entry) {
        version = entry.version
        last = entry
        digests.merge(entry.digests) { _, new in new }
        switch entry.kind {
        case .found: (done, undone) = ([], [])
        case .change:
            done.append(entry)
            undone = []
        case .undo: if let step = done.popLast() { undone.append(step) }
        case .redo: if let step = undone.popLast() { done.append(step) }
        }
    }

    /// Writes an entry, and makes sure that it is on the disk.
    mutating func append(_ entry: Entry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = try encoder.encode(entry) + Data("\n".utf8)
        do {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            if !FileManager.default.fileExists(atPath: path) {
                guard FileManager.default.createFile(atPath: path, contents: nil) else {
                    throw CocoaError(.fileWriteUnknown)
                }
            }
            let file = try FileHandle(forUpdating: url)
            defer { try? file.close() }
            // After the last whole line: what a crash cut short is written over.
            try file.seek(toOffset: try wholeLength(file))
            try file.truncate(atOffset: try file.offset())
            try file.write(contentsOf: line)
            try file.synchronize()
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: path))
        }
        take(entry)
    }

    private func wholeLength(_ file: FileHandle) throws -> UInt64 {
        let end = try file.seekToEnd()
        guard end > 0 else { return 0 }
        try file.seek(toOffset: end - 1)
        if try file.read(upToCount: 1) == Data("\n".utf8) { return end }
        try file.seek(toOffset: 0)
        let bytes = try file.readToEnd() ?? Data()
        return UInt64((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    }
}
