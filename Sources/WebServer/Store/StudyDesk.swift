internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Studies
internal import Synchronization
internal import VectorIO

/// One study of the page: its files, its history, and what was last read of them. Changes come one after the other;
/// whoever reads has a whole version.
final class StudyDesk: Sendable {
    /// A version of the study, read.
    struct View: Sendable {
        let version: Int
        let opened: OpenedStudy
        let canUndo: Bool
        let canRedo: Bool
        /// Answers that were made from this version.
        let answers: AnswerCache
        /// Likewise, for GIS clients.
        let layers = OGCLayers()
    }

    let id: String
    let folder: String
    private let state: Mutex<State>

    private struct State {
        var journal: Journal
        var files: StudyFiles
        var view: View?
        /// Of the last look at the disk: another program may edit the same files.
        var stamp: [String: Date]
    }

    var studyFile: String { "\(folder)/\(StudyFiles.study)" }

    /// Opens a study, and finishes what a crash interrupted.
    /// - Throws: `unknownStudy`.
    init(id: String, folder: String) throws {
        self.id = id
        self.folder = folder
        guard FileManager.default.fileExists(atPath: "\(folder)/\(StudyFiles.study)") else {
            throw StoreProblem.unknownStudy.diagnostic(value: id)
        }
        var journal = try Journal(path: "\(folder)/.maillage/historique.jsonl")
        let stamp = Self.stamp(folder)
        let files = try Self.settled(try StudyFiles.read(from: folder), folder, &journal)
        state = Mutex(State(journal: journal, files: files, view: nil, stamp: stamp))
    }

    /// Brings files and history together: the last change takes effect whole, what somebody else changed is a new start.
    private static func settled(_ files: StudyFiles, _ folder: String, _ journal: inout Journal) throws -> StudyFiles {
        if journal.last != nil, files.are(journal.digests) { return files }
        if let last = journal.last {
            // Each file is as it was before the last change, or as it is after it.
            var finished = files
            for patch in last.patches where finished.digest(patch.file) != last.digests[patch.file] ?? nil {
                guard let text = try? patch.applied(to: finished.texts[patch.file]) else { continue }
                finished.texts[patch.file] = text
            }
            if finished.are(journal.digests) {
                try finished.write(to: folder, instead: files)
                return finished
            }
        }
        try journal.append(
            .init(
                version: journal.version + 1, kind: .found, title: "", when: now, author: nil, patches: [],
                digests: files.digests))
        return files
    }

    private static var now: String { Date().formatted(.iso8601) }

    private static func stamp(_ folder: String) -> [String: Date] {
        var stamp: [String: Date] = [:]
        for name in StudyFiles.edited {
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            stamp[name] = attributes?[.modificationDate] as? Date
        }
        return stamp
    }

    // MARK: Reading

    /// The present version.
    /// - Throws: what keeps the study file from being read.
    func view() throws -> View {
        try state.withLock { try Self.view(&$0, folder) }
    }

    var version: Int { state.withLock { $0.journal.version } }

    /// The files of the present version.
    var files: StudyFiles { state.withLock { $0.files } }

    /// The history, oldest first.
    var history: [Journal.Entry] { state.withLock { $0.journal.done } }

    private static func view(_ state: inout State, _ folder: String) throws -> View {
        try look(&state, folder)
        if let view = state.view { return view }
        let view = View(
            version: state.journal.version,
            opened: try OpenedStudy.open(file: "\(folder)/\(StudyFiles.study)"),
            canUndo: !state.journal.done.isEmpty, canRedo: !state.journal.undone.isEmpty, answers: AnswerCache())
        state.view = view
        return view
    }

    /// Takes up what another program has written meanwhile.
    private static func look(_ state: inout State, _ folder: String) throws {
        let stamp = stamp(folder)
        guard stamp != state.stamp else { return }
        state.stamp = stamp
        let files = try StudyFiles.read(from: folder)
        guard files.texts != state.files.texts else { return }
        state.files = try settled(files, folder, &state.journal)
        state.view = nil
    }

    /// Has the study's own reader judge settings that are not the study's yet, or never will be: they stand in a file
    /// beside its own while `body` reads it.
    /// - Parameter others: the names of files that stand for others of the study, with theirs.
    /// - Throws: what is wrong with them, told as the study's; `unsafeArchive` where they reach out of its folder and the
    ///   study does not.
    func trying<Result>(
        _ text: String, standing others: [String: String] = [:], _ body: (_ file: String) throws -> Result
    ) throws -> Result {
        let file = "\(folder)/.essai-\(UUID().uuidString).yml"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let names = others.merging([file: StudyFiles.study]) { own, _ in own }
        func renamed(_ diagnostic: Diagnostic) -> Diagnostic {
            var diagnostic = diagnostic
            if let told = diagnostic.place.file { diagnostic.place.file = names[told] ?? told }
            return diagnostic
        }
        do {
            try OutputFolder.write(text, to: file)
            let isOwn = (try? StudyReader.read(file: studyFile).isSelfContained) ?? true
            if try !StudyReader.read(file: file).isSelfContained, isOwn {
                throw StoreProblem.unsafeArchive(member: "placement").diagnostic()
            }
            return try body(file)
        } catch let diagnostic as Diagnostic {
            throw renamed(diagnostic)
        } catch let findings as Findings {
            throw Findings(findings.diagnostics.map(renamed))
        }
    }

