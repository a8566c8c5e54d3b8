import Coverage
import FacilitatorNetwork
import Placement
import Territories
import Testing
import VectorIO

@testable import Sheets

/// Every column of every table has words in both languages, and numbers that are shown by what they measure.
struct ColumnTests {
    private struct Declared {
        let table: String
        let name: String
        let kind: LayerSchema.FieldKind
        let measure: Measure?
        let words: [Words]
    }

    private func declared<Row>(_ table: String, _ columns: [Column<Row>]) -> [Declared] {
        columns.map {
            Declared(table: table, name: $0.name, kind: $0.kind, measure: $0.measure, words: [$0.label, $0.definition])
        }
    }

    private func all() throws -> [Declared] {
        let coverage = try GridStudy.coverage([GridStudy.post("A", 0)])
        let comparison = Comparison(coverage, coverage, level: .epci)
        let timeline = try Timeline(coverage.scenario, level: .epci, from: nil)
        let needs = [NeedRow.unweighted, NeedRow.effect(of: "rsa", part: 0), NeedRow.ofFactors, NeedRow.need]
        let network =
            declared("territoires", TerritoryRow.columns) + declared("zones-blanches", WhiteZoneRow.columns)
            + declared("postes", PostRow.columns) + declared("besoins", needs)
            + declared("chronologie", Sheet.timeline(timeline).columns)
        let changes =
            declared("comparaison", Sheet.comparison(comparison).columns)
            + declared("differences", ChangeRow.columns) + declared("mouvements", Sheet.movements(comparison).columns)
        let plan =
            declared("plan", PlanRow.columns) + declared("affectations", AssignmentRow.columns)
            + declared("plan-registre", RegisterEntry.columns)
            + declared("plan-departements", PlanDepartementRow.columns)
        let answers =
            declared("frontiere", Sheet.frontier([]).columns)
            + declared("alternatives", AlternativeRow.columns) + declared("stabilite", StabilityRow.columns)
        return network + changes + plan + answers
    }

    @Test func wordsInBothLanguages() throws {
        for column in try all() {
            for words in column.words {
                #expect(!words.french.isEmpty && !words.english.isEmpty, "\(column.table).\(column.name)")
            }
            #expect(column.words[1].french.hasSuffix("."), "\(column.table).\(column.name)")
            #expect(column.words[1].english.hasSuffix("."), "\(column.table).\(column.name)")
        }
    }

    @Test func namesAreThoseOfTheContract() throws {
        for column in try all() {
            #expect(column.name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(column.table).\(column.name)")
        }
        for columns in Dictionary(grouping: try all(), by: \.table).values {
            #expect(Set(columns.map(\.name)).count == columns.count)
        }
    }

    /// Only the value of an objective has a unit of its own on every run.
    @Test func everyNumberMeasuresSomething() throws {
        for column in try all() where [.integer, .real].contains(column.kind) {
            #expect(
                column.measure != nil || ["valeur", "borne"].contains(column.name), "\(column.table).\(column.name)")
        }
        for column in try all() where ![.integer, .real].contains(column.kind) { #expect(column.measure == nil) }
    }

    @Test func spreadsheetsShowANumberByWhatItMeasures() throws {
        let styles = Dictionary(
            try all().map { ($0.name, $0.measure?.numberStyle) }, uniquingKeysWith: { first, _ in first })
        #expect(styles["population_limitrophe_sans_besoin"] == .count && styles["population_blanche_avant"] == .count)
        #expect(styles["etp_100k"] == .decimals(2) && styles["etp_avant"] == .decimals(2))
        #expect(styles["part_blanche"] == .percentage && styles["quota_limitrophe"] == .percentage)
        #expect(
            styles["part_etat"] == .euros && styles["montant_etat_aap"] == .euros && styles["cout_annuel"] == .euros)
        #expect(styles["surface_blanche_km2"] == .decimals(2) && styles["distance_km"] == .decimals(1))
        #expect(styles["code"] == .some(nil))
    }
}
