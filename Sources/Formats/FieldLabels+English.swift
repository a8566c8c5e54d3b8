extension FieldLabels {
    static let english = FieldLabels(
        study: "Study", layer: "Table", inputs: "Input (SHA-256)", tool: "Tool", license: "Sources",
        tolerance: "Tolerance", horizonMonths: "Horizon (months)", capacityLevel: "Level where capacity is judged",
        target: "Target", noTarget: "no target", targetRatio: "%@ FTE per 100,000 inhabitants",
        targetTotal: "%@ FTE for the territory", placementTarget: "Target of the placement",
        callRules: "Rules of the call for projects",
        perimeters: "perimeter of a post", activePosts: "active post, area by FTE",
        postsOfUnknownETP: "active post of unknown FTE", otherPosts: "post that does not cover on this date")
}
