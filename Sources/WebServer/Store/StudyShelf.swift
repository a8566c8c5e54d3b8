internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Studies
internal import Synchronization
internal import Territories
internal import VectorIO
internal import Wording

/// The folder of studies: one folder each, the same files as the command line's.
final class StudyShelf: Sendable {
    let folder: String
    private let desks = Mutex<[String: StudyDesk]>([:])

    init(folder: String) { self.folder = folder }

    // MARK: Finding

    /// - Throws: `unknownStudy`.
    func desk(_ id: String) throws -> StudyDesk {
        guard StudyName.isOne(id) else { throw StoreProblem.unknownStudy.diagnostic(value: id) }
        return try desks.withLock { desks in
            if let desk = desks[id], FileManager.default.fileExists(atPath: desk.studyFile) { return desk }
            let desk = try StudyDesk(id: id, folder: "\(folder)/\(id)")
            desks[id] = desk
            return desk
        }
    }

    /// The studies, the last changed first.
    func list() -> [StudyEntry] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter(StudyName.isOne).compactMap { id -> StudyEntry? in
            guard let desk = try? desk(id) else { return nil }
            return StudyEntry(desk)
        }.sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }
    }

    // MARK: Making

    /// A study of a territory, with a register to fill in.
    func make(title: String?, territory: StartingTerritory, date: CivilDate, target: String?) throws -> StudyDesk {
        let title = title ?? territory.name
        let study = Wording(.french).studyTemplate(
            name: title, key: territory.key, codes: territory.list, level: territory.reportingLevel, date: date,
            command: "serve", target: target, notes: [])
        return try place(title) { staging in
            try OutputFolder.write(study, to: "\(staging)/\(StudyFiles.study)")
            try OutputFolder.write(Self.emptyRegister, to: "\(staging)/\(StudyFiles.register)")
        }
    }

    private static let emptyRegister = RegisterColumn.filledIn.map(\.rawValue).joined(separator: ";") + "\n"

    /// A study that ships with the program.
    /// - Throws: `unknownExample`.
    func make(example id: String) throws -> StudyDesk {
        let examples = try Self.examples()
        guard examples.contains(where: { $0.id == id }) else {
            throw StoreProblem.unknownExample(valid: examples.map(\.id)).diagnostic(
                value: id, nearest: nearest(to: id, among: examples.map(\.id)))
        }
        let source = "\(try Self.exampleFolder())/\(id)"
        return try place(id) { staging in
            for name in try FileManager.default.contentsOfDirectory(atPath: source) where !name.hasPrefix(".") {
                try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(staging)/\(name)")
            }
        }
    }

    static func examples() throws -> [(id: String, title: String)] {
        let folder = try exampleFolder()
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { id in
            guard let study = try? StudyReader.read(file: "\(folder)/\(id)/study.yml") else { return nil }
            return (id, study.title)
        }
    }

    private static func exampleFolder() throws -> String { try EmbeddedFrance.folder() + "/studies" }

    /// A study that somebody mails: its files in one archive.
    /// - Throws: `unsafeArchive`, and what keeps the archive or the study from being read.
    func make(archive: [UInt8]) throws -> StudyDesk {
        let packed = "\(NSTemporaryDirectory())/\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: packed) }
        try OutputFolder.write(archive, to: packed)
        var files = try ZipArchive.read(InputFile(path: packed, name: "zip")).filter { !Self.isHidden($0.name) }
        // Packed with their folder around them.
        if !files.contains(where: { $0.name == StudyFiles.study }),
            let root = files.first(where: { $0.name.hasSuffix("/" + StudyFiles.study) })?.name
                .dropLast(StudyFiles.study.count)
        {
            files = files.filter { $0.name.hasPrefix(root) }.map { (String($0.name.dropFirst(root.count)), $0.bytes) }
        }
        for file in files where !Self.isSafe(file.name) {
            throw StoreProblem.unsafeArchive(member: file.name).diagnostic("zip")
        }
        let unpacked = "\(NSTemporaryDirectory())/maillage-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: unpacked) }
        try OutputFolder.write(to: unpacked) { staging in
            for file in files { try OutputFolder.write(file.bytes, to: "\(staging)/\(file.name)") }
        }
        let study = try StudyReader.read(file: "\(unpacked)/\(StudyFiles.study)")
        guard study.isSelfContained else {
            throw StoreProblem.unsafeArchive(member: StudyFiles.study).diagnostic("zip")
        }
        return try place(study.title) { staging in
            for file in files { try OutputFolder.write(file.bytes, to: "\(staging)/\(file.name)") }
        }
    }

    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." }
    }

    /// A file's own name: no folders, no way out.
    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.contains { "/\\:\0".contains($0) } && name != ".." && name.utf8.count <= 200
    }

    private func place(_ title: String, _ fill: (String) throws -> Void) throws -> StudyDesk {
        let id = desks.withLock { _ in
            StudyName.new(from: title) { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
        }
        try OutputFolder.write(to: "\(folder)/\(id)", fill)
        let desk = try desk(id)
        try desk.adoptRegister()
        return desk
    }

    // MARK: Taking away

    /// Moves a study to the bin, where a person may find it again.
    func remove(_ id: String) throws {
        let desk = try desk(id)
        let bin = "\(folder)/.corbeille"
        do {
            try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
            let day = Date().formatted(.iso8601).replacing(":", with: "")
            try FileManager.default.moveItem(
                atPath: desk.folder, toPath: "\(bin)/\(id)-\(day)-\(UUID().uuidString.prefix(4))")
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: id))
        }
        desks.withLock { $0[id] = nil }
    }

    /// The study as one file; what the page keeps for itself stays out.
    func archive(of id: String) throws -> [UInt8] {
        let folder = try desk(id).folder
        // A study is files side by side; folders beside them are results.
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            return isThere && !name.hasPrefix(".") && !isFolder.boolValue
        }.sorted()
        return try ZipArchive.bytes(
            of: names.map { name in (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))) })
    }
}

/// A line of the list of studies.
struct StudyEntry: Encodable {
    let id: String
    let title: String
    @Nullable var territory: String?
    @Nullable var date: String?
    let version: Int
    let changed: String

    /// - Returns: nil for a study whose file cannot be read.
    init?(_ desk: StudyDesk) {
        guard let study = try? StudyReader.read(file: desk.studyFile) else { return nil }
        id = desk.id
        title = study.title
        territory = study.territory.codes
        date = study.date?.description
        version = desk.version
        let attributes = try? FileManager.default.attributesOfItem(atPath: desk.studyFile)
        let history = try? FileManager.default.attributesOfItem(atPath: "\(desk.folder)/.maillage/historique.jsonl")
        let dates = [attributes, history].compactMap { $0?[.modificationDate] as? Date }
        changed = (dates.max() ?? Date(timeIntervalSince1970: 0)).formatted(.iso8601)
    }

    private enum CodingKeys: String, CodingKey {
        case id, date, version
        case title = "titre"
        case territory = "territoire"
        case changed = "modifie"
    }
}

extension TerritorySource {
    /// Its codes as the study writes them; nil where it is not made of any.
    var codes: String? {
        switch extent {
        case .units(_, let codes): codes.joined(separator: ", ")
        case .entire, .metropole: nil
        }
    }
}
