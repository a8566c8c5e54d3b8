internal import VectorIO

/// How spreadsheets show the numbers of fields, by what the fields mean.
enum FieldNumberStyles {
    /// By name; what begins with a name and `_`, as `population_non_couverte`, is of the same kind, the longest such
    /// name first.
    private static let styles: [String: LayerSchema.NumberStyle] = [
        "population": .count, "postes": .count, "rang": .count, "territoires": .count, "tirages": .count,
        "etp": .decimals(2), "besoin": .decimals(2), "effet": .decimals(2), "deficit": .decimals(2),
        "surface": .decimals(2), "distance": .decimals(1),
        "part_blanche": .percentage, "ecart": .percentage, "part": .percentage, "quota_limitrophe": .percentage,
        "part_etat": .euros, "cofinancement": .euros, "cout": .euros, "montant": .euros, "budget": .euros,
    ]

    static func style(of field: String) -> LayerSchema.NumberStyle? {
        var words = field.split(separator: "_")
        while !words.isEmpty {
            if let style = styles[words.joined(separator: "_")] { return style }
            words.removeLast()
        }
        return nil
    }
}
