import Testing
import VectorIO

@testable import Formats

/// Spreadsheets show a number by what its field means.
struct FieldStyleTests {
    @Test func byMeaning() {
        let styles = FieldNumberStyles.style
        #expect(styles("population_limitrophe_sans_besoin") == .count && styles("population_blanche_avant") == .count)
        #expect(styles("etp_100k") == .decimals(2) && styles("etp_avant") == .decimals(2))
        #expect(styles("part_blanche") == .percentage && styles("quota_limitrophe") == .percentage)
        #expect(
            styles("part_etat") == .euros && styles("montant_etat_aap") == .euros && styles("cout_annuel") == .euros)
        #expect(styles("surface_blanche_km2") == .decimals(2))
        #expect(styles("code") == nil)
    }
}
