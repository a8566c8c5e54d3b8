internal import Diagnostics
internal import FacilitatorNetwork
internal import VectorIO

/// The files of the network as they are, before any code in them is looked up: they are read while the boundaries
/// load.
struct NetworkFiles: Sendable {
    /// Nil when the register cannot be read, or names zones that cannot.
    var table: Table?
    var zones: Zones?
    /// Nil when the study names none, or it cannot be read.
    var needs: Table?
    var findings = Findings()

    static func read(_ study: Study, _ shelf: InputShelf) throws -> NetworkFiles {
        var files = NetworkFiles()
        var inZones = Findings()
        if let file = study.zones {
            files.zones = try files.findings.attempt {
                try Zones(shelf.read(study.path(file), as: file), findings: &inZones)
            }
            files.findings.add(contentsOf: inZones)
        }
        var inTable = Findings()
        let table = try files.findings.attempt {
            try Table.read(
                shelf.read(study.path(study.network), as: study.network), part: study.networkPart, findings: &inTable,
                isHeader: RegisterReader.isHeader)
        }
        files.findings.add(contentsOf: inTable)
        if let file = study.needs {
            var inNeeds = Findings()
            files.needs = try files.findings.attempt {
                try Table.read(
                    shelf.read(study.path(file), as: file), part: study.needsSheet, findings: &inNeeds,
                    isHeader: NeedsReader.isHeader)
            }
            files.findings.add(contentsOf: inNeeds)
        }
        files.table = table
        // Without its zones a register would only repeat that they are missing.
        if study.zones != nil, files.zones == nil { files.zones = .unreadable }
        return files
    }
}
