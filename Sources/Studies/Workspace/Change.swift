public import Coverage
public import FacilitatorNetwork
internal import Placement
public import Territories

/// What is asked of a loaded study otherwise than its file says. None of it repeats a geometric operation.
public struct Change: Sendable {
    /// Of the situation; a plan has its own day where `placement:` gives one.
    public var date: CivilDate?
    /// Of the rows of the results; capacity is judged where the study says.
    public var level: Level?
    /// What the situation is judged by.
    public var target: Target?
    /// How far ahead fragile territories are looked for.
    public var horizonMonths: Int?
    /// Other posts, over the polygons of the study's register.
    public var posts: [Post]?
    /// What the plan aims at.
    public var placementTarget: Target?

    /// - Parameters: nil leaves what the study says.
    public init(
        date: CivilDate? = nil, level: Level? = nil, target: Target? = nil, horizonMonths: Int? = nil,
        posts: [Post]? = nil, placementTarget: Target? = nil
    ) {
        self.date = date
        self.level = level
        self.target = target
        self.horizonMonths = horizonMonths
        self.posts = posts
        self.placementTarget = placementTarget
    }
}

extension Study {
    func changed(by change: Change) -> Study {
        var study = self
        study.date = change.date ?? date
        study.level = change.level ?? level
        study.target = change.target ?? target
        study.horizonMonths = change.horizonMonths ?? horizonMonths
        if let target = change.placementTarget { study.placement?.target = target }
        return study
    }
}
