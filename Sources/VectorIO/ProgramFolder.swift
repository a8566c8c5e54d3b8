internal import Foundation

/// Folders that come with the program: of its checkout while it is built, under `share/maillage` once it is installed.
public enum ProgramFolder {
    /// Where one may be: what an environment variable says, else every place on the way up from the program's own folder.
    public static func candidates(_ name: String, chosenBy variable: String) -> [String] {
        if let chosen = ProcessInfo.processInfo.environment[variable], !chosen.isEmpty { return [chosen] }
        var candidates: [String] = []
        var program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while program.path != "/" {
            candidates += [name, "share/maillage/\(name)"].map { program.appendingPathComponent($0).path }
            program.deleteLastPathComponent()
        }
        return candidates
    }
}
