import Coverage
import Testing
import VectorIO

@testable import Formats

/// The styles of QGIS are the legend of the maps: the same classes, and none that the layer does not have.
struct LayerStyleTests {
    private func layer(_ name: String, _ fields: [String], _ rows: [[FieldValue]]) -> Layer {
        Layer(
            schema: LayerSchema(name: name, geometry: .surface, fields: fields.map { .init($0, .text) }),
            features: rows.map { Layer.Feature($0) })
    }

    /// The labels of the rules of one layer.
    private func legend(_ layer: Layer) -> [String] {
        let style = [layer].styled(.of(.french))[0].style ?? ""
        return style.matches(of: /<rule [^>]*label="([^"]*)"/).map { String($0.1) }
    }

    private func territory(rate: FieldValue, unknown: Bool, open: Double = 0) -> [FieldValue] {
        [rate, .boolean(unknown), .real(open), .text("couverte"), .text("A"), .real(1), .text("epci")]
    }

    @Test func ratesThatAreMissing() {
        let fields = [
            "etp_100k", "etp_inconnu", "population_limitrophe_a_qualifier", "statut", "nom", "population", "niveau",
        ]
        func extras(_ rows: [[FieldValue]]) -> [String] {
            Array(legend(layer("territoires", fields, rows)).dropFirst(5))
        }
        let plain = territory(rate: .real(1), unknown: false)
        #expect(extras([plain]) == [])
        #expect(extras([plain, territory(rate: .null, unknown: true)]) == ["ETP inconnu"])
        #expect(extras([territory(rate: .null, unknown: false)]) == ["population inconnue ou nulle"])
        #expect(
            extras([territory(rate: .real(0), unknown: false, open: 12)])
                == ["limitrophe, à qualifier, en tout ou partie"])
    }

    @Test func postsThatServeOrDoNot() {
        func labels(_ rows: [[FieldValue]]) -> [String] { legend(layer("postes", ["etat", "etp"], rows)) }
        #expect(labels([[.text("actif"), .real(1)]]) == ["poste actif, surface selon les ETP"])
        #expect(
            labels([[.text("actif"), .null], [.text("candidature"), .null]])
                == ["poste actif, ETP inconnu", "poste qui ne couvre pas à cette date"])
    }

    @Test func postsOfAPlan() {
        func labels(_ natures: [FieldValue]) -> [String] {
            legend(layer("plan", ["rang", "etp", "nature"], natures.map { [.integer(1), .real(1), $0] }))
        }
        #expect(labels([.null]) == ["poste proposé"])
        #expect(
            labels([.text("redeploiement"), .text("consolidation")])
                == ["poste proposé\u{A0}: consolidation", "poste proposé\u{A0}: redéploiement"])
    }

    @Test func changesOfTheMap() {
        func labels(_ changes: [(AtomStatus, AtomStatus)]) -> [String] {
            legend(
                layer(
                    "differences", ["statut_avant", "statut_apres"],
                    changes.map { [.text($0.0.rawValue), .text($0.1.rawValue)] }))
        }
        #expect(
            labels([(.couverte, .nonCouverte), (.nonCouverte, .capaciteInsuffisante)])
                == ["devient zone blanche", "reste zone blanche"])
        #expect(labels([(.nonCouverte, .limitropheAQualifier)]) == ["limitrophe, à qualifier à une date au moins"])
        #expect(labels([(.nonCouverte, .couverte)]) == ["n’est plus zone blanche"])
        #expect(labels([(.couverte, .limitropheSansBesoin)]) == ["hors zone blanche aux deux dates"])
    }
}
