public import Diagnostics
internal import Foundation
internal import Synchronization

/// A folder of outputs that appear together: whole, or not at all.
public enum OutputFolder {
    private struct Unfinished {
        /// What goes if the writes that run now do not end well.
        var folders: [URL] = []
        var isAbandoned = false
    }

    private static let unfinished = Mutex(Unfinished())

    /// Runs `produce` in a hidden folder beside the final names, then moves every file into place, each over its
    /// predecessor, or over what that links to, and without the indexes and journals that the predecessor had. When anything fails the hidden folder goes and the old files stay.
    /// - Throws: `cannotWrite`, or what `produce` throws.
    public static func write<Result>(to folder: String, _ produce: (String) throws -> Result) throws -> Result {
        let files = FileManager.default
        let final = URL(fileURLWithPath: folder)
        let staging = final.appendingPathComponent(StagingName.new)
        let created = Self.firstMissing(of: final)
        let waste = created ?? staging
        do {
            try unlessAbandoned { unfinished in
                unfinished.folders.append(waste)
                try files.createDirectory(at: final, withIntermediateDirectories: true)
                StagingName.removeStale(in: final)
                // Of our own making, so that nothing of another run is published with ours.
                try files.createDirectory(at: staging, withIntermediateDirectories: false)
            }
        } catch {
            try unlessAbandoned { unfinished in
                unfinished.folders.removeAll { $0 == waste }
                if let created { try? files.removeItem(at: created) }
            }
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: folder))
        }
        do {
            let result = try produce(staging.path)
            try unlessAbandoned { unfinished in
                try move(from: staging, to: final)
                unfinished.folders.removeAll { $0 == waste }
                try? files.removeItem(at: staging)
            }
            return result
        } catch {
            try unlessAbandoned { unfinished in
                unfinished.folders.removeAll { $0 == waste }
                try? files.removeItem(at: waste)
            }
            throw (error as? Diagnostic)?.moved(from: staging.path, to: folder) ?? error
        }
    }

    /// Takes away what unfinished writes have made, for a program that is about to end. Files that are being moved into
    /// place all get there first; nothing is written, moved or thrown afterwards.
    /// - Parameter stop: ends what writes besides this program.
    public static func abandon(stopping stop: () -> Void) {
        unfinished.withLock { unfinished in
            unfinished.isAbandoned = true
            stop()
            for folder in unfinished.folders {
                // The writer still runs: what it adds during the removal is for the next round.
                for _ in 0..<100 where FileManager.default.fileExists(atPath: folder.path) {
                    try? FileManager.default.removeItem(at: folder)
                }
            }
        }
    }

    /// Runs a piece of a write that `abandon` waits for. Where it came first, waits for the end of the program.
    private static func unlessAbandoned(_ body: (inout Unfinished) throws -> Void) throws {
        let isAbandoned = try unfinished.withLock { unfinished in
            if !unfinished.isAbandoned { try body(&unfinished) }
            return unfinished.isAbandoned
        }
        while isAbandoned { sleep(1) }
    }

    private static func move(from staging: URL, to final: URL) throws {
        let files = FileManager.default
        let names = try files.contentsOfDirectory(atPath: staging.path).sorted()
        // A folder in the way of one file must not leave the others half replaced.
        let targets = try names.map { name in try OutputTarget(final.appendingPathComponent(name)) }
        for (name, target) in zip(names, targets) {
            try target.take(staging.appendingPathComponent(name), among: targets)
        }
    }

    /// The topmost folder of a path that does not exist yet; nil when all do.
    private static func firstMissing(of folder: URL) -> URL? {
        var missing: URL?
        var current = folder.standardizedFileURL
        while !FileManager.default.fileExists(atPath: current.path), current.path != "/" {
            missing = current
            current.deleteLastPathComponent()
        }
        return missing
    }

    /// Writes text as UTF-8.
    public static func write(_ text: String, to path: String) throws(Diagnostic) {
        try write(Array(text.utf8), to: path)
    }

    /// Writes bytes over what was there; not whole or nothing by itself, `write(to:_:)` makes it so.
    /// - Throws: `cannotWrite`.
    public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: path))
        }
    }
}

extension Diagnostic {
    /// The same for a file under the name that its user knows.
    func moved(from staging: String, to folder: String) -> Diagnostic {
        guard let file = place.file, file.hasPrefix(staging + "/") else { return self }
        var diagnostic = self
        diagnostic.place.file = folder + file.dropFirst(staging.count)
        return diagnostic
    }
}
