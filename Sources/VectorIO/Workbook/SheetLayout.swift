/// How tables are laid out in a spreadsheet of any format.
enum SheetLayout {
    /// Rows of a template below those that stand.
    static let rowsToCome = 1000

    /// The width of a table's column, in characters.
    static func width(of values: [FieldValue], under header: String) -> Int {
        let longest = values.reduce(0) { longest, value in
            switch value {
            case .text(let text): max(longest, text.count)
            case .real, .integer: max(longest, 10)
            case .boolean, .null: longest
            }
        }
        // Room for the filter's arrow.
        return min(max(longest, header.count + 2, 8), 70) + 1
    }

    /// That of a column to be read: labels wrap at three lines, words of a cell from 60 letters on.
    static func width(of column: ReadingPage.Column) -> Int {
        let longest = column.values.reduce(0) { longest, value in
            if case .text(let text) = value { max(longest, text.count) } else { longest }
        }
        let word = column.label.split(separator: " ").map(\.count).max() ?? 0
        // Room for the filter's arrow.
        let ofLabel = max(word, (column.label.count + 2) / 3) + 4
        return min(max(longest, ofLabel, column.style == nil ? 8 : 11), 60) + 1
    }
}
