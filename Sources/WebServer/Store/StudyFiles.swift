internal import Diagnostics
internal import Foundation
internal import VectorIO

/// The text files of a study that the page edits, by their names in its folder; nil for one that is not there.
struct StudyFiles: Sendable {
    static let study = "study.yml"
    static let register = "postes.csv"
    static let zones = "zones.geojson"
    static let edited = [study, register, zones]

    var texts: [String: String]

    /// - Throws: `unreadableFile`, `unknownEncoding`.
    static func read(from folder: String) throws -> StudyFiles {
        var texts: [String: String] = [:]
        for name in edited {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
            guard let text = String(data: data, encoding: .utf8) else {
                throw Diagnostic(FileProblem.unknownEncoding, at: .init(file: name))
            }
            texts[name] = text
        }
        return StudyFiles(texts: texts)
    }

    /// Writes those that differ, all of them or none.
    func write(to folder: String, instead old: StudyFiles) throws {
        let changed = Self.edited.filter { texts[$0] != old.texts[$0] }
        guard !changed.isEmpty else { return }
        try OutputFolder.write(to: folder) { staging in
            for name in changed {
                if let text = texts[name] { try OutputFolder.write(text, to: "\(staging)/\(name)") }
            }
        }
        for name in changed where texts[name] == nil {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// The SHA-256 of each; nil for one that is not there.
    var digests: [String: String?] {
        Dictionary(uniqueKeysWithValues: Self.edited.map { ($0, digest($0)) })
    }

    func digest(_ name: String) -> String? { texts[name].map { Digest.sha256(Array($0.utf8)) } }

    /// Whether these are the files that digests were made of.
    func are(_ digests: [String: String?]) -> Bool {
        digests.allSatisfy { name, digest in self.digest(name) == digest }
    }

    /// What sets these apart from others.
    func patches(from old: StudyFiles) -> [TextPatch] {
        Self.edited.compactMap { TextPatch(file: $0, from: old.texts[$0], to: texts[$0]) }
    }

    func applying(_ patches: [TextPatch]) throws -> StudyFiles {
        var files = self
        for patch in patches { files.texts[patch.file] = try patch.applied(to: files.texts[patch.file]) }
        return files
    }
}
