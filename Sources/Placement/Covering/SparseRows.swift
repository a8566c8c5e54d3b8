/// Rows of column numbers, one after the other: who reaches whom, and nothing for those who do not.
public struct SparseRows: Sendable {
    /// Where each row begins in `columns`, and where the last one ends.
    public fileprivate(set) var starts = [0]
    /// The columns of all rows.
    public fileprivate(set) var columns: [Int32] = []

    public init() {}

    /// Rows.
    public var count: Int { starts.count - 1 }

    /// The positions of a row in `columns`.
    public func positions(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The columns of a row.
    public subscript(row: Int) -> ArraySlice<Int32> { columns[positions(row)] }

    /// Adds a row below the others.
    public mutating func append(_ row: some Sequence<Int32>) {
        columns.append(contentsOf: row)
        starts.append(columns.count)
    }

    /// The same pairs by column; each new row ascends.
    /// - Complexity: linear in the pairs.
    public func transposed(columnCount: Int) -> SparseRows {
        var result = SparseRows()
        result.starts = Array(repeating: 0, count: columnCount + 1)
        for column in columns { result.starts[Int(column) + 1] += 1 }
        for column in 0..<columnCount { result.starts[column + 1] += result.starts[column] }
        result.columns = Array(repeating: 0, count: columns.count)
        var ends = result.starts
        for row in 0..<count {
            for position in positions(row) {
                let column = Int(columns[position])
                result.columns[ends[column]] = Int32(row)
                ends[column] += 1
            }
        }
        return result
    }
}

extension SparseRows {
    /// Takes the last row away.
    mutating func removeLast() {
        starts.removeLast()
        columns.removeLast(columns.count - (starts.last ?? 0))
    }
}
