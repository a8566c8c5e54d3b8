internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import GeometryKit
public import Studies
internal import Territories
public import Wording

/// A study as a map on an A4 page, ready to print.
public enum CoverageMap {
    /// The coverage of a study: rates in colour, white zones hatched, posts as circles. With a plan: the situation that it
    /// starts from, its posts and whom they serve.
    /// - Returns: an SVG; the same result gives the same bytes.
    public static func svg(of result: StudyResult, plan: PlacementResult?, language: Language) throws -> String {
        if let plan { return try svg(of: plan, language: language) }
        var map = try ThematicMap(result.study, result.coverage, language: language)
        map.addPosts()
        return try map.sheet.svg()
    }

    /// A plan over the situation that it starts from.
    public static func svg(of plan: PlacementResult, language: Language) throws -> String {
        var map = try ThematicMap(plan.study, plan.before, language: language)
        map.addPlan(plan)
        return try map.sheet.svg()
    }

    /// What turns white and what is white no more between two situations.
    public static func svg(of comparison: StudyComparison, language: Language) throws -> String {
        try ChangeMap(comparison, language: language).sheet.svg()
    }
}
