internal import Coverage
public import FacilitatorNetwork
internal import Sheets
public import Studies
internal import VectorIO
public import Wording

/// A workbook that facilitators and coordinators fill in, which `hours:` of the study reads as it is: one row a post of the
/// period, drop-down lists, what each column takes.
public struct HoursTemplate {
    private let posts: [Post]
    private let all: [Post]
    private let period: Period
    private let wording: Wording

    /// - Parameter period: for which posts are to tell.
    public init(_ loaded: LoadedStudy, of period: Period, language: Language) {
        posts = loaded.scenario.register.posts(during: period)
        all = loaded.scenario.register.posts
        self.period = period
        wording = Wording(language)
    }

    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws {
        var hours = Sheet.hoursTemplate(posts, period).layer(wording)
        for index in hours.schema.fields.indices {
            switch ActivityColumn(rawValue: hours.schema.fields[index].name) {
            case .post where !all.isEmpty:
                hours.schema.fields[index].choices = .sheet(
                    wording.postSheet, field: Sheet<Post>.identifierField,
                    // The header is the first row.
                    rows: 2...all.count + 1)
            case .period: hours.schema.fields[index].choices = .words(periods)
            default: break
            }
        }
        let columns = Sheet.hoursColumns(
            named: wording.explanationSheet, headers: (wording.column, wording.content), in: wording.language)
        let choices = Sheet.postChoices(named: wording.postSheet, all)
        try Layer.write([hours, columns.layer(wording), choices.layer(wording)], to: path, format: .xlsx)
    }

    /// The period itself, its year, its halves and quarters.
    private var periods: [String] {
        let year = period.start.year
        let parts = ["\(year)", "\(year)-S1", "\(year)-S2"] + (1...4).map { "\(year)-T\($0)" }
        return [period.description] + parts.filter { $0 != period.description }
    }
}
