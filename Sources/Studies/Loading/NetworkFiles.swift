internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories
internal import VectorIO

/// The files of the network as they are, before any code in them is looked up: they are read while the boundaries
/// load.
struct NetworkFiles: Sendable {
    /// Nil when the register cannot be read, or names zones that cannot.
    var table: Table?
    var zones: Zones?
    /// Nil when the study names none, or it cannot be read.
    var needs: Table?
    /// Likewise.
    var districts: DistrictLayer?
    /// What posts tell of their work; those that cannot be read are left out.
    var hours: [Table] = []
    var findings = Findings()

    static func read(_ draft: StudyDraft, _ shelf: InputShelf) throws -> NetworkFiles {
        var files = NetworkFiles()
        var inZones = Findings()
        if let file = draft.network?.zones {
            files.zones = try files.findings.attempt {
                try Zones(shelf.read(draft.path(file), as: file), findings: &inZones)
            }
            files.findings.add(contentsOf: inZones)
        }
        if let network = draft.network {
            var inTable = Findings()
            files.table = try files.findings.attempt {
                try Table.read(
                    shelf.read(draft.path(network.file), as: network.file), part: network.part, findings: &inTable,
                    isHeader: RegisterReader.isHeader)
            }
            files.findings.add(contentsOf: inTable)
        }
        if let file = draft.needs?.file {
            var inNeeds = Findings()
            files.needs = try files.findings.attempt {
                try Table.read(
                    shelf.read(draft.path(file), as: file), part: draft.needs?.sheet, findings: &inNeeds,
                    isHeader: NeedsReader.isHeader)
            }
            files.findings.add(contentsOf: inNeeds)
        }
        if let source = draft.districts {
            var inDistricts = Findings()
            files.districts = try files.findings.attempt {
                try DistrictLayer(
                    source, in: shelf.read(draft.path(source.file), as: source.file), findings: &inDistricts)
            }
            files.findings.add(contentsOf: inDistricts)
        }
        for file in draft.activity?.files ?? [] {
            var inHours = Findings()
            let table = try files.findings.attempt {
                try Table.read(
                    shelf.read(draft.path(file), as: file), part: draft.activity?.sheet, findings: &inHours,
                    isHeader: ActivityReader.isHeader)
            }
            if let table { files.hours.append(table) }
            files.findings.add(contentsOf: inHours)
        }
        // Without its zones a register would only repeat that they are missing.
        if draft.network?.zones != nil || draft.hasWrongZones, files.zones == nil { files.zones = .unreadable }
        return files
    }
}
