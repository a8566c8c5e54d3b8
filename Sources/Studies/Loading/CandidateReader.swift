internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import VectorIO

/// Reads places of the user's own: a table with `id`, `lon`, `lat`, and optionally `nom`, `etp_min`, `etp_max`, `cout_etp`.
enum CandidateReader {
    /// Whether a row of a table looks like the header of places rather than of a register.
    static func isHeader(_ cells: [String]) -> Bool {
        let names = Set(cells.map { $0.lowercased() })
        return names.isSuperset(of: ["id", "lon", "lat"])
    }

    static func places(_ table: Table, findings: inout Findings) -> [PostCandidate] {
        var columns: [String: Int] = [:]
        for (index, name) in table.header.enumerated() { columns[name.lowercased()] = index }
        var places: [PostCandidate] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            func text(_ column: String) -> String? {
                columns[column].flatMap { row.cells[$0].isEmpty ? nil : row.cells[$0] }
            }
            func place(_ column: String) -> Diagnostic.Place {
                .init(file: table.file, row: row.number, column: column)
            }
            func number(_ column: String, _ range: ClosedRange<Double>) -> Double? {
                guard let text = text(column) else { return nil }
                guard let number = DecimalNumber.parse(text) else {
                    findings.add(Diagnostic(ValueProblem.wrongKind(expected: .number), at: place(column), value: text))
                    return nil
                }
                guard range.contains(number) else {
                    let expected = "\(Int(range.lowerBound)) – \(Int(range.upperBound))"
                    // Where France lies on the official projection, in metres.
                    let isLambert = ["lon": 75_000...1_300_000, "lat": 6_000_000...7_200_000][column]?.contains(number)
                    let problem: any Problem =
                        isLambert == true
                        ? PlanningProblem.projectedCoordinates(expected: expected)
                        : ValueProblem.outOfRange(expected: expected)
                    findings.add(Diagnostic(problem, at: place(column), value: text))
                    return nil
                }
                return number
            }
            guard let id = text("id") else {
                findings.add(Diagnostic(TableProblem.missingValue, at: place("id")))
                continue
            }
            if let first = rows.updateValue(row.number, forKey: id) {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place("id"), value: id))
                continue
            }
            let (longitude, latitude) = (number("lon", -180...180), number("lat", -90...90))
            for (column, value) in [("lon", longitude), ("lat", latitude)] where value == nil && text(column) == nil {
                findings.add(Diagnostic(TableProblem.missingValue, at: place(column), value: id))
            }
            guard let longitude, let latitude else { continue }
            var cost: Money?
            if let text = text("cout_etp") {
                cost = Money(text)
                if cost.map({ $0.cents < 0 }) ?? true {
                    findings.add(
                        Diagnostic(ValueProblem.wrongKind(expected: .amount), at: place("cout_etp"), value: text))
                }
            }
            let (least, most) = (number("etp_min", 0...1000), number("etp_max", 0...1000))
            if let least, let most, most < least {
                findings.add(Diagnostic(ValueProblem.reversedBounds, at: place("etp_max"), value: text("etp_max")))
            }
            places.append(
                PostCandidate(
                    id: id, name: text("nom") ?? id, seat: nil,
                    location: LonLat(longitude: longitude, latitude: latitude),
                    leastETP: least, mostETP: most,
                    cost: cost.map { FullCost(perETP: $0) }))
        }
        return places
    }
}
