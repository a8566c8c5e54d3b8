/// A row of what is to be checked in a register.
public struct CellRemarkRow: Sendable {
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

extension Sheet where Row == CellRemarkRow {
    /// What is to be checked, cell by cell; the name of this table is in the reader's language.
    public static func cellRemarks(_ rows: [CellRemarkRow], named name: String) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column("ligne", Words("Ligne", "Row"), Words("Ligne du registre.", "Row of the register.")) { $0.row },
                Column("colonne", Words("Colonne", "Column"), Words("Colonne du registre.", "Column of the register."))
                {
                    $0.column
                },
                Column("texte", Words("Texte", "Text"), Words("Ce que dit la cellule.", "What the cell says.")) {
                    $0.text
                },
                Column("remarque", Words("Remarque", "Remark"), Words("Ce qui ne va pas.", "What is wrong.")) {
                    $0.message
                },
                Column(
                    "lecture", Words("Lecture", "Reading"),
                    Words("Ce qu’elle veut sans doute dire.", "What it probably means.")
                ) {
                    $0.reading
                },
            ], rows: rows)
    }
}
