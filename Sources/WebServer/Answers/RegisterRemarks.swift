internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Studies
internal import VectorIO
internal import Wording

/// What is to be said of a register's cells: what is wrong, how it may be read, what may stand there.
struct RegisterRemarks {
    private let opened: OpenedStudy
    /// By the number of their row.
    private let cells: [Int: [String]]

    init(_ opened: OpenedStudy) {
        self.opened = opened
        cells = Dictionary(
            (opened.register?.table.rows ?? []).map { ($0.number, $0.cells) }, uniquingKeysWith: { first, _ in first })
    }

    private var file: String? { opened.register?.table.file }

    /// The findings of the register itself.
    private var findings: [Diagnostic] { opened.findings.diagnostics.filter { $0.place.file == file } }

    /// Cells that may be written anew without a change of meaning: `RegisterRepair`'s, and those that can be read in one
    /// way alone.
    var safeRepairs: [(row: Int, column: String, value: String)] {
        guard let sheet = opened.register else { return [] }
        var repairs: [String: (row: Int, column: String, value: String)] = [:]
        for repair in opened.repair?.repairs ?? [] where repair.isNeeded {
            guard let row = repair.place.row, let column = repair.place.column else { continue }
            repairs["\(row) \(column)"] = (row, column, repair.after)
        }
        for diagnostic in findings where diagnostic.severity == .error {
            guard let row = diagnostic.place.row, let column = diagnostic.place.column,
                let reading = reading(of: diagnostic, in: sheet), reading.certainty == .exact,
                let value = reading.reading?.value, value != text(row, column, in: sheet)
            else { continue }
            repairs["\(row) \(column)"] = (row, column, value)
        }
        return repairs.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// One a finding, then one a safe repair that no finding tells.
    func remarks(in language: Language) -> [Remark] {
        guard let sheet = opened.register else {
            return opened.findings.diagnostics.map { Remark($0, nil, text: nil, Wording(language)) }
        }
        let wording = Wording(language)
        return opened.findings.diagnostics.map { diagnostic in
            guard diagnostic.place.file == file, let row = diagnostic.place.row, let column = diagnostic.place.column
            else { return Remark(diagnostic, nil, text: nil, wording) }
            return Remark(
                diagnostic, reading(of: diagnostic, in: sheet), text: text(row, column, in: sheet) ?? diagnostic.value,
                wording)
        }
    }

    private func text(_ row: Int, _ column: String, in sheet: RegisterSheet) -> String? {
        guard let cells = cells[row] else { return nil }
        let index =
            RegisterColumn(rawValue: column).flatMap { sheet.indices[$0] } ?? sheet.table.header.firstIndex(of: column)
        return index.map { cells[$0] }
    }

    /// Nil where a cell says nothing, or is right.
    private func reading(of diagnostic: Diagnostic, in sheet: RegisterSheet) -> CellReading? {
        guard diagnostic.severity == .error, let names = opened.names, let row = diagnostic.place.row,
            let name = diagnostic.place.column, let column = RegisterColumn(rawValue: name),
            let text = text(row, name, in: sheet), !text.isEmpty
        else { return nil }
        let reading = CellReader(names).reading(text, of: column)
        // What is read as it stands is wrong for another reason.
        return reading.reading?.value == text ? nil : reading
    }
}

/// One of them, as the interface tells it.
struct Remark: Encodable {
    struct Choice: Encodable {
        let value: String
        let label: String

        private enum CodingKeys: String, CodingKey {
            case value = "valeur"
            case label = "libelle"
        }
    }

    @Nullable var row: Int?
    @Nullable var column: String?
    let severity: String
    let code: String
    @Nullable var text: String?
    let message: String
    @Nullable var reading: String?
    @Nullable var certainty: String?
    let choices: [Choice]
    let isSafe: Bool

    init(_ diagnostic: Diagnostic, _ reading: CellReading?, text: String?, _ wording: Wording) {
        row = diagnostic.place.row
        column = diagnostic.place.column
        severity = diagnostic.severity == .error ? "erreur" : "avertissement"
        code = diagnostic.problem.code
        self.text = text
        message = wording.explanation(diagnostic.problem)
        self.reading = reading?.reading?.label
        certainty = reading?.certainty.rawValue
        var choices = ([reading?.reading].compactMap { $0 } + (reading?.alternatives ?? [])).map {
            Choice(value: $0.value, label: $0.label.isEmpty ? wording.blankChoice : $0.label)
        }
        if let nearest = diagnostic.nearest, !choices.contains(where: { $0.value == nearest }) {
            choices.append(Choice(value: nearest, label: nearest))
        }
        self.choices = choices
        isSafe = reading?.certainty == .exact
    }

    private enum CodingKeys: String, CodingKey {
        case row = "ligne"
        case column = "colonne"
        case severity = "gravite"
        case code
        case text = "texte"
        case message
        case reading = "lecture"
        case certainty = "certitude"
        case choices = "alternatives"
        case isSafe = "sure"
    }
}
