internal import Coverage
internal import Diagnostics
public import FacilitatorNetwork
internal import Territories

extension LoadedStudy {
    /// The indicators of a call's list.
    /// - Parameters:
    ///   - period: nil for the last calendar year, up to the study's day, that any record is of; else the study's own.
    ///   - id: one post alone; nil for all.
    /// - Throws: `notAmong` for a post that the register has not; `missingPeriod` where no period is known.
    public func activityReport(
        _ list: IndicatorList, of period: Period? = nil, post id: String? = nil, _ change: Change = Change()
    ) throws -> ActivityReport {
        let study = study.changed(by: change)
        let period = try period ?? usualPeriod(study)
        let all = scenario.register.posts(during: period)
        let posts = try id.map { [try scenario.register.post($0, file: study.network.file)] } ?? all
        let situation = try situation(change).coverage
        let reader = IndicatorReader(
            activity: activity, objectives: study.activity.objectives, period: period, posts: all,
            coverage: situation, ledger: ledger)
        var groups = posts.map { IndicatorGroup(post: $0, indicators: reader.indicators(list, of: $0)) }
        if list == .annual, id == nil {
            groups.insert(
                IndicatorGroup(
                    post: nil,
                    indicators: reader.annual(of: posts.filter { $0.quality == .facilitateur }, isWhole: true)), at: 0)
        }
        return ActivityReport(
            list: list, period: period, groups: groups,
            crossing: activity.records.filter { record in
                record.period.overlaps(period) && !period.holds(record.period) && posts.contains(where: record.concerns)
            })
    }

    private func usualPeriod(_ study: Study) throws -> Period {
        let years = activity.records.map(\.period.end).filter { end in study.date.map { end <= $0 } ?? true }.map(
            \.year)
        guard let year = years.max() ?? study.date?.year, let period = Period(year: year) else {
            throw Diagnostic(StudyProblem.missingPeriod, at: .init(file: study.file, column: "date"))
        }
        return period
    }
}

extension Register {
    /// Facilitators and coordinators whose convention has a day of the period, in the order of the register.
    public func posts(during period: Period) -> [Post] {
        posts.filter { post in
            post.status == .enCours && post.quality != .relais
                && (post.start.map { $0 <= period.end } ?? true) && (post.end.map { $0 >= period.start } ?? true)
        }
    }

    /// - Throws: `notAmong`, with the nearest one that there is.
    fileprivate func post(_ id: String, file: String) throws(Diagnostic) -> Post {
        if let post = posts.first(where: { $0.id == id }) { return post }
        let ids = posts.map(\.id)
        throw Diagnostic(
            ValueProblem.notAmong(valid: Array(ids.prefix(12))), at: .init(file: file, column: "id"), value: id,
            nearest: nearest(to: id, among: ids))
    }
}
