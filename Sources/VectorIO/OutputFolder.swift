public import Diagnostics
internal import Foundation

/// A folder of outputs that appear together: whole, or not at all.
public enum OutputFolder {
    /// Runs `produce` in a hidden folder beside the final names, then moves every file into place, each over its
    /// predecessor. When anything fails the hidden folder goes and the old files stay.
    /// - Throws: `cannotWrite`, or what `produce` throws.
    public static func write<Result>(to folder: String, _ produce: (String) throws -> Result) throws -> Result {
        let files = FileManager.default
        let final = URL(fileURLWithPath: folder)
        let staging = final.appendingPathComponent(".maillage-\(ProcessInfo.processInfo.processIdentifier)")
        let created = Self.firstMissing(of: final)
        do {
            try files.createDirectory(at: staging, withIntermediateDirectories: true)
        } catch {
            if let created { try? files.removeItem(at: created) }
            throw Diagnostic(.cannotWrite(reason: SystemReason(error)), at: .init(file: folder))
        }
        do {
            let result = try produce(staging.path)
            let names = try files.contentsOfDirectory(atPath: staging.path).sorted()
            // A folder in the way of one file must not leave the others half replaced.
            for name in names {
                var isFolder: ObjCBool = false
                let target = final.appendingPathComponent(name).path
                if files.fileExists(atPath: target, isDirectory: &isFolder), isFolder.boolValue {
                    throw Diagnostic(.isFolder, at: .init(file: target))
                }
            }
            for name in names {
                let target = final.appendingPathComponent(name).path
                guard rename(staging.appendingPathComponent(name).path, target) == 0 else {
                    throw Diagnostic(.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: target))
                }
            }
            try? files.removeItem(at: staging)
            return result
        } catch {
            try? files.removeItem(at: created ?? staging)
            throw error
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

    public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Diagnostic(.cannotWrite(reason: SystemReason(error)), at: .init(file: path))
        }
    }
}
