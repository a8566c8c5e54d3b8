internal import Coverage
public import FacilitatorNetwork
internal import Funding
internal import Placement

extension LoadedStudy {
    /// What is due, from the register and the calls that bind its posts.
    ///
    /// A post is bound by the call that its `aap` names, else by the study's. A call that says nothing gives nothing.
    /// - Parameters:
    ///   - rules: of the study's call, by name or path; nil for those of its placement.
    ///   - change: the first day, else the study's, else the first on which anything is due.
    ///   - last: the last day; nil for a year.
    /// - Throws: what is wrong with the rules.
    public func calendar(
        under rules: String? = nil, _ change: Change = Change(), until last: CivilDate? = nil
    ) throws -> StudyCalendar {
        let study = study.changed(by: change)
        let call =
            try rules.map { try RulesLibrary.read($0) }
            ?? study.placement?.rules.map { try RulesLibrary.read(PlacementInputs.path($0, study)) }
        var shelf = try CallShelf(placement: call)
        var bound: [(post: Post, rules: CallRules?, isOther: Bool)] = []
        for post in scenario.register.posts {
            let own = try shelf.rules(for: post)
            bound.append((post, own ?? call, own == nil && post.financing.call != nil))
        }
        let standing = bound.map(\.post).filter { $0.status == .enCours }
        let first = study.date ?? standing.compactMap { $0.start ?? $0.end }.min()
        let last = last ?? first?.adding(months: 12).previous
        var calls: [CallRules] = []
        for rules in [call].compactMap({ $0 }) + bound.compactMap(\.rules)
        where !calls.contains(where: { $0.name == rules.name }) {
            calls.append(rules)
        }
        let reader = DeadlineReader(first: first, last: last)
        var deadlines = calls.flatMap(reader.ofCall)
        for (post, rules, isOther) in bound {
            deadlines += reader.ofPost(post, under: rules, isOther: isOther)
        }
        let dated = deadlines.filter { $0.date != nil }.enumerated().sorted {
            ($0.element.date!, $0.offset) < ($1.element.date!, $1.offset)
        }.map(\.element)
        return StudyCalendar(
            study: study, days: (first, last), calls: calls.map(\.title),
            deadlines: dated + deadlines.filter { $0.date == nil })
    }
}

/// What a call and the days of a convention come to, between two days.
private struct DeadlineReader {
    let first: CivilDate?
    let last: CivilDate?

    private func holds(_ day: CivilDate) -> Bool { first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true }

    // MARK: A call

    /// Its own days, and what it asks on no day of any post's.
    func ofCall(_ rules: CallRules) -> [Deadline] {
        var found: [Deadline] = []
        for (day, kind, key) in [
            (rules.calendar.opens, Deadline.Kind.callOpens, RuleKey.opens),
            (rules.calendar.closes, .callCloses, .closes),
        ] {
            guard let day, holds(day) else { continue }
            found.append(
                Deadline(
                    date: day, kind: kind, actor: .candidat, post: nil, call: rules.title,
                    citation: rules.citations[key], notes: []))
        }
        for obligation in rules.obligations {
            let note: Deadline.Note
            switch obligation.timing {
            case .yearly: note = .yearly
            case .forPayment: note = .forPayment
            // A register that tells who was notified when gives the days besides.
            case .afterNotification(let days): note = .afterNotification(days: days)
            case .midTerm, .beforeTerm, .quarterly: continue
            }
            found.append(deadline(obligation, nil, of: nil, rules, [note]))
        }
        return found
    }

    // MARK: A post

    func ofPost(_ post: Post, under rules: CallRules?, isOther: Bool) -> [Deadline] {
        if let end = post.end, let first, end < first { return [] }
        var found: [Deadline] = []
        if post.status == .enCours, let end = term(of: post), holds(end) {
            found.append(
                Deadline(
                    date: end, kind: .conventionEnds, actor: .porteur, post: post, call: nil, citation: nil, notes: []))
        }
        guard let rules, post.quality != .relais else { return found }
        let other = isOther ? post.financing.call.map { [Deadline.Note.otherCall($0)] } ?? [] : []
        for obligation in rules.obligations where obligation.quality == nil || obligation.quality == post.quality {
            for (date, notes) in days(of: obligation.timing, post) where date.map(holds) ?? true {
                found.append(deadline(obligation, date, of: post, rules, notes + other))
            }
        }
        return found
    }

    /// What is funded without end, people write as the year 9999.
    private func term(of post: Post) -> CivilDate? { post.end.flatMap { $0.year < 9999 ? $0 : nil } }

    private func deadline(
        _ obligation: Obligation, _ date: CivilDate?, of post: Post?, _ rules: CallRules, _ notes: [Deadline.Note]
    ) -> Deadline {
        Deadline(
            date: date, kind: .obligation(obligation.kind),
            actor: obligation.quality == .coordinateur || post?.quality == .coordinateur ? .coordinateur : .porteur,
            post: post, call: rules.title, citation: obligation.citation, notes: notes)
    }

    private typealias Dated = (CivilDate?, [Deadline.Note])

    private func days(of timing: Obligation.Timing, _ post: Post) -> [Dated] {
        switch timing {
        case .afterNotification(let days): post.notification.map { [notified($0, days)] } ?? []
        // An application has no convention yet.
        case _ where post.status == .candidature: []
        case .yearly, .forPayment: []
        case .beforeTerm(let months): [term(of: post).map { ($0.adding(months: -months), []) } ?? (nil, [.unknownEnd])]
        case .midTerm: [midTerm(post)]
        case .quarterly(let lag):
            quarters(post).map { ($0, lag == 0 ? [] : [.resultsOn($0.adding(months: -lag))]) }
        }
    }

    private func notified(_ text: String, _ days: Int) -> Dated {
        guard let day = CivilDate(text) else { return (nil, [.unreadableNotification(text)]) }
        return (day.adding(days: days), [])
    }

    /// The last day of the first half: by months where the convention has whole ones that divide, else by days.
    private func midTerm(_ post: Post) -> Dated {
        guard let end = term(of: post) else { return (nil, [.unknownEnd]) }
        guard let start = post.start else { return (nil, [.unknownStart]) }
        var months = 2
        while let whole = start.adding(months: months).previous, whole <= end {
            if whole == end { return (start.adding(months: months / 2).previous, [.assumedMidTerm]) }
            months += 2
        }
        return (start.adding(days: start.days(to: end) / 2), [.assumedMidTerm])
    }

    /// First days of quarters while the convention runs.
    private func quarters(_ post: Post) -> [CivilDate] {
        guard let from = [first, post.start].compactMap({ $0 }).max(),
            let to = [last, post.end].compactMap({ $0 }).min(), from <= to
        else { return [] }
        return (from.year...to.year).flatMap { year in
            [1, 4, 7, 10].compactMap { CivilDate(year: year, month: $0, day: 1) }
        }.filter { (from...to).contains($0) }
    }
}
