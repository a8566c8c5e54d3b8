import Optimization
import Testing

struct SolvingTests {
    /// max 5a + 4b + 3c, 2a + 3b + c ≤ 5, 4a + b + 2c ≤ 11, 3a + 4b + 2c ≤ 8: 13 at (2, 0, 1) (V. Chvátal, « Linear
    /// Programming », chapter 2); integers do as well.
    private func chvatal(_ kind: LinearModel.Kind) -> LinearModel {
        var model = LinearModel()
        let x = (0..<3).map { _ in model.addVariable(kind, in: 0...100) }
        for (row, limit) in [([2.0, 3, 1], 5.0), ([4, 1, 2], 11), ([3, 4, 2], 8)] {
            model.addRow(zip(x, row).map { ($0, $1) }, in: -.infinity...limit)
        }
        model.setObjective(zip(x, [5.0, 4, 3]).map { ($0, $1) }, maximized: true)
        return model
    }

    @Test func aTextbookProgram() throws {
        for kind in [LinearModel.Kind.continuous, .integer] {
            let solution = try chvatal(kind).solved(SolverOptions())
            #expect(abs(solution.objective - 13) < 1e-9)
            #expect(abs(solution.bound - 13) < 1e-9)
            #expect(solution.status == .proven)
        }
    }

    @Test func infeasible() {
        var model = LinearModel()
        let x = model.addVariable(.integer, in: 0...10)
        model.addRow([(x, 2)], in: 3...3)
        #expect(throws: SolverFailure.infeasible) { try model.solved(SolverOptions()) }
    }

    @Test func stoppedAtOnceWithAStart() throws {
        let solution = try chvatal(.integer).solved(SolverOptions(shouldStop: { true }), from: [1, 1, 0])
        #expect(solution.objective >= 9 - 1e-9)
    }

    @Test func severalAtOnceGiveTheSame() async throws {
        let values = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<8 { group.addTask { try self.chvatal(.integer).solved(SolverOptions()).values } }
            return try await group.reduce(into: [[Double]]()) { $0.append($1) }
        }
        #expect(Set(values).count == 1)
    }
}
