public import Diagnostics
internal import Foundation
internal import Funding
internal import Placement
internal import Territories
internal import VectorIO

/// The files that a result rests on, with their digests, so that anyone can tell whether they are still the same.
enum InputFiles {
    /// - Parameter withPlacement: also those of the plan: candidates, travel matrix, rules of the user's own.
    static func digests(of study: Study, withPlacement: Bool = false) throws -> [StudyResult.Input] {
        try (named(of: study) + (withPlacement ? placement(of: study) : [])).flatMap { try withCompanions($0) }.map {
            name, path in
            let data: Data
            do {
                data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
            } catch {
                throw Diagnostic(FileProblem.unreadableFile(reason: SystemReason(error)), at: .init(file: name))
            }
            return StudyResult.Input(file: name, sha256: Digest.sha256(data))
        }
    }

    /// Where the files of a study are, from the working folder.
    static func paths(of study: Study) -> [String] { (named(of: study) + placement(of: study)).map(\.path) }

    private static func named(of study: Study) -> [(name: String, path: String)] {
        // From wherever it was named: the study itself is what its other files are beside.
        [(URL(fileURLWithPath: study.file).lastPathComponent, study.file)]
            + [study.network, study.zones, study.needs, study.populationLayer?.file, study.boundaries?.file]
            .compactMap { $0 }.map { ($0, study.path($0)) }
    }

    private static func placement(of study: Study) -> [(name: String, path: String)] {
        guard let settings = study.placement else { return [] }
        var files: [(name: String, path: String)] = []
        if case .file(let file) = settings.candidates { files.append((file, study.path(file))) }
        if case .travel(let matrix, _) = settings.reach { files.append((matrix, study.path(matrix))) }
        if let reference = settings.rules, RulesReader.isPath(reference) {
            let path = study.path(reference)
            let bases = (try? RulesLibrary.read(path))?.bases ?? []
            files += [(reference, path)] + bases.map { (URL(fileURLWithPath: $0).lastPathComponent, $0) }
        }
        return files
    }

    /// A folder stands for its files, a Shapefile for all the files of its name: the figures are in the `.dbf`.
    private static func withCompanions(_ file: (name: String, path: String)) throws -> [(String, String)] {
        var isFolder: ObjCBool = false
        let url = URL(fileURLWithPath: file.path)
        _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
        let isShapefile = url.pathExtension.lowercased() == "shp"
        guard isFolder.boolValue || isShapefile else { return [file] }
        let folder = isFolder.boolValue ? url : url.deletingLastPathComponent()
        let stem = url.deletingPathExtension().lastPathComponent
        let siblings = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { sibling in
            isFolder.boolValue || URL(fileURLWithPath: sibling).deletingPathExtension().lastPathComponent == stem
        }
        let prefix = isFolder.boolValue ? file.name + "/" : String(file.name.dropLast(url.lastPathComponent.count))
        return siblings.map { (prefix + $0, folder.appendingPathComponent($0).path) }
    }
}

extension Study {
    /// - Throws: `inputInTheWay` when a file to write is one of the study's own.
    public func refuseInput(_ path: String) throws(Diagnostic) {
        func resolved(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        if InputFiles.paths(of: self).map(resolved).contains(resolved(path)) {
            throw Diagnostic(StudyProblem.inputInTheWay, at: .init(file: path))
        }
    }
}
