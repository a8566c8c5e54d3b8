public import Coverage
public import FacilitatorNetwork
public import Sheets
internal import Territories
internal import VectorIO
public import Wording

/// A register as it stands, right or wrong, as a workbook to go on with: drop-down lists, what is to be checked, what each
/// column takes, codes and names.
public struct RegisterWorkbook {
    private let sheet: RegisterSheet
    private let remarks: [CellRemarkRow]
    private let choices: RegisterChoices
    private let wording: Wording

    public init(_ sheet: RegisterSheet, of scenario: Scenario, remarks: [CellRemarkRow], language: Language) {
        self.sheet = sheet
        self.remarks = remarks
        wording = Wording(language)
        choices = RegisterChoices(units: [], communes: scenario.territory.communes, scenario.gazetteer, wording)
    }

    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws {
        var pages = [choices.offered(by: Sheet.registerAsWritten(sheet).layer(wording))]
        if !remarks.isEmpty {
            pages.append(Sheet.cellRemarks(remarks, named: wording.remarkSheet).layer(wording))
        }
        try Layer.write(pages + [choices.explanations, choices.territories], to: path, format: .xlsx)
    }
}
