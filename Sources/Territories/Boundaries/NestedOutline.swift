internal import GeometryKit

/// A feature of a layer of boundaries that lies mostly inside another one: its people are counted in both.
struct NestedOutline {
    /// By position among the outlines.
    let inner: Int
    let outer: Int

    /// Less of the smaller surface in common is a matter of two sources or of a slip, not a part and its whole.
    private static let leastShare = 0.5

    /// Every pair, in the order of the first of the two.
    /// - Complexity: a prepared question for each pair of outlines whose boxes meet, an intersection for those that seem
    ///   to overlap.
    static func all(among outlines: [Outline?]) throws -> [NestedOutline] {
        let context = GEOSContext()
        let boxes = try outlines.map { outline in try outline.flatMap { try Geometry($0, in: context).boundingBox } }
        let index = try SpatialIndex(boxes, in: context)
        let near = try boxes.enumerated().map { number, box in
            (number, try box.map(index.query)?.filter { $0 > number } ?? [])
        }
        let found = try parallelMap(near, worker: GEOSContext.init) { context, item in
            try pairs(of: item.0, with: item.1, among: outlines, in: context)
        }
        return Array(found.joined())
    }

    private static func pairs(
        of number: Int, with others: [Int], among outlines: [Outline?], in context: GEOSContext
    ) throws -> [NestedOutline] {
        guard let outline = outlines[number], !others.isEmpty else { return [] }
        let surface = try Geometry(outline, in: context)
        let prepared = try PreparedGeometry(surface)
        let area = try surface.areaSquareMetres()
        var pairs: [NestedOutline] = []
        for other in others {
            guard let outline = outlines[other] else { continue }
            let second = try Geometry(outline, in: context)
            guard try prepared.seemsToOverlap(PreparedGeometry(second)) else { continue }
            let otherArea = try second.areaSquareMetres()
            let common = try surface.intersection(second).areaSquareMetres()
            guard common > leastShare * min(area, otherArea) else { continue }
            let isInner = area < otherArea
            pairs.append(NestedOutline(inner: isInner ? number : other, outer: isInner ? other : number))
        }
        return pairs
    }
}
