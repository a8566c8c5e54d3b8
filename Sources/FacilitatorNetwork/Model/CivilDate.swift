internal import Foundation

/// A day of the Gregorian calendar, without time or zone: conventions start and end on days.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the length of the month.
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), (1...9999).contains(year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2018-06-30`, `30/06/2018` or a spreadsheet's `2018/06/30`; nil for anything else.
    public init?(_ text: String) {
        func numbers(_ separator: Character, _ widths: [Int]) -> [Int]? {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, zip(parts, widths).allSatisfy({ $0.utf8.count <= $1 }) else { return nil }
            let values = parts.compactMap { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
            }
            return values.count == 3 ? values : nil
        }
        if let parts = numbers("-", [4, 2, 2]), parts[0] > 999 {
            self.init(year: parts[0], month: parts[1], day: parts[2])
        } else if let parts = numbers("/", [2, 2, 4]), parts[2] > 999 {
            self.init(year: parts[2], month: parts[1], day: parts[0])
        } else if let parts = numbers("/", [4, 2, 2]), parts[0] > 999 {
            self.init(year: parts[0], month: parts[1], day: parts[2])
        } else {
            return nil
        }
    }

    /// Also reads what the strict forms refuse and nobody can mistake: `31-12-2025`, `31.12.2025`, a time after the
    /// date, months in French (`31 décembre 2025`, `1er janvier 2026`), and the number of days that a spreadsheet shows
    /// for a date whose format was lost (`46022`; years 2000 to 2100, counted from 30 December 1899).
    public init?(lenient text: String) {
        if let date = CivilDate(text) {
            self = date
            return
        }
        let timed = /(.+?)[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?/
        if let match = text.wholeMatch(of: timed), let date = CivilDate(lenient: String(match.output.1)) {
            self = date
        } else if let match = text.wholeMatch(of: /(\d{1,2})[-.](\d{1,2})[-.](\d{4})/)?.output,
            let day = Int(match.1), let month = Int(match.2), let year = Int(match.3)
        {
            self.init(year: year, month: month, day: day)
        } else if let match = text.wholeMatch(of: /(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})/)?.output,
            let month = Self.months.firstIndex(of: normalized(String(match.2))), let day = Int(match.1),
            let year = Int(match.3)
        {
            self.init(year: year, month: month + 1, day: day)
        } else if text.count == 5, let days = Int(text), (36_526...73_415).contains(days) {
            self.init(daysSinceEpoch: days - 25_569)
        } else {
            return nil
        }
    }

    private static let months = [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
        "decembre",
    ]

    /// 1 to 12 for a French name, or the beginning of one that no other month has: « sept », « déc ».
    static func month(named word: String) -> Int? {
        let word = normalized(word)
        guard word.count >= 3 else { return nil }
        let found = months.indices.filter { months[$0].hasPrefix(word) }
        return found.count == 1 ? found[0] + 1 : nil
    }

    private init?(daysSinceEpoch days: Int) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double(days) * 86_400)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    /// Days since 1 January 1970, below 0 before.
    private var daysSinceEpoch: Int {
        // Years begin in March, so that the leap day ends one.
        let year = self.year - (month <= 2 ? 1 : 0)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days later, or, below 0, before; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CivilDate? { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

    /// How many days lie from this day to another; below 0 where that one comes first.
    public func days(to other: CivilDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

    /// Where the user is.
    package static var today: CivilDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CivilDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)!
    }

    /// ISO 8601.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The same day some months later (or, below 0, before), or the last of a shorter month: 31 January and a month make
    /// 28 February. The calendar begins with the year 1 and ends with the year 9999.
    public func adding(months: Int) -> CivilDate {
        let total = year * 12 + (month - 1) + months
        if total < 12 { return CivilDate(year: 1, month: 1, day: 1)! }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let lastDay = (1...9999).contains(newYear) ? Self.days(in: newMonth, of: newYear) : 31
        return CivilDate(year: newYear, month: newMonth, day: min(day, lastDay))
            ?? CivilDate(year: 9999, month: 12, day: 31)!
    }

    /// The day after; nil after 31 December 9999, which people write for « without end ».
    public var next: CivilDate? {
        CivilDate(year: year, month: month, day: day + 1)
            ?? CivilDate(year: year, month: month + 1, day: 1) ?? CivilDate(year: year + 1, month: 1, day: 1)
    }

    /// The day before; nil before 2 January of the year 1.
    public var previous: CivilDate? {
        if day > 1 { return CivilDate(year: year, month: month, day: day - 1) }
        let (newYear, newMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return newYear < 1
            ? nil : CivilDate(year: newYear, month: newMonth, day: Self.days(in: newMonth, of: newYear))
    }

    public static func < (first: CivilDate, second: CivilDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
