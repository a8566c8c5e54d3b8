public import Coverage
internal import Diagnostics
public import FacilitatorNetwork
internal import Foundation
internal import Sheets
internal import VectorIO
public import Wording

/// A list as somebody keeps it, imported: a study that analyses at once, and a copy of the workbook with what to check.
public struct ImportOutput {
    private let file: String
    private let list: ImportedList
    private let sheets: [RawSheet]
    private let territory: StartingTerritory
    private let takesProposals: Bool
    private let wording: Wording

    /// - Parameters:
    ///   - file: the list, as the user named it; never written to.
    ///   - sheet: nil takes the only one that holds a list.
    ///   - takesProposals: takes what is proposed as if it were confirmed.
    /// - Throws: what keeps the list from being read.
    public init(
        _ file: String, sheet: String?, territory: StartingTerritory, takesProposals: Bool, language: Language
    ) throws {
        self.file = file
        self.territory = territory
        self.takesProposals = takesProposals
        wording = Wording(language)
        sheets = try RawSheet.read(InputFile(path: file))
        let importer = ListImporter(
            territory.names, corrections: CheckSheet.corrections(in: sheets),
            doubts: takesProposals ? .taken : .heldBack)
        list = try importer.read(sheets, from: sheet, file: file)
    }

    private var name: String { URL(fileURLWithPath: file).lastPathComponent }

    /// Doubtful cells, and those that somebody has corrected.
    private var checked: [ImportedList.Cell] { list.cells.filter { !$0.isCertain || $0.correction != nil } }

    // MARK: Files

    /// What was written, and where.
    public struct Written {
        /// Sorted.
        public let files: [String]
        /// A `study.yml` that stood there already.
        let keepsStudy: Bool
        /// Nil where nothing is to be checked.
        let workbook: String?
    }

    /// Writes the study, the register, and the workbook with what to check.
    /// - Parameters:
    ///   - date: the situation's day.
    ///   - target: nil leaves it to be filled in.
    ///   - replaces: the register of an earlier import; the study of one stays as it is.
    /// - Throws: `alreadyThere`, `cannotWrite`.
    public func write(to folder: String, date: CivilDate, target: Target?, replaces: Bool) throws -> Written {
        let exists = { (file: String) in FileManager.default.fileExists(atPath: "\(folder)/\(file)") }
        for file in ["postes.csv", "study.yml"] where !replaces && exists(file) {
            throw Diagnostic(OutputProblem.alreadyThere, at: .init(file: "\(folder)/\(file)"))
        }
        let keepsStudy = exists("study.yml")
        let workbook = list.doubtful.isEmpty ? nil : workbookName(in: folder)
        return try OutputFolder.write(to: folder) { staging in
            if !keepsStudy { try OutputFolder.write(study(date, target), to: "\(staging)/study.yml") }
            try Sheet.imported(list).layer(wording).write(to: "\(staging)/postes.csv", format: .csv)
            if let workbook { try WorkbookPage.write(pages, to: "\(staging)/\(workbook)") }
            return Written(
                files: ([workbook, "postes.csv", keepsStudy ? nil : "study.yml"].compactMap { $0 }).sorted(),
                keepsStudy: keepsStudy, workbook: workbook)
        }
    }

    private func study(_ date: CivilDate, _ target: Target?) -> String {
        let amount = target.map { target -> String in
            switch target.amount {
            case .ratio(let ratio): "{ etp_per_100k: \(DecimalNumber.text(ratio)) }"
            case .total(let etp): "{ etp: \(DecimalNumber.text(etp)) }"
            }
        }
        return wording.studyTemplate(
            name: territory.name, key: territory.key, codes: territory.list, level: territory.reportingLevel,
            date: date,
            command: "import", target: amount,
            notes: [
                wording.importedNote(
                    file: name, sheet: list.sheet.name, heldBack: list.leftOut.count(where: \.isHeldBack),
                    doubts: list.doubtful.count)
            ])
    }

