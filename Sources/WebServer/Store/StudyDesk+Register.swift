internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// What changes the register.
extension StudyDesk {
    /// More rows than a network of the whole country has.
    static let mostRows = 20_000

    /// Takes a register that the study has under another name or in another format into the file that the page edits.
    func adoptRegister() throws {
        let study = try StudyReader.read(file: studyFile)
        guard study.network.file != StudyFiles.register else { return }
        let view = try view()
        guard let sheet = view.opened.register, !sheet.table.isLayer else { return }
        try change(from: nil, "") { files in
            files.texts[StudyFiles.register] = Self.table(named: sheet).csv
            var settings = YAMLSettings(files.texts[StudyFiles.study] ?? "")
            settings.setRegister(StudyFiles.register)
            files.texts[StudyFiles.study] = settings.text
        }
    }

    /// The register under the contract's own names: the study need not say which header is which.
    private static func table(named sheet: RegisterSheet) -> Table {
        Table(
            file: StudyFiles.register, header: sheet.header,
            rows: sheet.table.rows.enumerated().map { Table.Row(number: $0 + 2, cells: $1.cells) }, headerRow: 1)
    }

    /// Puts a spreadsheet in the register's place, with codes or with names as somebody keeps it.
    /// - Parameter name: of the file, whose ending says what it is.
    func putRegister(_ bytes: [UInt8], named name: String, from expected: Int?, by author: String?) throws {
        let input = try ReceivedTable.input(bytes, named: name)
        let safe = input.name
        guard let names = try view().opened.names else { throw StoreProblem.noRegister.diagnostic(safe) }
        let table = try Self.register(input, names)
        guard table.rows.count <= Self.mostRows else {
            throw StoreProblem.tooManyRows(most: Self.mostRows).diagnostic(safe, value: String(table.rows.count))
        }
        try change(from: expected, safe, by: author) { files in
            files.texts[StudyFiles.register] = table.csv
        }
        // As it came, so that nothing of it is lost.
        try OutputFolder.write(to: "\(self.folder)/.maillage/recus") { staging in
            try OutputFolder.write(bytes, to: "\(staging)/\(Digest.sha256(bytes).prefix(12))-\(safe)")
        }
    }

    /// A register as it is where its header is the contract's, else a list read cell by cell, doubtful words kept.
    private static func register(_ input: InputFile, _ names: TerritoryNames) throws -> Table {
        var findings = Findings()
        if let table = try? Table.read(
            input, part: nil, findings: &findings, isHeader: RegisterReader.isHeader), !table.isLayer
        {
            var inHeader = Findings()
            let sheet = RegisterSheet(table, findings: &inHeader)
            let own = table.header.filter { RegisterColumn(rawValue: $0) != nil }
            if inHeader.errors.isEmpty, own.count >= 3 { return Self.table(named: sheet) }
        }
        let list = try ListImporter(names, corrections: [:], doubts: .kept).read(
            RawSheet.read(input), from: nil, file: input.name)
        return Sheet.imported(list).table(named: StudyFiles.register)
    }

    /// Makes changes of rows and polygons as one step.
    func edit(_ operations: [RegisterOperation], from expected: Int?, by author: String?) throws {
        try changeRegister(from: expected, Self.title(operations), by: author) { sheet, _, files in
            var editing = try RegisterEditing(sheet)
            var zones = try ZoneEditing(files.texts[StudyFiles.zones])
            let (oldRegister, oldZones) = (editing.table, zones.text)
            for operation in operations {
                if let write = operation.ecrire {
                    try editing.write(write.valeur ?? "", at: write.ligne, write.colonne)
                } else if let add = operation.ajouter {
                    try editing.add(add.valeurs, after: add.apres)
                } else if let remove = operation.retirer {
                    try editing.remove(remove.ligne)
                } else if let zone = operation.polygone {
                    try zones.apply(zone)
                } else {
                    throw StoreProblem.unknownOperation.diagnostic()
                }
            }
            if zones.text != oldZones {
                files.texts[StudyFiles.zones] = zones.text
                var settings = YAMLSettings(files.texts[StudyFiles.study] ?? "")
                settings.set("zones", to: zones.text == nil ? nil : StudyFiles.zones)
                files.texts[StudyFiles.study] = settings.text
            }
            return editing.table == oldRegister ? nil : editing.table
        }
    }

    private static func title(_ operations: [RegisterOperation]) -> String {
        guard operations.count == 1, let operation = operations.first else {
            return "\(operations.count) modifications"
        }
        if let write = operation.ecrire { return "\(write.colonne), ligne \(write.ligne)" }
        if operation.ajouter != nil { return "ajout d’une ligne" }
        if let remove = operation.retirer { return "retrait de la ligne \(remove.ligne)" }
        return operation.polygone.map { "zone \($0.id)" } ?? ""
    }

    /// Applies every repair that changes no meaning, as one step.
    func repair(from expected: Int?, by author: String?) throws {
        try changeRegister(from: expected, "réparations sûres", by: author) { sheet, view, _ in
            let repairs = RegisterRemarks(view.opened).safeRepairs
            guard !repairs.isEmpty else { return nil }
            var editing = try RegisterEditing(sheet)
            for repair in repairs { try editing.write(repair.value, at: repair.row, repair.column) }
            return editing.table
        }
    }
}
