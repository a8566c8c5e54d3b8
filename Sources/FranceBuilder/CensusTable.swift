internal import Diagnostics
internal import Foundation
internal import Territories
internal import VectorIO

/// Populations of another census, carried to the communes of the country.
///
/// People of a commune that has merged go to the one that it is part of, by the country's former codes or by a table made
/// by hand; those of one that has come apart are shared by the weights of that table, in whole people that add up.
struct CensusTable {
    /// Where a figure comes from.
    enum Source: String {
        case census = "recensement"
        /// Shared among the parts of a commune that has come apart.
        case shared = "partage"
        /// Of another census, which alone counts the place.
        case other = "autre_recensement"
    }

    /// By position of the commune; nil where nobody is counted.
    let populations: [(people: Int, source: Source)?]

    /// - Parameters:
    ///   - file: `com;pop`, one row a place of the census.
    ///   - correspondences: `code;commune;poids;motif`.
    ///   - others: `code;population`, for communes that the census leaves out.
    /// - Throws: `corruptEmbeddedData` for a code that leads nowhere.
    init(file: String, correspondences: String, others: String, in gazetteer: Gazetteer) throws {
        var people = [Int?](repeating: nil, count: gazetteer.communes.count)
        var sources = [Source](repeating: .census, count: people.count)
        func position(_ code: String, _ file: String) throws -> Int {
            guard let position = gazetteer.position(of: code, at: .commune) else {
                throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file), value: code)
            }
            return position
        }
        let shares = Dictionary(grouping: try Self.rows(correspondences, ["code", "commune", "poids"])) { $0[0] }
        for row in try Self.rows(file, ["com", "pop"]) {
            guard let count = Int(row[1]) else {
                throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file), value: row[1])
            }
            if let parts = shares[row[0]] {
                let weights = parts.map { Int($0[2]) ?? 0 }
                for (part, share) in zip(parts, Self.shared(count, by: weights)) {
                    let commune = try position(part[1], correspondences)
                    people[commune, default: 0] += share
                    if parts.count > 1 { sources[commune] = .shared }
                }
            } else {
                let commune =
                    try gazetteer.position(of: row[0], at: .commune) ?? gazetteer.formerCodes[row[0]]?.commune
                    ?? position(row[0], file)
                people[commune, default: 0] += count
            }
        }
        for row in try Self.rows(others, ["code", "population"]) {
            let commune = try position(row[0], others)
            people[commune] = Int(row[1])
            sources[commune] = .other
        }
        populations = zip(people, sources).map { people, source in people.map { ($0, source) } }
    }

    /// Whole people whose sum is kept: each part is rounded down, the largest rests get one more.
    private static func shared(_ count: Int, by weights: [Int]) -> [Int] {
        let sum = max(1, weights.reduce(0, +))
        var parts = weights.map { count * $0 / sum }
        let rests = weights.indices.sorted { (count * weights[$1] % sum, $0) < (count * weights[$0] % sum, $1) }
        for index in rests.prefix(count - parts.reduce(0, +)) { parts[index] += 1 }
        return parts
    }

    private static func rows(_ file: String, _ columns: [String]) throws -> [[String]] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Diagnostic(FileProblem.missingFile, at: .init(file: file))
        }
        guard let rows = DelimitedText.rows(of: data, columns: columns) else {
            throw Diagnostic(EmbeddedDataProblem.corruptEmbeddedData, at: .init(file: file))
        }
        return rows
    }
}

extension Array where Element == Int? {
    fileprivate subscript(index: Int, default value: Int) -> Int {
        get { self[index] ?? value }
        set { self[index] = newValue }
    }
}
