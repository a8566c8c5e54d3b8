internal import Coverage
internal import FacilitatorNetwork
internal import Placement

/// What an application alone would change, by the definition: the situation of the plan's day with it in post beside the
/// one without it.
public struct ApplicationEffect: Sendable {
    /// Of the whole territory.
    public struct Figures: Hashable, Sendable {
        /// People in no own perimeter.
        public let withoutCover: Double
        /// People in white zones.
        public let inWhiteZones: Double
        /// Summed deficit; nil without a target.
        public let deficit: Double?
        /// Known ETP; nil where none is.
        public let etp: Double?

        init(_ situation: Situation) {
            let figures = DefinitionFigures(situation.scenario, situation.now)
            withoutCover = figures.withoutCover
            inWhiteZones = figures.inWhiteZones
            deficit = situation.now.balances == nil ? nil : figures.deficit
            etp = situation.total.etp
        }
    }

    /// The situation of the day as the register has it.
    public let without: Figures
    /// The same with the application in post.
    public let with: Figures

    /// People who would no longer be without cover.
    public var covered: Double { without.withoutCover - with.withoutCover }
    /// People who would leave the white zones.
    public var leavingWhite: Double { without.inWhiteZones - with.inWhiteZones }
    /// ETP of deficit that it fills; nil without a target.
    public var deficitFilled: Double? { without.deficit.flatMap { before in with.deficit.map { before - $0 } } }
    /// ETP that it brings to the territory; nil where its own are not known.
    public let etp: Double?

    /// - Parameters:
    ///   - post: the application, which stands from the day on, as in a plan, in the place of the post that it renews.
    ///   - before: without it.
    init(of post: Post, before: Situation, without: Figures, study: Study) {
        self.without = without
        var standing = post
        standing.status = .enCours
        standing.etp = post.etp ?? post.mostETP
        standing.start = before.now.date
        standing.end = nil
        let scenario = before.scenario
        let left = scenario.register.posts.filter { $0.id != post.renews || $0.id == post.id }
        let register = Register(posts: left, polygons: scenario.register.polygons)
        let later = PlanScoring.scenario(scenario.with(register), with: [standing])
        with = Figures(Situation(later, level: study.level, date: before.now.date))
        etp = standing.etp == nil ? nil : (with.etp ?? 0) - (without.etp ?? 0)
    }
}
