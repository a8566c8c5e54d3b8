internal import Diagnostics
internal import Foundation

/// Where a finished file goes: the path itself, or what it leads to when it is a symbolic link, so that whoever reads
/// the file under its other name reads the new one.
struct OutputTarget {
    /// As the user named it, for messages.
    let path: String
    /// Where the bytes go.
    private let resolved: URL

    private var folder: URL { resolved.deletingLastPathComponent().standardizedFileURL }

    /// - Throws: `cannotWrite` where a folder, a pipe or a device is in the way, or links lead round in a circle.
    init(_ url: URL) throws(Diagnostic) {
        path = url.path
        let files = FileManager.default
        var current = url
        var links = 0
        while let next = try? files.destinationOfSymbolicLink(atPath: current.path) {
            links += 1
            guard links <= 40 else { throw Self.refused(path, SystemReason(errno: ELOOP)) }
            current = URL(fileURLWithPath: next, relativeTo: current.deletingLastPathComponent()).absoluteURL
        }
        if let facts = try? files.attributesOfItem(atPath: current.path),
            facts[.type] as? FileAttributeType != .typeRegular
        {
            let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
            throw Self.refused(path, isFolder ? .isFolder : SystemReason(errno: EINVAL))
        }
        resolved = current
    }

    /// Puts a finished file in place, over its predecessor and without that one's companions.
    /// - Parameter all: the files that appear together, this one among them.
    /// - Throws: `cannotWrite`.
    func take(_ finished: URL, among all: [OutputTarget]) throws(Diagnostic) {
        let files = FileManager.default
        let new = Set(all.filter { $0.folder == folder }.map(\.resolved.lastPathComponent))
        let siblings = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
        do {
            for name in OutputCompanions.stale(beside: resolved.lastPathComponent, in: siblings, new: new) {
                try files.removeItem(at: folder.appendingPathComponent(name))
            }
        } catch {
            throw Self.refused(path, SystemReason(error))
        }
        if rename(finished.path, resolved.path) == 0 { return }
        guard errno == EXDEV else { throw Self.refused(path, SystemReason(errno: errno)) }
        // A link that leads to another disk: whole beside the old file first, then over it.
        let near = folder.appendingPathComponent(StagingName.new)
        defer { try? files.removeItem(at: near) }
        do {
            try files.copyItem(at: finished, to: near)
        } catch {
            throw Self.refused(path, SystemReason(error))
        }
        guard rename(near.path, resolved.path) == 0 else { throw Self.refused(path, SystemReason(errno: errno)) }
    }

    private static func refused(_ path: String, _ reason: SystemReason) -> Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: reason), at: .init(file: path))
    }
}
