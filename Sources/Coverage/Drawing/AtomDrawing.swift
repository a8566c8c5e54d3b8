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
    /// The lines between whole communes cancel first; cells join in vertex by vertex. Everything that the sets need is
    /// read once.
    public func outlines(of sets: [[Int]]) throws -> [Outline?] {
        // Posts often share a perimeter: each set is drawn once.
        let distinct = Array(Set(sets)).sorted { $0.lexicographicallyPrecedes($1) }
        let drawn = try outlines(ofDistinct: distinct)
        let outlines = Dictionary(uniqueKeysWithValues: zip(distinct, drawn))
        return sets.map { outlines[$0] ?? nil }
    }

    private func outlines(ofDistinct sets: [[Int]]) throws -> [Outline?] {
        let recipes = sets.map(recipe)
        let gazetteer = scenario.gazetteer
        let lines = try gazetteer.outlines.lines(around: recipes.lazy.flatMap(\.communes), in: gazetteer)
        let atoms = scenario.atoms
        @Sendable func pen() -> Pen { Pen(lines) }
        return try parallelMap(recipes, worker: pen) { pen, recipe in
            let whole = try pen.communes.polygons(around: recipe.communes)
            let cells = recipe.cells.compactMap { atoms.cellOutlines[$0] }
            if cells.isEmpty { return whole.isEmpty ? nil : Outline(whole) }
            if cells.count == 1, whole.isEmpty { return cells[0] }
            var pieces = try cells.map { try Geometry($0, in: pen.context) }
            if !whole.isEmpty { pieces.append(try Geometry(Outline(whole), in: pen.context)) }
            return try Geometry.dissolved(pieces, in: pen.context).outline()
        }
    }

    /// What a core draws with.
    private struct Pen {
        let communes: CommuneDrawing
        let context = GEOSContext()

        init(_ lines: CommuneLines) { communes = lines.drawing() }
    }

    /// The same without pieces under a hectare.
    func largePieces(of sets: [[Int]]) throws -> [LargePieces?] {
        try parallelMap(outlines(of: sets), worker: GEOSContext.init) { context, outline in
            try outline.map { try LargePieces(of: Geometry($0, in: context)) }
        }
    }

    /// What a set is made of.
    private struct Recipe: Sendable {
        /// Drawn whole.
        var communes: [Int] = []
        var cells: [Int] = []
    }

    /// A commune that polygons cut has crossings on its edges that its own lines do not have. Beside cells of a
    /// neighbour it is drawn from its cells, which have them too; else whole.
    private func recipe(of set: [Int]) -> Recipe {
        let atoms = scenario.atoms
        var recipe = Recipe()
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
                recipe.communes.append(commune)
            }
            start = end
        }
        if recipe.cells.isEmpty {
            recipe.communes += cutCommunes
        } else {
            recipe.cells += cutCommunes.flatMap { atoms.ranges[$0] }
        }
        return recipe
    }
}
