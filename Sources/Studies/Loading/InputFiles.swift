public import Diagnostics
internal import Foundation
internal import Funding
internal import Placement
internal import Territories

/// The files that a study names.
enum InputFiles {
    /// Where those of the network are, from the working folder, in the order in which they are told.
    static func network(of study: Study) -> [String] {
        [
            study.network.file, study.network.zones, study.needs.file, study.populations?.file,
            study.populationLayer?.file,
            study.territory.boundaries?.file, study.buyers?.file, study.projects?.file, study.districts?.file,
        ].compactMap { $0 }.map { study.path($0) } + study.contracts.map { study.path($0.file) }
            + study.activity.files.map { study.path($0) }
    }

    /// Those of the plan: candidates and travel matrix.
    static func placement(of study: Study) -> [String] {
        guard let settings = study.placement else { return [] }
        var files: [String] = []
        for case .file(let file) in settings.sources ?? [] { files.append(file) }
        if case .travel(let matrix, _) = settings.seats.reach { files.append(matrix) }
        return files.map { study.path($0) }
    }

    /// What people found in the applications.
    static func appraisal(of study: Study) -> [String] {
        (study.appraisal?.tables ?? []).map(\.file).reduce(into: []) { files, file in
            if !files.contains(file) { files.append(file) }
        }.map { study.path($0) }
    }

    /// The picture on the report.
    static func report(of study: Study) -> [String] { [study.report.logo].compactMap { $0 }.map { study.path($0) } }

    /// All of them.
    static func all(of study: Study) -> [String] {
        network(of: study) + placement(of: study) + rules(of: study) + appraisal(of: study) + report(of: study)
    }

    /// Rules of the user's own that the study names.
    static func rules(of study: Study) -> [String] {
        [study.placement?.rules].compactMap { $0 }.filter(RulesReader.isPath).map { study.path($0) }
    }
}

extension Study {
    /// Whether all the files that it names lie in its own folder: a study that came from elsewhere must open nothing else.
    public var isSelfContained: Bool {
        let root = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL.resolvingSymlinksInPath()
        return InputFiles.all(of: self).allSatisfy { path in
            let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
            // A virtual layer is a file that names others.
            return url.path.hasPrefix(root.path + "/") && url.pathExtension.lowercased() != "vrt"
        }
    }

    /// - Throws: `inputInTheWay` when a file to write is one of the study's own.
    public func refuseInput(_ path: String) throws(Diagnostic) {
        func resolved(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        if ([file] + InputFiles.all(of: self)).map(resolved).contains(resolved(path)) {
            throw Diagnostic(StudyProblem.inputInTheWay, at: .init(file: path))
        }
    }
}
