import Coverage
import FacilitatorNetwork
import Placement
import Territories
import Testing

@testable import Sheets

/// The names and the order of columns are the contract of every format.
struct ContractTests {
    private func names<Row>(_ columns: [Column<Row>]) -> String { columns.map(\.name).joined(separator: " ") }

    @Test func territories() {
        #expect(
            names(TerritoryRow.columns)
                == """
                code nom niveau departement region partiel population population_inconnue surface_km2 etp etp_inconnu \
                etp_100k besoin_etp deficit_etp population_non_couverte population_limitrophe \
                population_capacite_insuffisante population_limitrophe_a_qualifier population_limitrophe_sans_besoin \
                population_couverte population_blanche part_blanche surface_blanche_km2 statut fragile \
                population_fragile postes population_blanche_marches_etat population_a_qualifier_marches_etat \
                besoin_sans_poids exces_etp part_etp_inconnu
                """)
    }

    @Test func whiteZonesAndNetwork() {
        #expect(names(WhiteZoneRow.columns) == "code nom departement region statut population surface_km2 motif")
        #expect(
            names(PostRow.columns)
                == """
                id structure type_structure qualite etat etp siege perimetre perimetre_limitrophe quota_limitrophe \
                marches_etat aap debut fin statut etp_min etp_max renouvelle suivi departement region cout_annuel \
                montant_etat_aap montant_etat_autre montant_fse montant_region montant_departement \
                montant_epci_commune montant_prive montant_recettes montant_propre population surface_km2
                """)
    }

    @Test func districts() {
        #expect(
            names(DistrictRow.columns)
                == """
                code nom communes noms_communes epci departement region partiel population population_estimee \
                surface_km2 statut population_non_couverte population_limitrophe population_capacite_insuffisante \
                population_limitrophe_a_qualifier population_limitrophe_sans_besoin population_couverte \
                population_blanche part_blanche postes servi_par marches_etat fragile population_fragile
                """)
    }

    @Test func plan() {
        #expect(
            names(PlanRow.columns)
                == """
                rang code nom type siege departement region nature etp etp_consolidation etp_redeploiement cout_total \
                part_etat cofinancement a_trouver population_desservie population_sans_couverture deficit_comble etp_100k_avant etp_100k_apres population_sortie \
                population_perdue distance_km recours recours_nom motif
                """)
        #expect(names(AssignmentRow.columns) == "code nom departement region poste etp population distance_km")
        #expect(names(RegisterEntry.columns) == RegisterColumn.allCases.map(\.rawValue).joined(separator: " "))
        #expect(
            names(PlanDepartementRow.columns)
                == "departement postes etp cout_total part_etat cofinancement a_trouver population_desservie deficit_comble"
        )
    }

    @Test func appraisal() {
        #expect(
            names(ApplicationRow.columns)
                == """
                id structure type_structure qualite appel etp dossier pieces_manquantes pieces_a_verifier recevabilite \
                regles_refusees regles_non_verifiees nouvelle_structure comite_national prioritaire cout_total part_etat \
                cofinancement a_trouver note_totale note_sur rang_note population_couverte population_sortie \
                deficit_comble etp_apportes rang_effet plan motif_plan decision motif remarques
                """)
        #expect(names(PieceRow.columns) == "id structure piece libelle etat ou")
        #expect(names(MarkRow.columns) == "id structure critere libelle note note_sur poids commentaire")
        #expect(names(JudgedRuleRow.columns) == "id structure regle enonce verdict manque ou remede")
        #expect(
            names(EffectColumns.all)
                == """
                id structure population_sans_couverture_sans population_sans_couverture_avec population_blanche_sans \
                population_blanche_avec deficit_etp_sans deficit_etp_avec etp_sans etp_avec
                """)
    }

    @Test func answers() {
        #expect(names(Sheet.frontier([]).columns) == "budget_eur valeur borne ecart etp postes")
        #expect(names(AlternativeRow.columns) == "rang valeur part code nom etp dans_le_plan")
        #expect(names(StabilityRow.columns) == "objet code nom part dans_le_plan")
    }

    @Test func comparisonAndTimeline() throws {
        let (before, after) = (try GridStudy.coverage([]), try GridStudy.coverage([GridStudy.post("A", 0)]))
        let comparison = Comparison(before, after, level: .epci)
        #expect(
            names(Sheet.comparison(comparison).columns)
                == """
                code nom niveau departement region population statut_avant statut_apres population_non_couverte_avant \
                population_non_couverte_apres population_blanche_avant population_blanche_apres etp_avant etp_apres \
                etp_100k_avant etp_100k_apres deficit_etp_avant deficit_etp_apres postes_avant postes_apres
                """)
        #expect(
            names(ChangeRow.columns)
                == "code nom departement region statut_avant statut_apres evolution population surface_km2")
        #expect(names(Sheet.movements(comparison).columns) == "statut_avant statut_apres population")
        let timeline = try Timeline(before.scenario, level: .epci, from: nil)
        #expect(
            names(Sheet.timeline(timeline).columns)
                == """
                date population population_non_couverte population_limitrophe population_capacite_insuffisante \
                population_limitrophe_a_qualifier population_limitrophe_sans_besoin population_couverte \
                population_blanche postes_debut postes_fin territoires_ouverts territoires_refermes
                """)
    }
}