    /// `liste-a-verifier.xlsx`, or the next that is not there: what was imported may be the last one.
    private func workbookName(in folder: String) -> String {
        let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let base = stem.replacing(/-a-verifier(-\d+)?$/, with: "") + "-a-verifier"
        var (name, number) = ("\(base).xlsx", 1)
        while FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            number += 1
            name = "\(base)-\(number).xlsx"
        }
        return name
    }

    /// The sheet of things to check, then the user's own as they were shown.
    private var pages: [WorkbookPage] {
        let rows = checked.map { cell in
            CheckRow(
                cell, in: list.sheet.name, certainty: wording.name(of: cell.reading.certainty),
                reason: cell.reading.reason.map { wording.words($0) } ?? "", blank: wording.blankChoice)
        }
        var layer = Sheet.toCheck(rows, in: wording.language).layer(wording)
        let (column, among) = Sheet<CheckRow>.choice
        layer.schema.fields[column].choices = .fields(among)
        return [.table(layer)]
            + sheets.filter { !CheckSheet.isOne($0) && !$0.rows.isEmpty }.map { WorkbookPage.raw($0) }
    }

    // MARK: What is told

    /// What was read, what was not, what to check, what to do next.
    public func text(_ written: Written, in folder: String, command: String) -> String {
        var lines = [
            wording.imported(file: name, sheet: list.sheet.name, rows: list.rowCount, posts: list.entries.count),
            wording.columnsRead(
                list.columns.filter { $0.role != .kept }.map(words).joined(separator: wording.semicolon)),
        ]
        let kept = list.columns.filter { $0.role == .kept && !$0.header.isEmpty }
        if !kept.isEmpty { lines.append(wording.columnsKept(kept.map(title).joined(separator: wording.semicolon))) }
        for (title, isHeldBack) in [(wording.leftOut, false), (wording.heldBack, true)] {
            let parts = leftOut(isHeldBack: isHeldBack)
            if !parts.isEmpty { lines.append(title + wording.colon + parts.joined(separator: wording.semicolon)) }
        }
        let madeUp = list.entries.count(where: \.isIdentifierMadeUp)
        if madeUp > 0 { lines.append(wording.madeUpIdentifiers(madeUp)) }
        if list.hiddenRows > 0 { lines.append(wording.hiddenRowsRead(list.hiddenRows)) }
        lines += ["", wording.toCheck(list.doubtful.count)] + list.doubtful.map(line)
        if !list.doubtful.isEmpty { lines.append(wording.doubtsStayOut(taken: takesProposals)) }
        lines += ["", DiagnosticText(language: wording.language).filesWritten(written.files, in: folder)]
        if written.keepsStudy { lines.append(wording.studyKept("\(folder)/study.yml")) }
        if let workbook = written.workbook {
            lines.append(
                wording.correctAndImport(
                    workbook: workbook, command: "maillage import \(folder)/\(workbook) \(command) --replace"))
        }
        lines.append(wording.analyzeNext(command: "maillage analyze \(folder)/study.yml"))
        return lines.joined(separator: "\n") + "\n"
    }

    private func title(_ column: ListColumn) -> String {
        column.header.isEmpty ? wording.columnNumber(column.index + 1) : oneLine(column.header)
    }

    /// The words of a cell, whatever breaks its lines.
    private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func words(_ column: ListColumn) -> String {
        let role =
            switch column.role {
            case .register(let column): column.rawValue
            case .period: wording.period
            case .kept: ""
            }
        return "\(title(column)) → \(role)" + (column.clue == .content ? " (\(wording.byContent))" : "")
    }

    private func leftOut(isHeldBack: Bool) -> [String] {
        let rows = Dictionary(grouping: list.leftOut.filter { $0.isHeldBack == isHeldBack }, by: \.reason)
        return rows.sorted { ($0.value[0].row, $0.key.rawValue) < ($1.value[0].row, $1.key.rawValue) }.map {
            let first = $0.value.prefix(12).map { String($0.row) }.joined(separator: ", ")
            return wording.leftOut(
                $0.key, rows: $0.value.count > 12 ? first + "…" : first, count: $0.value.count)
        }
    }

    private func line(_ cell: ImportedList.Cell) -> String {
        let place = "  \(cell.address) \(oneLine(cell.header))"
        let text = wording.quoted(oneLine(cell.correction ?? cell.text))
        guard let reading = cell.reading.reading else {
            return "\(place)\(wording.colon)\(text) → ? (\(wording.name(of: cell.reading.certainty)))"
        }
        let reason = cell.reading.reason.map { " (\(wording.words($0)))" } ?? ""
        return
            "\(place)\(wording.colon)\(text) → \(reading.label.isEmpty ? wording.blankChoice : reading.label)\(reason)"
    }

    /// The same by cell, certain ones included.
    public func json(_ written: Written) throws -> String {
        try Report(
            sheet: list.sheet.name, rows: list.rowCount, posts: list.entries.count,
            columns: list.columns.map { column in
                Report.Column(
                    header: column.header, register: Self.name(of: column.role),
                    clue: column.role == .kept ? nil : column.clue.rawValue)
            },
            leftOut: list.leftOut.map { Report.LeftOut(row: $0.row, reason: $0.reason.rawValue, cells: $0.cells) },
            cells: list.cells.map { cell in
                Report.Cell(
                    sheet: list.sheet.name, row: cell.row, column: cell.header, address: cell.address,
                    register: Self.name(of: cell.role), text: cell.text, correction: cell.correction,
                    reading: cell.reading.reading?.value, certainty: cell.reading.certainty.rawValue,
                    reason: cell.reading.reason?.code, alternatives: cell.reading.alternatives.map(\.value))
            }, files: written.files
        ).outputJSON
    }

    private static func name(of role: ListColumn.Role) -> String? {
        switch role {
        case .register(let column): column.rawValue
        case .period: "periode"
        case .kept: nil
        }
    }

    private struct Report: Encodable {
        struct Column: Encodable {
            let header: String
            @Nullable var register: String?
            @Nullable var clue: String?

            private enum CodingKeys: String, CodingKey {
                case header = "en_tete"
                case register = "registre"
                case clue = "indice"
            }
        }

        struct LeftOut: Encodable {
            let row: Int
            let reason: String
            let cells: [String]

            private enum CodingKeys: String, CodingKey {
                case row = "ligne"
                case reason = "motif"
                case cells = "cellules"
            }
        }

        struct Cell: Encodable {
            let sheet: String
            let row: Int
            let column: String
            let address: String
            @Nullable var register: String?
            let text: String
            @Nullable var correction: String?
            @Nullable var reading: String?
            let certainty: String
            @Nullable var reason: String?
            let alternatives: [String]
        }

        let sheet: String
        let rows: Int
        let posts: Int
        let columns: [Column]
        let leftOut: [LeftOut]
        let cells: [Cell]
        let files: [String]

        private enum CodingKeys: String, CodingKey {
            case sheet = "feuille"
            case rows = "lignes"
            case posts = "postes"
            case columns = "colonnes"
            case leftOut = "laissees_de_cote"
            case cells = "cellules"
            case files = "fichiers"
        }
    }
}
