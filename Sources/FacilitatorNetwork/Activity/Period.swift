/// Days from one to another, both included.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// The first day.
    public let start: CivilDate
    /// The last day; never before the first.
    public let end: CivilDate

    /// Nil where the last day comes before the first.
    public init?(start: CivilDate, end: CivilDate) {
        guard start <= end else { return nil }
        (self.start, self.end) = (start, end)
    }

    /// A calendar year.
    public init?(year: Int) {
        self.init(year: year, month: 1, months: 12)
    }

    private init?(year: Int, month: Int, months: Int) {
        guard let start = CivilDate(year: year, month: month, day: 1),
            let end = start.adding(months: months).previous
        else { return nil }
        self.init(start: start, end: end)
    }

    /// Reads `2025`, `2025-S1`, `2025-T3`, `2025-04` and two days around `..`; `T1 2025` as people also write it.
    public init?(_ text: String) {
        let text = text.trimmingPrefix { $0 == " " }
        if let (start, end) = Self.days(text) {
            self.init(start: start, end: end)
            return
        }
        let parts = text.uppercased().split { "- /".contains($0) }.map(String.init)
        guard let yearAt = parts.firstIndex(where: { $0.count == 4 && Int($0) != nil }), let year = Int(parts[yearAt])
        else { return nil }
        let rest = parts.indices.filter { $0 != yearAt }.map { parts[$0] }
        guard rest.count <= 1 else { return nil }
        guard let part = rest.first else {
            self.init(year: year)
            return
        }
        if let number = Int(part), part.count <= 2, (1...12).contains(number) {
            self.init(year: year, month: number, months: 1)
        } else if let number = part.last.flatMap({ Int(String($0)) }), part.count == 2 {
            switch (part.first, number) {
            case ("T", 1...4), ("Q", 1...4): self.init(year: year, month: 3 * number - 2, months: 3)
            case ("S", 1...2): self.init(year: year, month: 6 * number - 5, months: 6)
            default: return nil
            }
        } else {
            return nil
        }
    }

    private static func days(_ text: some StringProtocol) -> (CivilDate, CivilDate)? {
        guard let dots = text.firstRange(of: "..") else { return nil }
        guard let start = CivilDate(String(text[..<dots.lowerBound])),
            let end = CivilDate(String(text[dots.upperBound...]))
        else { return nil }
        return (start, end)
    }

    /// As it is read; the shortest way.
    public var description: String {
        let month = start.month
        if start.day == 1 {
            for (months, name) in [
                (12, ""), (6, "-S\((month + 5) / 6)"), (3, "-T\((month + 2) / 3)"),
                (1, month < 10 ? "-0\(month)" : "-\(month)"),
            ] where (month - 1) % months == 0 && start.adding(months: months).previous == end {
                return "\(start.year)\(name)"
            }
        }
        return "\(start)..\(end)"
    }

    /// The same days a year before.
    public var yearBefore: Period {
        let start = start.adding(months: -12)
        // A whole month stays one: the last day of February too.
        let end = (end.next ?? end).adding(months: -12).previous ?? end.adding(months: -12)
        return Period(start: start, end: end) ?? self
    }

    /// Whether it holds every day of another.
    public func holds(_ other: Period) -> Bool { start <= other.start && other.end <= end }

    /// Whether they have a day in common.
    public func overlaps(_ other: Period) -> Bool { start <= other.end && other.start <= end }

    /// How much of a year it is: whole months are twelfths, other days their part of a year.
    public var years: Double {
        var months = 0
        while let last = start.adding(months: months + 1).previous, last <= end { months += 1 }
        let rest = start.adding(months: months).days(to: end) + 1
        return Double(months) / 12 + Double(rest) / 365.25
    }
}
