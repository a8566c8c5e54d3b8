import Diagnostics
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing
import VectorIO

/// Registers over a grid country, with zones `Z1`, `Z2`, `Z3` that posts may name.
struct RegisterText {
    let country: GridCountry
    let zones: Zones

    init() throws {
        country = try GridCountry(columns: 4, rows: 3)
        let features = (1...3).map { number in
            let west = Double(number) / 10
            return """
                {"type":"Feature","properties":{"id":"Z\(number)"},"geometry":{"type":"Polygon","coordinates":\
                [[[\(west),46.05],[\(west + 0.05),46.05],[\(west + 0.05),46.15],[\(west),46.05]]]}}
                """
        }
        let folder = try TemporaryFolder()
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        var findings = Findings()
        zones = try Zones(InputFile(path: folder.write(text, to: "z.geojson")), findings: &findings)
    }

    func read(_ table: Table) throws -> (register: Register, findings: Findings) {
        var findings = Findings()
        let register = try RegisterReader.read(
            table, names: TerritoryNames(country.gazetteer), zones: zones, findings: &findings)
        return (register, findings)
    }

    /// A post of 50 ETP seated in the first commune.
    func read(perimeter: String) throws -> (register: Register, findings: Findings) {
        try read(
            Table(
                file: "r.csv", header: ["id", "etp", "siege", "perimetre"],
                rows: [Table.Row(number: 2, cells: ["A", "50", GridCountry.code(0), perimeter])]))
    }

    func printed(_ perimeter: Perimeter, _ register: Register) -> String {
        PerimeterPrinter(gazetteer: country.gazetteer, polygons: register.polygons).text(of: perimeter)
    }
}

/// Perimeters and polygons as a parser would meet them.
struct RandomPerimeters {
    let text: RegisterText
    var random: SeededGenerator
    private(set) var polygons: [Register.Polygon] = []
    private var zonePolygons: [String: PolygonPosition] = [:]

    init(_ text: RegisterText, seed: UInt64) {
        self.text = text
        random = SeededGenerator(seed: seed)
    }

    /// - Parameter most: ETP that may be reserved for one part.
    mutating func next(reserving most: Double) throws -> Perimeter {
        var tokens: [Perimeter.Token] = []
        for _ in 0...Int.random(in: 0...4, using: &random) {
            let isExcluded = Int.random(in: 0..<4, using: &random) == 0
            let isReserved = !isExcluded && Int.random(in: 0..<3, using: &random) == 0
            tokens.append(
                Perimeter.Token(
                    try part(), isExcluded: isExcluded,
                    reservedETP: isReserved ? .random(in: 0...most, using: &random) : nil))
        }
        return Perimeter(tokens)
    }

    private mutating func part() throws -> Perimeter.Part {
        let gazetteer = text.country.gazetteer
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let id = "Z\(Int.random(in: 1...3, using: &random))"
            if let polygon = zonePolygons[id] { return .polygon(polygon) }
            zonePolygons[id] = PolygonPosition(polygons.count)
            return add(.zone(id), try #require(text.zones.outlines[id]))
        case 1:
            let kilometres = Double.random(in: 0.001...60, using: &random)
            let seat = try #require(gazetteer.communes[0].seat)
            let ring = seat.circle(radiusMetres: kilometres * 1000)
            return add(
                .circle(kilometres: kilometres), try Geometry(polygon: ring, in: GEOSContext()).onGrid().outline())
        default:
            let level = Level.allCases.randomElement(using: &random) ?? .epci
            return .unit(level, .random(in: gazetteer.codes(at: level).indices, using: &random))
        }
    }

    private mutating func add(_ source: PolygonSource, _ outline: Outline) -> Perimeter.Part {
        polygons.append(Register.Polygon(source, outline: outline))
        return .polygon(PolygonPosition(polygons.count - 1))
    }
}
