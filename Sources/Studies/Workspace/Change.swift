public import Coverage
public import FacilitatorNetwork
internal import Placement
public import Territories

/// What is asked of a loaded study otherwise than its file says. None of it repeats a geometric operation.
public struct Change: Sendable {
    public var date: CivilDate?
    public var level: Level?
    public var target: Target?
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
