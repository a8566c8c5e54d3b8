internal import Foundation

/// Names of the hidden folders that outputs are made in: no two writes share one, and what a killed program left can be
/// told from what another one is writing.
enum StagingName {
    private static let beginning = ".maillage-"

    static var new: String {
        "\(beginning)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    }

    /// Much longer than any write takes: on a shared disk, a process of another machine is not ours to look for.
    private static let stale: TimeInterval = 86_400

    /// Removes what a process left that is no more, by its number, by its age and by its owner; leaves all else.
    static func removeStale(in folder: URL, now: Date = Date()) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
            guard let match = name.wholeMatch(of: /\.maillage-(\d+)-[0-9A-F-]{36}/),
                let process = Int32(match.output.1),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            let path = folder.appendingPathComponent(name).path
            guard let facts = try? files.attributesOfItem(atPath: path),
                facts[.type] as? FileAttributeType == .typeDirectory,
                facts[.ownerAccountID] as? Int == Int(getuid()),
                let changed = facts[.modificationDate] as? Date, now.timeIntervalSince(changed) > stale
            else { continue }
            try? files.removeItem(atPath: path)
        }
    }
}
