import Coverage
import FacilitatorNetwork
import Foundation
import Territories
import Testing
import VectorIO
import Wording

@testable import Sheets

/// From rows to layers and to JSON.
struct SheetTests {
    private func value<Row>(_ name: String, in row: Int, of sheet: Sheet<Row>) -> FieldValue? {
        sheet.columns.first { $0.name == name }.map { $0.value(of: sheet.rows[row]) }
    }

    /// The figures of a study, row by row, by the names of columns.
    @Test func territoriesOfAGrid() throws {
        let sheet = try Sheet.territories(try GridStudy.coverage([GridStudy.post("A", 1, etp: 2)]))
        #expect(sheet.rows.count == 3)
        #expect(value("departement", in: 0, of: sheet) == .text("10"))
        #expect(value("departement", in: 2, of: sheet) == .text("11"))
        #expect(value("region", in: 1, of: sheet) == .text("99"))
        #expect(value("population", in: 1, of: sheet) == .real(2000))
        #expect(value("etp_100k", in: 1, of: sheet) == .real(100))
        #expect(value("statut", in: 0, of: sheet) == .text("non_couverte"))
        #expect(value("population_couverte", in: 1, of: sheet) == .real(2000))
        #expect(value("postes", in: 1, of: sheet) == .integer(1))
        #expect(value("besoin_etp", in: 1, of: sheet) == .null)
    }

    /// An EPCI over two départements has both codes.
    @Test func aRowInSeveralDepartements() throws {
        let coverage = try GridStudy.coverage([])
        let whole = TerritoryUnit.units(of: coverage.scenario.territory, at: .region, in: coverage.scenario.gazetteer)
        #expect(whole[0].departements == ["10", "11"])
        #expect(Places.departement.value(of: ["10", "11"]) == .text("10/11"))
        #expect(Places.departement.value(of: []) == .null)
    }

    /// Nobody was counted in the first EPCI: its people are unknown, not zero.
    @Test func unknownIsAbsent() throws {
        let coverage = try GridStudy.coverage([], target: Target(.ratio(100))) { $0 % 3 == 0 ? nil : 1000 }
        let sheet = try Sheet.territories(coverage)
        for name in ["population", "besoin_etp", "deficit_etp", "etp_100k", "besoin_sans_poids"] {
            #expect(value(name, in: 0, of: sheet) == .null, "\(name)")
        }
        #expect(value("population_inconnue", in: 0, of: sheet) == .integer(2))
        #expect(value("population", in: 1, of: sheet) == .real(2000))
    }

    @Test func aLayerHasTheWordsOfItsLanguage() throws {
        let sheet = try Sheet.territories(try GridStudy.coverage([]))
        let (french, english) = (sheet.layer(in: .french), sheet.layer(in: .english))
        #expect(french.schema.title == "Territoires" && english.schema.title == "Territories")
        let position = try #require(sheet.columns.firstIndex { $0.name == "population_couverte" })
        #expect(french.schema.fields[position].label == "Population\u{A0}: couverte")
        #expect(english.schema.fields[position].label == "People: covered")
        #expect(french.schema.fields[position].kind == .real)
        #expect(french.features.count == 3 && french.features.allSatisfy { $0.outline != nil })
        #expect(french.features[2].values == sheet.columns.map { $0.value(of: sheet.rows[2]) })
    }

    @Test func aPairIsTheSameColumnTwice() throws {
        let (before, after) = (try GridStudy.coverage([]), try GridStudy.coverage([GridStudy.post("A", 0)]))
        let sheet = Sheet.comparison(Comparison(before, after, level: .epci))
        #expect(value("statut_avant", in: 0, of: sheet) == .text("non_couverte"))
        #expect(value("statut_apres", in: 0, of: sheet) == .text("couverte"))
        #expect(value("etp_avant", in: 0, of: sheet) == .real(0) && value("etp_apres", in: 0, of: sheet) == .real(1))
        let after100k = try #require(sheet.columns.first { $0.name == "etp_100k_apres" })
        #expect(after100k.label == Words("ETP pour 100\u{202F}000 hab., après", "FTE per 100,000, after"))
    }

    @Test func rowsAsJSON() throws {
        let sheet = Sheet.registerTemplate(
            example: GridStudy.post("A", 1, etp: nil),
            RegisterWriter(gazetteer: try GridStudy.coverage([]).scenario.gazetteer, polygons: []))
        let object = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(sheet)) as? [[String: Any]])
        #expect(object.count == 1 && object[0].count == sheet.columns.count)
        #expect(object[0]["perimetre"] as? String == "epci:200000001")
        #expect(object[0]["etp"] is NSNull && object[0]["quota_limitrophe"] is NSNull)
    }
}
