internal import Foundation

/// Days and times of cells as text: `2025/12/31`, `2025/12/31 08:30:00`, `08:30:00`. A day at midnight is a day.
enum CellDate {
    /// How the days of a workbook are counted.
    enum System {
        /// From 1 January 1900, with a 29 February in that year which never was.
        case from1900
        /// From 1 January 1904, as workbooks of a Mac were and some still are.
        case from1904
    }

    /// What a cell that counts days shows.
    ///
    /// - Parameter serial: days and parts of a day.
    /// - Returns: nil outside the calendar, where a spreadsheet shows no date either.
    static func text(_ serial: Double, as shown: CellFormat, _ system: System) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        // Whole seconds, so that 23:59:59.9999 is the next day as it is on the screen.
        let seconds = Int((serial * 86_400).rounded())
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        switch shown {
        case .date: return day(days, system)
        case .dateTime: return rest == 0 ? day(days, system) : "\(day(days, system)) \(clock(rest))"
        case .time: return clock(rest)
        case .duration: return clock(seconds)
        case .number, .digits: return nil
        }
    }

    /// What ISO 8601 says (`2025-12-31`, `2025-12-31T08:30:00`, `T08:30:00`); other text comes back as it is.
    static func text(iso text: String) -> String {
        guard
            let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)[\d.,]*(?:Z|[-+][\d:]+)?)?/)
        else {
            guard let time = text.wholeMatch(of: /T?(\d\d:\d\d:\d\d)(?:[.,]\d+)?Z?/) else { return text }
            return String(time.1)
        }
        let day = "\(match.1)/\(match.2)/\(match.3)"
        guard let time = match.4 else { return day }
        let clock = time.count == 5 ? time + ":00" : time
        return clock == "00:00:00" ? day : "\(day) \(clock)"
    }

    /// What a duration of ISO 8601 says (`PT26H30M00S`); other text comes back as it is.
    static func text(duration text: String) -> String {
        guard let match = text.wholeMatch(of: /PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:[.,]\d+)?S)?/) else {
            return text
        }
        let parts = [match.1, match.2, match.3].map { $0.flatMap { Int($0) } ?? 0 }
        return clock(parts[0] * 3600 + parts[1] * 60 + parts[2])
    }

    private static func day(_ serial: Int, _ system: System) -> String {
        switch system {
        case .from1904: return civil(daysSince1970: serial - 24_107)
        case .from1900 where serial == 60: return "1900/02/29"
        case .from1900: return civil(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
        }
    }

    /// H. Hinnant, « chrono-Compatible Low-Level Date Algorithms », `civil_from_days`: years that begin in March, in
    /// eras of 400 years.
    private static func civil(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isAfterDecember = month >= 10
        let year = yearOfEra + era * 400 + (isAfterDecember ? 1 : 0)
        return String(format: "%04d/%02d/%02d", year, isAfterDecember ? month - 9 : month + 3, day)
    }

    private static func clock(_ seconds: Int) -> String {
        String(format: "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}
