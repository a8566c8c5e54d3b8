internal import Diagnostics
internal import Wording

/// A diagnostic in JSON: its code and its details for machines, its words for people.
struct DiagnosticEntry: Encodable {
    /// The kind of problem, the same in every language.
    let code: String
    @Nullable var file: String?
    @Nullable var row: Int?
    @Nullable var column: String?
    @Nullable var value: String?
    /// What the message tells besides, by name.
    let values: [String: ProblemValue]
    /// What is wrong and what was expected.
    let message: String
    @Nullable var nearest: String?

    init(_ diagnostic: Diagnostic, _ wording: Wording) {
        let place = diagnostic.place
        code = diagnostic.problem.code
        file = place.file
        row = place.row
        column = place.column
        value = diagnostic.value
        values = diagnostic.problem.values
        message = wording.explanation(diagnostic.problem)
        nearest = diagnostic.nearest
    }

    private enum CodingKeys: String, CodingKey {
        case code
        case file = "fichier"
        case row = "ligne"
        case column = "colonne"
        case value = "valeur"
        case values = "valeurs"
        case message
        case nearest = "proche"
    }
}
