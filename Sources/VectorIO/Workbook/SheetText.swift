/// What a text becomes as the cell of a spreadsheet.
enum SheetText {
    case words(String)
    case number(Double)
    case day(SheetDay)

    /// Of a column of a kind.
    init(_ text: String, as kind: LayerSchema.FieldKind) {
        if kind == .date, let day = SheetDay(text) {
            self = .day(day)
        } else if kind == .real || kind == .integer, let number = Double(text), number.isFinite {
            self = .number(number)
        } else {
            self = .words(text)
        }
    }

    /// Of a cell as it was read: numbers and days as such where they read back as the same text.
    init(asRead text: String) {
        if let number = Double(text), number.isFinite, DecimalNumber.text(number) == text {
            self = .number(number)
        } else if text.wholeMatch(of: /\d{4}\/\d{2}\/\d{2}/) != nil,
            let day = SheetDay(text.replacing("/", with: "-"))
        {
            self = .day(day)
        } else {
            self = .words(text)
        }
    }
}

/// A day that spreadsheets can count: they do so from 1900 on, an earlier one stays text.
struct SheetDay {
    let year: Int
    let month: Int
    let day: Int

    /// - Parameter text: `2025-12-31`.
    init?(_ text: String) {
        guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard (1901...9999).contains(parts[0]) else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }
}
