import Diagnostics
import Foundation
import GeometryKit
import Territories
import TestSupport
import Testing
import VectorIO

/// Layers of boundaries as people have them: squares, so that every figure can be counted.
struct BoundaryReaderTests {
    private let france = try! GridCountry(columns: 4, rows: 3)

    /// A feature: a square of a tenth of a degree, `column` tenths east of the meridian.
    private func feature(_ properties: String, column: Double, width: Double = 1) -> String {
        let corners = GridCountry.square(column: column, row: 0, width: width).map {
            "[\($0.longitude),\($0.latitude)]"
        }
        return """
            {"type":"Feature","properties":{\(properties)},"geometry":{"type":"Polygon","coordinates":[[\
            \((corners + corners.prefix(1)).joined(separator: ","))]]}}
            """
    }

    private func read(_ features: [String]) throws -> (gazetteer: Gazetteer, findings: Findings) {
        let folder = try TemporaryFolder()
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        let path = try folder.write(text, to: "c.geojson")
        var findings = Findings()
        let gazetteer = try BoundaryReader.read(
            BoundaryLayer(file: "c.geojson"), in: InputFile(path: path, name: "c.geojson"),
            reference: france.gazetteer, findings: &findings)
        return (gazetteer, findings)
    }

    private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map { $0.problem.code } }

    // MARK: No EPCI

    @Test(arguments: [
        "ZZZZZZZZZ", "zzzzzzzzz", "NC", "NR", "nd", "-", "0", "000000000", "Sans objet", "non concerné", "n/a", "",
    ])
    func whatStandsForNoEPCIGroupsNobody(placeholder: String) throws {
        let read = try read(
            (0..<3).map {
                feature(
                    "\"code\":\"2900\($0)\",\"codeDepartement\":\"29\",\"population\":10,\"codeEpci\":\"\(placeholder)\"",
                    column: Double($0))
            })
        #expect(read.gazetteer.epcis.isEmpty)
        #expect(read.gazetteer.communes.allSatisfy { $0.epci == nil })
        #expect(read.findings.warnings.isEmpty && read.findings.errors.isEmpty)
    }

    @Test func whatIsNoSIRENIsToldOnce() throws {
        let read = try read(
            ["CC du Thouarsais", "CC du Thouarsais", "200 041 317"].enumerated().map {
                feature(
                    "\"code\":\"7900\($0)\",\"codeDepartement\":\"79\",\"population\":10,\"codeEpci\":\"\($1)\"",
                    column: Double($0))
            })
        #expect(read.gazetteer.epcis.map(\.code) == ["200041317"])
        #expect(codes(read.findings.warnings) == ["unknownCode"])
        #expect(read.findings.warnings.first?.place.row == 1)
    }

    // MARK: Counts

    private func populations(_ texts: [String]) throws -> (sum: Double, refused: [String?]) {
        let read = try read(
            texts.enumerated().map {
                feature("\"code\":\"A\($0)\",\"population\":\($1)", column: Double($0))
            })
        let sum = read.gazetteer.communes.compactMap(\.population).reduce(0, +)
        return (sum, read.findings.errors.map(\.nearest))
    }

    @Test func marksThatMayCutThousandsAreRefused() throws {
        #expect(try populations(["\"60.000\"", "\"2,000\"", "\"400\""]).refused == ["60000", "2000"])
    }

    @Test func marksThatCutDecimalsElsewhereInTheColumnAreDecimal() throws {
        let read = try populations(["\"12,5\"", "\"60,125\"", "\"0,375\""])
        #expect(read.refused.isEmpty && read.sum == 73)
    }

    /// A comma for decimals says nothing of points.
    @Test func oneMarkDoesNotSpeakForTheOther() throws {
        #expect(try populations(["\"12,5\"", "\"60.000\""]).refused == ["60000"])
    }

    @Test func numbersOfTheFileAreWhatTheyAre() throws {
        let read = try populations(["60.125", "2.5", "400"])
        #expect(read.refused.isEmpty && read.sum == 462.625)
    }

    @Test func spacesCutThousands() throws {
        let read = try populations(["\"60 000\"", "\"2\u{202F}000\"", "\"400\""])
        #expect(read.refused.isEmpty && read.sum == 62_400)
    }

    // MARK: Objects

    @Test func objectsGiveTheirCodeAndTheirName() throws {
        let read = try read(
            (0..<2).map {
                feature(
                    """
                    "code":"7900\($0)","population":10,"departement":{"code":"79","nom":"Deux-Sèvres"},\
                    "region":{"code":"75","nom":"Nouvelle-Aquitaine"},"epci":{"code":"200099999","nom":"CA nouvelle"}
                    """, column: Double($0))
            })
        #expect(read.gazetteer.departements.map(\.code) == ["79"])
        #expect(read.gazetteer.regions.map(\.code) == ["75"])
        #expect(read.gazetteer.epcis.map(\.code) == ["200099999"])
        #expect(read.gazetteer.epcis.map(\.name) == ["CA nouvelle"])
    }

    // MARK: Overlaps

    private func sectors(_ places: [(column: Double, width: Double)]) throws -> Findings {
        try read(
            places.enumerated().map {
                feature("\"code\":\"S\($0)\",\"population\":10", column: $1.column, width: $1.width)
            }
        ).findings
    }

    @Test func neighboursDoNotOverlap() throws {
        let findings = try sectors([(0, 1), (1, 1), (2, 1), (4, 1)])
        #expect(findings.errors.isEmpty && findings.warnings.isEmpty)
    }

    @Test func aFeatureInsideAnotherIsRefused() throws {
        let findings = try sectors([(0, 4), (1, 1), (2, 1), (5, 1)])
        let problem = findings.errors.first?.problem as? TerritoryProblem
        #expect(problem == .nestedOutlines(pairs: ["S1 S1 / S0 S0", "S2 S2 / S0 S0"]))
        #expect(findings.errors.count == 1)
    }

    @Test func theSameSurfaceTwiceIsRefused() throws {
        #expect(try codes(sectors([(0, 1), (0, 1)]).errors) == ["nestedOutlines"])
    }

    /// Neither has a corner or its middle inside the other.
    @Test func aCrossIsTold() throws {
        let crossing = """
            {"type":"Feature","properties":{"code":"X","population":10},"geometry":{"type":"Polygon",\
            "coordinates":[[[0.14,45.9],[0.16,45.9],[0.16,46.2],[0.14,46.2],[0.14,45.9]]]}}
            """
        let findings = try read(
            [feature("\"code\":\"A\",\"population\":10", column: 0, width: 2), crossing]
        ).findings
        #expect(codes(findings.warnings) == ["overlappingOutlines"])
    }

    @Test func aPartInCommonIsTold() throws {
        let findings = try sectors([(0, 1), (0.75, 1)])
        #expect(codes(findings.warnings) == ["overlappingOutlines"])
        #expect(findings.errors.isEmpty)
    }
}