    /// The study with other rows in its register's place, which stays as it is.
    /// - Parameter settings: of the study, by their keys, that are others too.
    /// - Throws: what keeps it from being computed.
    func loaded(register table: Table, _ settings: [String: JSONValue] = [:]) throws -> LoadedStudy {
        let name = ".essai-\(UUID().uuidString).csv"
        try OutputFolder.write(table.csv, to: "\(folder)/\(name)")
        defer { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
        var yaml = YAMLSettings(files.texts[StudyFiles.study] ?? "")
        yaml.setRegister(name)
        for (key, value) in settings.sorted(by: { $0.key < $1.key }) { yaml.set(key, to: try value.json()) }
        return try trying(yaml.text, standing: [name: StudyFiles.register]) {
            try OpenedStudy.open(file: $0, named: StudyFiles.study).computable()
        }
    }

    // MARK: Changing

    /// Makes one step of the history.
    /// - Parameters:
    ///   - expected: the version that the change starts from; nil for whatever is there.
    ///   - title: what it does, in few words.
    ///   - edit: changes the texts.
    /// - Throws: `oldVersion`, or what `edit` throws; nothing is changed then.
    func change(
        from expected: Int?, _ title: String, by author: String? = nil, _ edit: (inout StudyFiles) throws -> Void
    ) throws {
        try state.withLock { state in
            try Self.look(&state, folder)
            try Self.require(expected, state)
            var files = state.files
            try edit(&files)
            try take(title, author, files, &state)
        }
    }

    /// The same for a change that starts from the register as it is read at that moment: nobody comes in between.
    /// - Parameter edit: returns the register anew; nil leaves it.
    /// - Throws: `noRegister` where it cannot be read.
    func changeRegister(
        from expected: Int?, _ title: String, by author: String? = nil,
        _ edit: (RegisterSheet, View, inout StudyFiles) throws -> Table?
    ) throws {
        try state.withLock { state in
            try Self.look(&state, folder)
            try Self.require(expected, state)
            let view = try Self.view(&state, folder)
            guard let sheet = view.opened.register else {
                throw StoreProblem.noRegister.diagnostic(StudyFiles.register)
            }
            var files = state.files
            if let table = try edit(sheet, view, &files) { files.texts[StudyFiles.register] = table.csv }
            try take(title, author, files, &state)
        }
    }

    private func take(_ title: String, _ author: String?, _ files: StudyFiles, _ state: inout State) throws {
        let patches = files.patches(from: state.files)
        guard !patches.isEmpty else { return }
        try take(.change, title, author, patches, files, &state)
    }

    /// - Throws: `oldVersion`, `nothingToUndo`.
    func undo(from expected: Int?, by author: String? = nil) throws {
        try state.withLock { state in
            try Self.look(&state, folder)
            try Self.require(expected, state)
            guard let step = state.journal.done.last else { throw StoreProblem.nothingToUndo.diagnostic() }
            let patches = step.patches.reversed().map(\.inverse)
            try take(.undo, step.title, author, patches, try state.files.applying(patches), &state)
        }
    }

    /// - Throws: `oldVersion`, `nothingToRedo`.
    func redo(from expected: Int?, by author: String? = nil) throws {
        try state.withLock { state in
            try Self.look(&state, folder)
            try Self.require(expected, state)
            guard let step = state.journal.undone.last else { throw StoreProblem.nothingToRedo.diagnostic() }
            try take(.redo, step.title, author, step.patches, try state.files.applying(step.patches), &state)
        }
    }

    private static func require(_ expected: Int?, _ state: State) throws {
        guard let expected, expected != state.journal.version else { return }
        throw StoreProblem.oldVersion(expected: expected, present: state.journal.version).diagnostic()
    }

    /// History first, files after it, so that a crash in between can be finished.
    private func take(
        _ kind: Journal.Entry.Kind, _ title: String, _ author: String?, _ patches: [TextPatch], _ files: StudyFiles,
        _ state: inout State
    ) throws {
        try state.journal.append(
            .init(
                version: state.journal.version + 1, kind: kind, title: title, when: Self.now, author: author,
                patches: patches,
                digests: Dictionary(
                    patches.map { ($0.file, files.digest($0.file)) }, uniquingKeysWith: { first, _ in first })))
        let old = state.files
        state.files = files
        state.view = nil
        try files.write(to: folder, instead: old)
        state.stamp = Self.stamp(folder)
    }
}
