import Diagnostics
import Testing
import VectorIO

struct ProblemTests {
    @Test func codeAndDetailsAreWrittenOut() {
        let problem: any Problem = TableProblem.raggedRow(cells: 5, columns: 4)
        #expect(problem.code == "raggedRow")
        #expect(problem.kind == .invalid)
        #expect(problem.values == ["valeurs": .whole(5), "colonnes": .whole(4)])
    }

    @Test func diagnosticsOfDifferentRoomsDiffer() {
        let place = Diagnostic.Place(file: "a.csv")
        let first = Diagnostic(FileProblem.missingFile, at: place)
        #expect(first == Diagnostic(FileProblem.missingFile, at: place))
        #expect(first != Diagnostic(TableProblem.emptyTable, at: place))
        #expect(first != Diagnostic(FileProblem.missingFile, severity: .warning, at: place))
        #expect(Set([first, first, Diagnostic(TableProblem.emptyTable, at: place)]).count == 2)
    }

    @Test(arguments: [
        (ProblemKind.usage, 64, 400), (.invalid, 65, 422), (.infeasible, 65, 422), (.missing, 66, 404),
        (.dataMissing, 66, 503), (.helperMissing, 69, 501), (.fault, 70, 500), (.conflict, 73, 409),
        (.output, 73, 507), (.stopped, 75, 503),
    ])
    func aKindDecidesExitCodeAndStatus(kind: ProblemKind, exitCode: Int32, status: Int) {
        #expect(kind.exitCode == exitCode)
        #expect(kind.httpStatus == status)
    }

    @Test func badDataOutweighAMissingFile() {
        #expect(ProblemKind.exitCode(of: [.missing, .missing]) == 66)
        #expect(ProblemKind.exitCode(of: [.missing, .invalid]) == 65)
        #expect(ProblemKind.exitCode(of: [.missing, .output]) == 73)
        #expect(ProblemKind.exitCode(of: []) == 65)
    }
}
