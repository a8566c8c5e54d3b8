public import GeometryKit
internal import Territories

/// Draws sets of atoms: geometry comes back only here.
public struct AtomDrawing {
    private let scenario: Scenario

    public init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    /// The outlines of sets of atoms, in their order; nil for a set that nothing outlines.
    ///
    /// Whole groupings are taken ready-made, whole communes next, cells last; the fewer pieces, the faster they
    /// dissolve. Everything that the sets need is read once.
    public func outlines(of sets: [[Int]]) throws -> [Outline?] {
        // Posts often share a perimeter: each set is drawn once.
        let distinct = Array(Set(sets)).sorted { $0.lexicographicallyPrecedes($1) }
        let drawn = try outlines(ofDistinct: distinct)
        let outlines = Dictionary(uniqueKeysWithValues: zip(distinct, drawn))
        return sets.map { outlines[$0] ?? nil }
    }

    private func outlines(ofDistinct sets: [[Int]]) throws -> [Outline?] {
        let recipes = sets.map(recipe)
        var wanted: [Level: Set<Int>] = [:]
        for recipe in recipes { wanted.merge(recipe.units.mapValues { Set($0) }) { $0.union($1) } }
        let gazetteer = scenario.gazetteer
        let outlines = try gazetteer.outlines.units(wanted, in: gazetteer)
        let atoms = scenario.atoms
        return try parallelMap(recipes, worker: GEOSContext.init) { context, recipe in
            var pieces: [Outline] = recipe.cells.compactMap { atoms.cellOutlines[$0] }
            for level in Level.allCases {
                pieces += (recipe.units[level] ?? []).compactMap { outlines[level]?[$0] }
            }
            if pieces.count <= 1 { return pieces.first }
            return try Geometry.dissolved(pieces.map { try Geometry($0, in: context) }, in: context).outline()
        }
    }

    /// The same without pieces under a hectare.
    func largePieces(of sets: [[Int]]) throws -> [LargePieces?] {
        try parallelMap(outlines(of: sets), worker: GEOSContext.init) { context, outline in
            try outline.map { try LargePieces(of: Geometry($0, in: context)) }
        }
    }

    /// What a set is made of.
    private struct Recipe: Sendable {
        var units: [Level: [Int]] = [:]
        var cells: [Int] = []
    }

    /// A commune that polygons cut has crossings on its edges that its ready-made outline, or that of its grouping,
    /// does not have. Beside cells they would leave slivers, so they are taken ready-made only among themselves.
    private func recipe(of set: [Int]) -> Recipe {
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        var recipe = Recipe()
        var communes: [Int] = []
        var cutCommunes: [Int] = []
        var start = 0
        while start < set.count {
            let commune = atoms.communes[set[start]]
            var end = start
            while end < set.count, atoms.communes[set[end]] == commune { end += 1 }
            let atomCount = atoms.ranges[commune].count
            if end - start < atomCount {
                recipe.cells += set[start..<end]
            } else if atomCount > 1 {
                cutCommunes.append(commune)
            } else {
                communes.append(commune)
            }
            start = end
        }
        if recipe.cells.isEmpty {
            communes += cutCommunes
        } else {
            recipe.cells += cutCommunes.flatMap { atoms.ranges[$0] }
        }
        for level in [Level.region, .departement, .epci] {
            let members = Dictionary(grouping: communes) { gazetteer.communes[$0].grouping(at: level) }
            var rest: [Int] = []
            for (grouping, inside) in members {
                if let grouping, inside.count == gazetteer.groupings(level)[grouping].communes.count {
                    recipe.units[level, default: []].append(grouping)
                } else {
                    rest += inside
                }
            }
            communes = rest
        }
        for level in Level.allCases { recipe.units[level]?.sort() }
        recipe.units[.commune] = communes.sorted()
        return recipe
    }
}
