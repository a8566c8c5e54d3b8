internal import Diagnostics
internal import VectorIO

/// What is wrong with the rows of one table of contracts, counted by kind.
struct RowFaults {
    enum Kind: Int, CaseIterable {
        case unplaced, approximate, rounded, restored, dates, amounts, hours, endsBeforeStart

        func problem(_ count: Int) -> ContractProblem {
            switch self {
            case .unplaced: .unplaced(count: count)
            case .approximate: .approximatePlaces(count: count)
            case .rounded: .roundedNumbers(count: count)
            case .restored: .restoredNumbers(count: count)
            case .dates: .unreadableDates(count: count)
            case .amounts: .unreadableAmounts(count: count)
            case .hours: .unreadableHours(count: count)
            case .endsBeforeStart: .endsBeforeStart(count: count)
            }
        }
    }

    private struct Fault {
        let row: Int
        let column: ContractColumn
        let value: String?
        let nearest: String?
        var count: Int
    }

    private var faults: [Kind: Fault] = [:]

    /// The first of a kind is kept with its place, the others are counted.
    mutating func add(
        _ kind: Kind, _ row: Table.Row, _ column: ContractColumn, _ value: String?, nearest: String? = nil
    ) {
        let first = Fault(row: row.number, column: column, value: value, nearest: nearest, count: 0)
        faults[kind, default: first].count += 1
    }

    func tell(file: String, _ findings: inout Findings) {
        for kind in Kind.allCases {
            guard let fault = faults[kind] else { continue }
            findings.add(
                Diagnostic(
                    kind.problem(fault.count), severity: .warning,
                    at: .init(file: file, row: fault.row, column: fault.column.rawValue), value: fault.value,
                    nearest: fault.nearest))
        }
    }
}
