internal import Coverage
internal import FacilitatorNetwork
public import Studies
internal import Territories
public import Wording

/// A timeline as a person reads it in a terminal: one row a date, then what opens and closes on each.
public struct TimelineText {
    private let result: TimelineResult
    private let wording: Wording
    private var format: NumberFormat { wording.format }

    public init(_ result: TimelineResult, language: Language) {
        self.result = result
        wording = Wording(language)
    }

    /// A sentence stands for the table where nothing ever changes. It ends with a line feed.
    public var text: String {
        let study = result.study
        let notes = study.notes.map { "\(wording.notes)\(wording.colon)\($0)" }
        let heading = [study.title, wording.timelineTitle] + notes + [""]
        guard !result.timeline.moments.isEmpty else {
            return (heading + [wording.noChange]).joined(separator: "\n") + "\n"
        }
        return (heading + table + [""] + result.timeline.moments.flatMap(changes)).joined(separator: "\n") + "\n"
    }

    /// Only the statuses that somebody ever has.
    private var statuses: [AtomStatus] {
        AtomStatus.allCases.filter { status in
            result.timeline.moments.contains { $0.total.areaByStatus[status] > 0 }
        }
    }

    private var table: [String] {
        struct Row {
            let moment: Timeline.Moment
            let people: [Int]
        }
        guard result.timeline.moments.allSatisfy({ $0.total.population != nil }) else {
            return [wording.populationNotCalculable]
        }
        let rows = result.timeline.moments.map { moment in
            Row(moment: moment, people: roundedParts(statuses.map { moment.total.populationByStatus?[$0] ?? 0 }))
        }
        let columns = statuses.indices.map { column in
            PrintedColumn<Row>(wording.name(of: statuses[column]), .number) { format.integer($0.people[column]) }
        }
        let date = PrintedColumn<Row>(wording.date) { format.date($0.moment.date) }
        let people = PrintedColumn<Row>(wording.population, .number) { format.integer($0.people.reduce(0, +)) }
        let white = PrintedColumn<Row>(wording.whitePopulation, .number) { row in
            wording.people(row.moment.total.whitePopulation)
                + (row.moment.total.whiteShare.map { " (\(format.percent($0)))" } ?? "")
        }
        let table = ConsoleTable([date, people] + columns + [white], rows: rows)
        return table.lines
    }

    private func changes(_ moment: Timeline.Moment) -> [String] {
        func posts(_ positions: [PostPosition]) -> String {
            positions.map { result.scenario.register.posts[at: $0] }
                .map { $0.structure.isEmpty ? $0.id : "\($0.id) \($0.structure)" }.joined(separator: ", ")
        }
        func units(_ positions: [UnitPosition]) -> String {
            positions.map { result.timeline.units[at: $0].name }.joined(separator: ", ")
        }
        func projects(_ projects: [Project]) -> String { projects.map(\.name).joined(separator: ", ") }
        let changes: [(label: String, count: Int, names: String)] = [
            (wording.starting, moment.starting.count, posts(moment.starting)),
            (wording.ending, moment.ending.count, posts(moment.ending)),
            (wording.startingProjects, moment.startingProjects.count, projects(moment.startingProjects)),
            (wording.endingProjects, moment.endingProjects.count, projects(moment.endingProjects)),
            (wording.opening, moment.opening.count, units(moment.opening)),
            (wording.closing, moment.closing.count, units(moment.closing)),
        ]
        let lines = changes.filter { $0.count > 0 }.map { label, count, names in
            "  \(label) (\(format.integer(count)))\(wording.colon)\(names)"
        }
        return lines.isEmpty ? [] : [format.date(moment.date)] + lines
    }
}
