internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Sheets
public import Studies
public import VectorIO
public import Wording

/// What is due in a study: as text, as a table, as a calendar.
public struct CalendarOutput {
    private let calendar: StudyCalendar
    private let wording: Wording
    private var sheet: Sheet<DeadlineRow> { .deadlines(calendar, in: wording.language) }

    public init(_ calendar: StudyCalendar, language: Language) {
        self.calendar = calendar
        wording = Wording(language)
    }

    /// A sentence stands for the table where nothing is due. It ends with a line feed.
    public var text: String {
        let (first, last) = calendar.days
        let calls =
            calendar.calls.isEmpty
            ? wording.noCall : wording.callsTitle + wording.colon + calendar.calls.joined(separator: wording.semicolon)
        let heading = [calendar.study.title, wording.calendarTitle(from: first, to: last), calls, ""]
        guard !calendar.deadlines.isEmpty else {
            return (heading + [wording.nothingDue]).joined(separator: "\n") + "\n"
        }
        func column(
            _ column: Column<DeadlineRow>, _ kind: ColumnKind = .text, _ words: @escaping (DeadlineRow) -> String?
        ) -> PrintedColumn<DeadlineRow> {
            // Of the call as a whole, or nothing to say: no answer is missing.
            PrintedColumn(column.label[wording.language], kind) { words($0) ?? "" }
        }
        let date = PrintedColumn<DeadlineRow>(DeadlineRow.date.label[wording.language], .code) { row in
            row.deadline.date.map(wording.format.date) ?? wording.withoutDay
        }
        let table = ConsoleTable(
            [
                date, column(DeadlineRow.what) { wording.name(of: $0.deadline.kind) },
                column(DeadlineRow.postCode, .code) { $0.deadline.post?.id },
                column(DeadlineRow.structure) { $0.deadline.post?.structure },
                column(DeadlineRow.remark) { wording.sentences($0.deadline.notes) },
            ], rows: sheet.rows)
        return (heading + table.lines).joined(separator: "\n") + "\n"
    }

    /// One object for each thing that is due.
    public var json: String {
        get throws { try sheet.outputJSON }
    }

    /// Writes the table: CSV or a workbook.
    /// - Throws: `cannotWrite`.
    public func write(to file: String, as format: VectorFormat) throws {
        try write(file) { try sheet.layer(wording).write(to: $0, format: format, csv: .plain) }
    }

    /// Writes what has a day as a calendar (iCalendar, RFC 5545).
    /// - Throws: `cannotWrite`.
    public func writeCalendar(to file: String) throws {
        try write(file) { try iCalendar.write(to: $0) }
    }

    private func write(_ file: String, _ produce: (String) throws -> Void) throws {
        let target = URL(fileURLWithPath: file)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            try produce("\(staging)/\(target.lastPathComponent)")
        }
    }

    /// The same study on the same day gives the same bytes.
    private var iCalendar: CalendarFile {
        let events = calendar.deadlines.compactMap { deadline in deadline.date.map { event(deadline, on: $0) } }
        // Nobody's clock: the day that the calendar is of.
        let stamp = calendar.days.first ?? calendar.deadlines.compactMap(\.date).first
        return CalendarFile(
            calendar.study.title, stamp: (stamp?.year ?? 1970, stamp?.month ?? 1, stamp?.day ?? 1), events: events
        )
    }

    private func event(_ deadline: Deadline, on date: CivilDate) -> CalendarFile.Event {
        let post = deadline.post.map { $0.structure.isEmpty ? $0.id : "\($0.id), \($0.structure)" }
        let parts = [
            wording.sentences(deadline.notes), deadline.call, wording.source(deadline),
            wording.name(of: deadline.actor),
        ]
        return CalendarFile.Event(
            identifier: identifier(of: deadline, on: date), year: date.year, month: date.month, day: date.day,
            summary: wording.name(of: deadline.kind) + (post.map { wording.colon + $0 } ?? ""),
            description: parts.compactMap { $0 }.joined(separator: "\n"), category: deadline.kind.code)
    }

    /// The same for the same thing however the calendar moves it: a day names only what comes several times.
    private func identifier(of deadline: Deadline, on date: CivilDate) -> String {
        let post = deadline.post
        let period = deadline.kind == .obligation(.quarterlyFigures) ? date.description : ""
        let names = [
            calendar.study.title, deadline.kind.code, deadline.call ?? "", post?.id ?? "",
            post?.start?.description ?? "", period,
        ]
        return Digest.sha256(Data(names.joined(separator: "\u{1F}").utf8)).prefix(32) + "@maillage"
    }
}
