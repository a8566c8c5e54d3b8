import Diagnostics
import Foundation
import Territories
import TestSupport
import Testing
import VectorIO

/// The people of an embedded census, or of a table of the user's own.
struct CensusTests {
    private func people(_ code: String, at level: Level, in france: Gazetteer) throws -> Double {
        let position = try #require(france.position(of: code, at: level))
        return france.communes(of: position, at: level).reduce(0) { $0 + (france.communes[$1].population ?? 0) }
    }

    /// Figures that INSEE publishes for 2021 (Paris, Marseille, Lyon), within the rounding of each IRIS.
    @Test(arguments: [("75056", 2_133_111.0), ("13055", 873_076), ("69123", 522_250)])
    func thePeopleOf2021(code: String, published: Double) throws {
        let found = try people(code, at: .commune, in: EmbeddedFrance.load())
        #expect(abs(found - published) <= 100, "\(found)")
    }

    /// Nobody is lost on the way from the old codes: 67,408,104 in the package, and Mayotte's own census of 2017.
    @Test func everybodyIsThere() throws {
        let france = try EmbeddedFrance.load()
        #expect(france.communes.allSatisfy { $0.population != nil })
        #expect(france.communes.reduce(0) { $0 + ($1.population ?? 0) } == 67_408_104 + 256_518)
        #expect(try people("976", at: .departement, in: france) == 256_518)
        // Sombacour and Goux-les-Usiers joined Bians-les-Usiers.
        #expect(try people("25060", at: .commune, in: france) == 694 + 791 + 629)
        // Véronne joined Saillans.
        #expect(try people("26289", at: .commune, in: france) == 1405 + 41)
        // Neussargues en Pinatelle has come apart.
        let parts = try ["15141", "15031", "15035", "15047", "15171"].map { try people($0, at: .commune, in: france) }
        #expect(parts.reduce(0, +) == 1653 && parts.allSatisfy { $0 > 0 })
    }

    @Test func yearsAreChosen() throws {
        #expect(try people("79", at: .departement, in: EmbeddedFrance.load(census: 2017)) == 374_351)
        #expect(try people("79", at: .departement, in: EmbeddedFrance.load(census: 2021)) == 374_590)
        let failure = #expect(throws: Diagnostic.self) { try EmbeddedFrance.load(census: 1999) }
        #expect(failure?.problem.code == "unknownCensus" && failure?.value == "1999")
    }

    // MARK: A table of the user's own

    private func read(_ text: String, _ findings: inout Findings) throws -> Gazetteer {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "pop.csv")
        return try PopulationTable.read(
            InputFile(path: folder.path("pop.csv"), name: "pop.csv"), year: 2023, in: EmbeddedFrance.load(),
            findings: &findings)
    }

    /// A former code counts for the commune that it is part of; what the table leaves out keeps its people, and is told.
    @Test func aTableCounts() throws {
        var findings = Findings()
        let france = try read("CODGEO;PMUN2023\n79191;60 000\n1001;\"800,5\"\n01033;100\n01091;20\n", &findings)
        #expect(findings.errors.isEmpty)
        #expect(try people("79191", at: .commune, in: france) == 60_000)
        #expect(try people("01001", at: .commune, in: france) == 800.5)
        #expect(try people("01033", at: .commune, in: france) == 120)
        #expect(
            try people("75056", at: .commune, in: france) == people("75056", at: .commune, in: EmbeddedFrance.load()))
        #expect(findings.warnings.map(\.problem.code) == ["populationKept"])
        guard case .package(let package) = france.vintage else { throw CancellationError() }
        #expect(package.populationTable == "pop.csv" && package.censusYear == 2023)
    }

    @Test func whatATableMustSay() throws {
        var findings = Findings()
        _ = try read("code;population\n99999;1\n79191;beaucoup\n79049;-4\n79329;1\n79329;2\n", &findings)
        #expect(
            findings.errors.map(\.problem.code) == ["unknownCode", "wrongKind", "outOfRange", "duplicateIdentifier"])
        #expect(findings.errors.map(\.place.row) == [2, 3, 4, 6])
        var none = Findings()
        #expect(throws: Diagnostic.self) { _ = try read("code;nom\n79191;Niort\n", &none) }
    }
}
