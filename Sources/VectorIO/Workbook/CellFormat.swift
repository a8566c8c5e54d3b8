/// What the format of a cell makes of its number. Only what changes the value that people see is told apart: signs of
/// currencies, thousands and decimals do not, and a percentage stays the fraction that it is.
enum CellFormat: Hashable {
    case number
    /// A whole number with zeros before it, as codes are kept: `01004`.
    case digits(Int)
    case date, dateTime, time
    /// Hours that go on after 24.
    case duration

    /// The formats that a workbook need not describe (ECMA-376, part 1, 18.8.30, with those of East Asian editions).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 34...36, 50...58: self = .date
        case 22: self = .dateTime
        case 18...21, 32, 33, 45, 47: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// Reads a format's code: `dd/mm/yyyy`, `[$-40C]d mmmm yyyy;@`, `# ##0,00 "jours"`, `00000`.
    ///
    /// The first section counts, the one of numbers above zero. Literals — in quotes, after a backslash or an
    /// underscore, in brackets — are no letters of dates.
    init(code: String) {
        let shape = Shape(code)
        if shape.isDuration {
            self = .duration
        } else if shape.hasDay || shape.hasTime {
            self = shape.hasDay ? (shape.hasTime ? .dateTime : .date) : .time
        } else if shape.zeros > 1 {
            self = .digits(shape.zeros)
        } else {
            self = .number
        }
    }

    /// The letters and marks of a section that are no literals.
    private struct Shape {
        var isDuration = false
        var hasDay = false
        var hasTime = false
        /// The number of digits of a format of nothing but zeros; else 0.
        var zeros = 0

        init(_ code: String) {
            var marks = ""
            var rest = code.lowercased()[...]
            scan: while let mark = rest.popFirst() {
                switch mark {
                case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
                case "\\", "_", "*": rest = rest.dropFirst()
                case "[":
                    let inside = rest.prefix { $0 != "]" }
                    rest = rest.dropFirst(inside.count + 1)
                    if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { isDuration = true }
                case ";": break scan
                default: marks.append(mark)
                }
            }
            marks = marks.replacing("general", with: "").replacing("standard", with: "")
            for clock in ["am/pm", "a/p"] where marks.contains(clock) {
                hasTime = true
                marks = marks.replacing(clock, with: "")
            }
            // Places of digits make a number, unless they are parts of a second.
            let parts = marks.replacing(/s[.,]0+/, with: "s")
            if parts.contains(where: { "0#?%".contains($0) }) {
                isDuration = false
                hasTime = false
                if parts.allSatisfy({ $0 == "0" || $0 == " " }) { zeros = parts.count { $0 == "0" } }
                return
            }
            hasTime = hasTime || parts.contains { "hs".contains($0) }
            let isMinute = hasTime || isDuration
            hasDay = parts.contains { "yde".contains($0) } || (parts.contains("m") && !isMinute)
        }
    }
}
