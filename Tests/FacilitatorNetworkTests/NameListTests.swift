import FacilitatorNetwork
import Foundation
import Territories
import Testing

/// Lists as coordinators write them, with the perimeter that each cell means.
struct NameListTests {
    private let france = France.embedded

    @Test(arguments: [
        ("deux-sevres", ["79"]),
        ("occitanie", ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"]),
        ("bretagne", ["22", "29", "35", "56"]),
        ("rhone-alpes", ["38", "42", "69", "73"]),
        ("hauts-de-france", ["02", "59", "60", "62", "80"]),
    ])
    func listsAreRead(list: String, departements: [String]) throws {
        let names = TerritoryNames(
            france,
            around: NameSurroundings(
                departements: Set(departements.compactMap { france.position(of: $0, at: .departement) })))
        let rows = try France.rows(of: list)
        var wrong: [String] = []
        var right = 0
        for (cell, expected) in rows {
            let reading = names.reading(of: cell)
            let read = reading.perimeter(in: france)
            if read == expected {
                right += 1
            } else {
                wrong.append("\(cell): \(read ?? "?") for \(expected) (\(reading.certainty.rawValue))")
                #expect(reading.certainty != .exact, "\(cell): \(read ?? "")")
            }
        }
        print("\(list): \(right) of \(rows.count) right; \(wrong.joined(separator: "; "))")
        #expect(rows.count >= 60)
        #expect(Double(right) >= 0.97 * Double(rows.count))
    }
}
