internal import Diagnostics
internal import FacilitatorNetwork
internal import VectorIO

/// The files of the network as they are, before any code in them is looked up: they are read while the boundaries
/// load.
struct NetworkFiles: Sendable {
    /// Nil when the register cannot be read, or names zones that cannot.
    var table: Table?
    var zones: Zones?
    var findings = Findings()

    static func read(_ study: Study) throws -> NetworkFiles {
        var files = NetworkFiles()
        var inZones = Findings()
        if let file = study.zones {
            files.zones = try files.findings.attempt {
                try Zones(path: study.path(file), file: file, findings: &inZones)
            }
            files.findings.add(contentsOf: inZones)
        }
        let table = try files.findings.attempt {
            try Table.delimitedText(at: study.path(study.network), file: study.network)
        }
        // Without its zones a register would only repeat that they are missing.
        files.table = study.zones != nil && files.zones == nil ? nil : table
        return files
    }
}
