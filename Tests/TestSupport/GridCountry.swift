package import GeometryKit
package import Territories

/// A country of square communes, for answers that can be worked out by hand: `columns` × `rows` squares of a tenth of
/// a degree from 0° E 46° N, numbered row by row. A column is an EPCI, a pair of columns a département.
package struct GridCountry {
    package let gazetteer: Gazetteer
    package let columns: Int
    package let rows: Int

    /// - Parameter population: of each commune, by its number; nil for unknown.
    package init(columns: Int, rows: Int, population: (Int) -> Double? = { _ in 1000 }) throws {
        self.columns = columns
        self.rows = rows
        let context = GEOSContext()
        var communes: [Commune] = []
        var outlines: [Outline?] = []
        for number in 0..<(columns * rows) {
            let square = try Geometry(
                polygon: Self.square(column: number % columns, row: number / columns), in: context
            ).onGrid()
            let column = number % columns
            communes.append(
                Commune(
                    code: Self.code(number), name: "Commune \(number)", population: population(number),
                    areaSquareMetres: try square.areaSquareMetres(), seat: try square.pointOnSurface(),
                    hasOutline: true, epci: column, departement: column / 2, region: 0))
            outlines.append(try square.outline())
        }
        func groupings(_ level: Level, _ count: Int, _ code: (Int) -> String) -> [Grouping] {
            (0..<count).map { index in
                let members = communes.indices.filter { communes[$0].grouping(at: level) == index }
                return Grouping(
                    level: level, code: code(index), name: "\(level.rawValue) \(index)", communes: members,
                    seat: members.first)
            }
        }
        gazetteer = Gazetteer(
            vintage: .file("grille"), communes: communes,
            epcis: groupings(.epci, columns) { String(200_000_000 + $0) },
            departements: groupings(.departement, (columns + 1) / 2) { String(10 + $0) },
            regions: groupings(.region, 1) { _ in "99" },
            outlines: .inMemory(outlines))
    }

    /// The corners of a rectangle of squares, in grid units.
    package static func square(
        column: Double, row: Double, width: Double = 1, height: Double = 1
    ) -> [LonLat] {
        [(0, 0), (width, 0), (width, height), (0, height)].map { x, y in
            LonLat(longitude: (column + x) / 10, latitude: 46 + (row + y) / 10)
        }
    }

    package static func square(column: Int, row: Int) -> [LonLat] {
        square(column: Double(column), row: Double(row))
    }

    package static func code(_ number: Int) -> String {
        "1" + String(repeating: "0", count: 4 - String(number).count) + String(number)
    }

    /// The outline of a rectangle of squares, in grid units.
    package static func outline(
        column: Double, row: Double, width: Double = 1, height: Double = 1
    ) throws -> Outline {
        try Geometry(
            polygon: square(column: column, row: row, width: width, height: height), in: GEOSContext()
        ).onGrid().outline()
    }
}
