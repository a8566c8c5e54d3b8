package import FacilitatorNetwork

/// A study to start from.
extension Wording {
    /// In the one row of a new register, an application that covers nothing.
    package var exampleStructure: String { say(fr: "Structure d’exemple", en: "An example") }
    /// Name of the workbook's second sheet, within the 31 characters of a spreadsheet.
    package var explanationSheet: String { say(fr: "Explications", en: "Explanations") }
    /// Heads the column of that sheet that says what a column of the register holds.
    package var content: String { say(fr: "contenu", en: "content") }

    /// The text of `study.yml`.
    /// - Parameters:
    ///   - key: that of the territory's codes.
    ///   - codes: a list as YAML has it, without brackets.
    package func studyTemplate(name: String, key: String, codes: String, level: String, date: CivilDate) -> String {
        say(
            fr: """
                # Étude créée par « maillage new ». Pour l’analyser : maillage analyze study.yml
                title: "\(name)"
                territory:
                  \(key): [\(codes)]
                level: \(level)                     # maille des résultats : commune, epci, departement, region
                date: \(date)             # les postes dont la convention couvre ce jour comptent
                horizon_months: 12              # fragile : couvert aujourd’hui, blanc à cette échéance sans renouvellement
                # target: { etp_per_100k: 1.0 } # objectif, ou { etp: 4 } ; sans lui, ni besoin ni capacité ne sont jugés
                network: postes.csv             # ou postes.xlsx, dont la seconde feuille explique chaque colonne
                # zones: zones.geojson          # polygones que les périmètres nomment zone:ID
                # needs: besoins.csv            # code, besoin_identifie, poids, indicateurs
                notes:
                  - La ligne d’exemple du registre est une candidature, qui ne couvre rien ; remplacez-la par vos postes.

                """,
            en: """
                # A study made by “maillage new”. To analyse it: maillage analyze study.yml
                title: "\(name)"
                territory:
                  \(key): [\(codes)]
                level: \(level)                     # of the results: commune, epci, departement, region
                date: \(date)             # posts whose convention covers this day count
                horizon_months: 12              # fragile: covered today, white by then if nothing is renewed
                # target: { etp_per_100k: 1.0 } # or { etp: 4 }; without it neither need nor capacity is judged
                network: postes.csv             # or postes.xlsx, whose second sheet explains every column
                # zones: zones.geojson          # polygons that perimeters name as zone:ID
                # needs: besoins.csv            # code, besoin_identifie, poids, indicators
                notes:
                  - The register's example row is an application, which covers nothing; put your posts in its place.

                """)
    }
}
