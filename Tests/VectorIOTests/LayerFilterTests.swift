import GeometryKit
import Testing
import VectorIO

/// CQL2 text, by the abstract tests of OGC 21-065r2 and by what three-valued logic says.
struct LayerFilterTests {
    private static let fields = [
        LayerSchema.Field("nom", .text), LayerSchema.Field("population", .real), LayerSchema.Field("postes", .integer),
        LayerSchema.Field("fragile", .boolean), LayerSchema.Field("fin", .date),
    ]

    /// A square of one degree from (0, 0), and one that nothing is known of.
    private static func features() throws -> [Layer.Feature] {
        let context = GEOSContext()
        let square = try Geometry(wellKnownText: "POLYGON((0 0,1 0,1 1,0 1,0 0))", in: context).outline()
        return [
            Layer.Feature(
                [.text("Évreux l'Ancienne"), .real(1000.5), .integer(2), .boolean(true), .text("2025-12-31")],
                outline: square),
            Layer.Feature([.null, .null, .null, .null, .null]),
        ]
    }

    /// For each feature whether it passes.
    private func passes(_ text: String, kept: @escaping (Geometry) throws -> Geometry = { $0 }) throws -> [Bool] {
        let filter = try FilterParser.filter(text, fields: Self.fields, kept: kept)
        let test = FilterTest(filter)
        return try Self.features().map(test.passes)
    }

    @Test(arguments: [
        ("population > 1000", true), ("population >= 1000.5", true), ("population < 1e3", false),
        ("population = 1000.5", true), ("population <> 1000.5", false), ("1000 < population", true),
        ("postes = 2", true), ("postes + 1", nil), ("nom = 'Évreux l''Ancienne'", true), ("\"nom\" LIKE 'Év%'", true),
        ("nom LIKE '_vreux%'", true), ("nom LIKE '%anc%'", false), ("CASEI(nom) LIKE casei('%ANC%')", true),
        ("ACCENTI(nom) LIKE 'Evreux%'", true), ("nom NOT LIKE 'x%'", true), ("population BETWEEN 1000 AND 1001", true),
        ("population NOT BETWEEN -5 AND 5", true), ("postes IN (1, 2, 3)", true), ("nom IN ('a')", false),
        ("fragile", true), ("fragile = TRUE", true), ("NOT fragile", false), ("TRUE", true),
        ("FALSE OR postes=2", true),
        ("fin = DATE('2025-12-31')", true), ("fin < TIMESTAMP('2026-01-01T00:00:00Z')", true),
        ("(postes = 1 OR postes = 2) AND NOT (population < 0)", true), ("NOT NOT postes = 2", true),
        ("inconnu = 1", nil), ("postes =", nil), ("postes = 2 fragile", nil), ("nom = 'a", nil), ("", nil), ("((", nil),
        ("nom = 5", false), ("S_INTERSECTS(geometry, POINT(0.5 0.5))", true),
        ("S_INTERSECTS(geometry, BBOX(-1,-1,0.1,0.1))", true), ("S_DISJOINT(geometry, BBOX(2,2,3,3))", true),
        ("S_WITHIN(geometry, POLYGON((-1 -1,2 -1,2 2,-1 2,-1 -1)))", true),
        ("S_CONTAINS(POLYGON((-1 -1,2 -1,2 2,-1 2,-1 -1)), geometry)", true),
        ("S_TOUCHES(geometry, LINESTRING(1 0,1 1))", true), ("S_INTERSECTS(geometry, POINT(1))", nil),
        ("S_INTERSECTS(geometry, geometry)", nil), ("S_INTERSECTS(geometry, BBOX(1,2,3))", nil),
    ])
    func aCondition(_ text: String, _ expected: Bool?) throws {
        if let expected {
            #expect(try passes(text)[0] == expected, "\(text)")
        } else {
            #expect(throws: FilterFault.self, "\(text)") { try passes(text) }
        }
    }

    /// What is unknown passes neither a condition nor its contrary, and is found as such.
    @Test(arguments: [
        ("population > 0", false), ("NOT population > 0", false), ("population IS NULL", true),
        ("population IS NOT NULL", false), ("population > 0 OR TRUE", true), ("population > 0 AND FALSE", false),
        ("NOT (population > 0 AND FALSE)", true), ("NOT (population > 0 OR FALSE)", false), ("nom LIKE '%'", false),
        ("nom IN ('a')", false), ("NOT nom IN ('a')", false), ("S_DISJOINT(geometry, POINT(0 0))", false),
    ])
    func theUnknown(_ text: String, _ expected: Bool) throws {
        #expect(try passes(text)[1] == expected, "\(text)")
    }

    /// Shapes may be written in another system, here with latitude first.
    @Test func literalsHaveASystem() throws {
        #expect(try passes("S_INTERSECTS(geometry, BBOX(0.2, 5, 0.4, 6))") == [false, false])
        let swapped: (Geometry) throws -> Geometry = { geometry in
            try geometry.mapCoordinates { LonLat(longitude: $0.latitude, latitude: $0.longitude) }
        }
        #expect(try passes("S_INTERSECTS(geometry, BBOX(5, 0.2, 6, 0.4))", kept: swapped) == [false, false])
        #expect(try passes("S_INTERSECTS(geometry, BBOX(0.9, -1, 2, 0.1))", kept: swapped) == [true, false])
        #expect(try passes("S_INTERSECTS(geometry, LINESTRING(2 0.5, 3 0.5))", kept: swapped) == [false, false])
    }

    /// Brackets that nobody writes end in a fault, not in a crash.
    @Test func deepBrackets() {
        let deep = String(repeating: "(", count: 100_000) + "TRUE"
        #expect(throws: FilterFault.self) { try passes(deep) }
        let values = String(repeating: "CASEI(", count: 100_000)
        #expect(throws: FilterFault.self) { try passes(values) }
        #expect(throws: FilterFault.self) { try passes(String(repeating: "NOT ", count: 100_001) + "x") }
    }
}
