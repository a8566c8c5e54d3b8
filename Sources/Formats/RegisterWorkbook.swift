public import Coverage
public import FacilitatorNetwork
internal import Sheets
internal import Territories
internal import VectorIO
public import Wording

/// A register as it stands, right or wrong, as a workbook to go on with: drop-down lists, what is to be checked, what each
/// column takes, codes and names.
public struct RegisterWorkbook {
    /// What is to be said of a cell.
    public struct Remark: Sendable {
        let row: Int?
        let column: String?
        let text: String?
        let message: String
        let reading: String?

        /// - Parameters:
        ///   - row: as a spreadsheet counts; nil for the whole register.
        ///   - reading: what the cell probably means.
        public init(row: Int?, column: String?, text: String?, message: String, reading: String?) {
            self.row = row
            self.column = column
            self.text = text
            self.message = message
            self.reading = reading
        }
    }

    private let sheet: RegisterSheet
    private let remarks: [Remark]
    private let choices: RegisterChoices
    private let wording: Wording

    public init(_ sheet: RegisterSheet, of scenario: Scenario, remarks: [Remark], language: Language) {
        self.sheet = sheet
        self.remarks = remarks
        wording = Wording(language)
        choices = RegisterChoices(units: [], communes: scenario.territory.communes, scenario.gazetteer, wording)
    }

    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws {
        var pages = [choices.offered(by: Sheet.registerAsWritten(sheet).layer(wording))]
        if !remarks.isEmpty {
            pages.append(Sheet.cellRemarks(remarks.map(row), named: wording.remarkSheet).layer(wording))
        }
        try Layer.write(pages + [choices.explanations, choices.territories], to: path, format: .xlsx)
    }

    private func row(_ remark: Remark) -> CellRemarkRow {
        CellRemarkRow(
            row: remark.row, column: remark.column, text: remark.text, message: remark.message, reading: remark.reading)
    }
}
