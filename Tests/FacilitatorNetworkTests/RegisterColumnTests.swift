import Diagnostics
import FacilitatorNetwork
import TestSupport
import Testing
import VectorIO

struct RegisterColumnTests {
    /// The names of the contract, in the order in which registers are written.
    @Test func theColumnsAreThoseOfTheContract() {
        #expect(
            RegisterColumn.allCases.map(\.rawValue) == [
                "id", "structure", "type_structure", "qualite", "etp", "siege", "perimetre", "perimetre_limitrophe",
                "quota_limitrophe", "marches_etat", "aap", "debut", "fin", "statut", "etp_min", "etp_max",
                "renouvelle", "suivi",
                "cout_annuel", "montant_etat_aap", "montant_etat_autre", "montant_fse", "montant_region",
                "montant_departement", "montant_epci_commune", "montant_prive", "montant_recettes", "montant_propre",
                "perimetre_oi", "departement", "region",
            ])
        #expect(RegisterColumn.allCases.allSatisfy { RegisterColumn(rawValue: $0.rawValue) == $0 })
        #expect(RegisterColumn(rawValue: "ETP") == nil)
    }

    @Test func spreadsheetsHoldNumbersAndDates() {
        func names(_ kind: LayerSchema.FieldKind) -> [String] {
            RegisterColumn.allCases.filter { $0.fieldKind == kind }.map(\.rawValue)
        }
        #expect(names(.date) == ["debut", "fin"])
        #expect(
            names(.real).filter { !$0.hasPrefix("montant_") } == [
                "etp", "quota_limitrophe", "etp_min", "etp_max", "cout_annuel",
            ])
        #expect(names(.real).count { $0.hasPrefix("montant_") } == Financing.Line.allCases.count)
    }

    /// A perimeter is shown as its register writes it; one that stands in no file is printed.
    @Test func perimetersAreShownAsWritten() throws {
        let text = try RegisterText()
        var (register, _) = try text.read(perimeter: "200000001, 10")
        let writer = RegisterWriter(gazetteer: text.country.gazetteer, polygons: register.polygons)
        #expect(writer.value(of: register.posts[0], in: .perimetre) == .text("200000001, 10"))
        #expect(writer.value(of: register.posts[0], in: .perimetreLimitrophe) == .null)
        var post = register.posts[0]
        post.cells = [:]
        register = Register(posts: [post])
        #expect(writer.value(of: post, in: .perimetre) == .text("epci:200000001 dep:10"))
        #expect(writer.value(of: post, in: .siege) == .text("10000"))
        #expect(writer.value(of: post, in: .etp) == .real(50))
        #expect(writer.value(of: post, in: .debut) == .null)
    }

    /// A radius is read after the seat that it goes round, wherever the columns stand.
    @Test func columnsMayStandInAnyOrder() throws {
        let text = try RegisterText()
        let (register, findings) = try text.read(
            Table(
                file: "r.csv", header: ["perimetre", "etp", "id", "siege"],
                rows: [Table.Row(number: 2, cells: ["rayon:5km", "1", "A", "10000"])]))
        #expect(findings.diagnostics.isEmpty)
        #expect(register.polygons.map(\.source) == [.circle(kilometres: 5)])
    }
}
