public import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import GeometryKit
public import Studies
internal import Territories
public import Wording

/// A study as a map on an A4 page, ready to print.
public enum CoverageMap {
    /// The coverage of a study: rates in colour, white zones hatched, posts as circles.
    /// - Parameter title: instead of the finding.
    /// - Returns: the same bytes for the same result.
    public static func page(of result: StudyResult, title: String? = nil, language: Language) throws -> MapPage {
        try sheet(of: result, language: language).page(title)
    }

    static func sheet(of result: StudyResult, language: Language) throws -> MapSheet {
        var map = try ThematicMap(result.study, result.coverage, language: language)
        try map.fillRates()
        map.addPosts()
        return map.sheet
    }

    /// The contracts of a study over its coverage: where somebody follows them, and where nobody does.
    /// - Returns: nil where the study names no contracts.
    public static func page(
        ofContracts result: StudyResult, title: String? = nil, language: Language
    ) throws -> MapPage? {
        try sheet(ofContracts: result, language: language)?.page(title)
    }

    /// The buyers of a study over its coverage: whom somebody serves, and whom nobody does.
    /// - Returns: nil where the study names no buyers, nor contracts that do.
    public static func page(ofBuyers result: StudyResult, title: String? = nil, language: Language) throws -> MapPage? {
        guard let contracts = result.contracts, !contracts.buyers.isEmpty else { return nil }
        var map = try ThematicMap(result.study, result.coverage, language: language)
        try map.fillRates()
        map.addBuyers(contracts)
        return try map.sheet.page(title)
    }

    static func sheet(ofContracts result: StudyResult, language: Language) throws -> MapSheet? {
        guard let contracts = result.contracts, !contracts.contracts.isEmpty else { return nil }
        var map = try ThematicMap(result.study, result.coverage, language: language)
        try map.fillRates()
        map.addContracts(contracts)
        return map.sheet
    }

    /// Whom each post of a plan serves, and what it leaves white.
    public static func page(of plan: PlacementResult, title: String? = nil, language: Language) throws -> MapPage {
        try sheet(of: plan, language: language).page(title)
    }

    static func sheet(of plan: PlacementResult, language: Language) throws -> MapSheet {
        var map = try ThematicMap(plan.study, plan.after, language: language)
        try map.fillByPost(plan)
        return map.sheet
    }

    /// The territory without the plan and with it, side by side.
    /// - Returns: nil where it has overseas parts, which have frames of their own.
    public static func page(
        beforeAndAfter plan: PlacementResult, title: String? = nil, language: Language
    ) throws -> MapPage? {
        try sheet(beforeAndAfter: plan, language: language)?.page(title)
    }

    static func sheet(beforeAndAfter plan: PlacementResult, language: Language) throws -> MapSheet? {
        var map = try ThematicMap(plan.study, plan.after, language: language)
        return try map.fillBeforeAndAfter(plan) ? map.sheet : nil
    }

    /// What turns white and what is white no more between two situations.
    public static func page(
        of comparison: StudyComparison, title: String? = nil, language: Language
    ) throws -> MapPage {
        try ChangeMap(comparison, language: language).sheet.page(title)
    }
}

extension MapSheet {
    /// Under another title, where one is given.
    fileprivate func page(_ title: String?) throws -> MapPage {
        var sheet = self
        if let title { sheet.title = title }
        return try sheet.page()
    }
}
