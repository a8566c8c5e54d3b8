/// Days as people write them: « fin 2025 », « juin 2025 », « 01.01.2024 », « 31/12/26 », « en cours ».
enum DayReading {
    /// Which end of a period a column holds.
    enum Side {
        case start, end
    }

    static func read(_ text: String, _ side: Side) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        let words = text.lowercased().replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        if let day = day(words) { return .exact(choice(day)) }
        if let period = period(words) { return .exact(choice(side == .start ? period.start : period.end)) }
        // « jusqu’au 31/12/2025 », « à compter du 1er janvier 2024 ».
        let before =
            /(?:jusqu['’]?(?:au|à|en)?|au|le|du|depuis(?: le)?|à compter du|à partir du|échéance(?: au)?|fin(?: le| au)?)\s*:?\s+(.+)/
        if let match = words.wholeMatch(of: before), let day = day(String(match.output.1)) {
            return .exact(choice(day))
        }
        if isOpen(words) { return .proposed(.blank, .noDate) }
        return vague(words, side) ?? .unknown()
    }

    /// Both days of « du 01/01/2024 au 31/12/2026 ».
    static func period(_ words: String) -> (start: CivilDate, end: CivilDate)? {
        let between = /(?:du\s+)?(\S+(?: \S+ \d{4})?)\s*(?:au|à|-|–|→|jusqu['’]au)\s*(\S+(?: \S+ \d{4})?)/
        guard let match = words.lowercased().wholeMatch(of: between), let start = day(String(match.output.1)),
            let end = day(String(match.output.2)), start <= end
        else { return nil }
        return (start, end)
    }

    static func choice(_ day: CivilDate) -> CellReading.Choice {
        let parts = day.description.split(separator: "-")
        return CellReading.Choice(day.description, label: parts.reversed().joined(separator: "/"))
    }

    /// A day that nobody can mistake; years of two figures are of this century.
    private static func day(_ words: String) -> CivilDate? {
        if let date = CivilDate(lenient: words) { return inRange(date) }
        guard let match = words.wholeMatch(of: /(\d{1,2})[\/.\-](\d{1,2})[\/.\-](\d{2})/),
            let day = Int(match.output.1),
            let month = Int(match.output.2), let year = Int(match.output.3), year < 70
        else { return nil }
        return CivilDate(year: 2000 + year, month: month, day: day)
    }

    private static func inRange(_ date: CivilDate) -> CivilDate? {
        (1990...2100).contains(date.year) || date.year == 9999 ? date : nil
    }

    /// In words, that there is no date.
    private static func isOpen(_ words: String) -> Bool {
        let open = [
            "encours", "cdi", "indetermine", "indeterminee", "sansfin", "illimite", "illimitee", "permanent", "perenne",
            "tacitereconduction", "reconductiontacite", "adeterminer", "enattente", "renouvelable", "reconductible",
        ]
        return open.contains(normalized(words))
    }

    /// A month, a quarter or a year, whose day the column's side tells.
    private static func vague(_ words: String, _ side: Side) -> CellReading? {
        var rest = words[...]
        var isEnd = false
        var isStart = false
        if rest.hasPrefix("fin ") {
            isEnd = true
            rest = rest.dropFirst(4)
        } else if rest.hasPrefix("début ") || rest.hasPrefix("debut ") {
            isStart = true
            rest = rest.dropFirst(6)
        }
        for article in ["de ", "d’", "d'", "du "] where rest.hasPrefix(article) { rest = rest.dropFirst(article.count) }
        guard let span = span(String(rest)) else { return nil }
        let (first, last) = (choice(span.first), choice(span.last))
        // « fin 2025 » is a day, where an end is asked for; « juin 2025 » may be any of thirty.
        if isEnd { return side == .end ? .exact(last) : .proposed(last, .day, or: [first]) }
        if isStart { return side == .start ? .exact(first) : .proposed(first, .day, or: [last]) }
        return side == .end ? .proposed(last, .day, or: [first]) : .proposed(first, .day, or: [last])
    }

    private static func span(_ words: String) -> (first: CivilDate, last: CivilDate)? {
        if let match = words.wholeMatch(of: /(\d{4})/), let year = Int(match.output.1) { return months(1, 12, year) }
        if let match = words.wholeMatch(of: /(\d{1,2})[\/.\-](\d{4})/), let month = Int(match.output.1),
            let year = Int(match.output.2)
        {
            return months(month, month, year)
        }
        if let match = words.wholeMatch(of: /(\p{L}+)\.? ?(\d{2}|\d{4})/), let year = Int(match.output.2),
            let month = CivilDate.month(named: String(match.output.1))
        {
            return months(month, month, year < 100 ? 2000 + year : year)
        }
        if let match = words.wholeMatch(of: /(?:t|([1-4])(?:er|e|ème)? trim(?:estre)?\.? ?)([1-4])? ?(\d{4})/),
            let quarter = Int(match.output.1 ?? match.output.2 ?? ""), let year = Int(match.output.3)
        {
            return months(3 * quarter - 2, 3 * quarter, year)
        }
        return nil
    }

    private static func months(_ first: Int, _ last: Int, _ year: Int) -> (first: CivilDate, last: CivilDate)? {
        guard (1990...2100).contains(year), let start = CivilDate(year: year, month: first, day: 1),
            let end = CivilDate(year: year, month: last, day: 1)?.adding(months: 1).previous
        else { return nil }
        return (start, end)
    }
}
