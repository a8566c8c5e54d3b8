internal import Diagnostics
internal import Wording

/// A fault as RFC 9457 has it, with the diagnostic's place, value and nearest.
struct ProblemDocument: Encodable {
    private struct Entry: Encodable {
        let code: String
        let detail: String
        let fichier: String?
        let ligne: Int?
        let colonne: String?
        let valeur: String?
        let proche: String?
        let valeurs: [String: ProblemValue]

        init(_ diagnostic: Diagnostic, _ wording: Wording, _ folder: String?) {
            code = diagnostic.problem.code
            detail = wording.explanation(diagnostic.problem)
            fichier = diagnostic.place.file.map { file in
                guard let folder, file.hasPrefix(folder + "/") else { return file }
                return String(file.dropFirst(folder.count + 1))
            }
            ligne = diagnostic.place.row
            colonne = diagnostic.place.column
            valeur = diagnostic.value
            proche = diagnostic.nearest
            valeurs = diagnostic.problem.values
        }
    }

    let status: Int
    private let title: String
    private let first: Entry?
    private let others: [Entry]

    /// - Parameters:
    ///   - diagnostics: the errors first; at least one.
    ///   - folder: of the study, which its files are told without.
    ///   - isStandard: asked by OGC API – Features.
    init(_ diagnostics: [Diagnostic], folder: String?, isStandard: Bool = false, _ language: Language) {
        let wording = Wording(language)
        let errors = diagnostics.filter { $0.severity == .error }
        let told = (errors.isEmpty ? diagnostics : errors).map { Entry($0, wording, folder) }
        first = told.first
        others = Array(told.dropFirst().prefix(100))
        title = told.first?.detail ?? wording.error
        let foremost = errors.first ?? diagnostics.first
        let problem = foremost?.problem
        // What no file says was asked for: OGC's standard has a number of its own for it.
        let isQuery = isStandard && foremost?.place.file == nil && problem?.kind == .invalid
        status = isQuery ? 400 : (problem as? StoreProblem)?.httpStatus ?? problem?.kind.httpStatus ?? 500
    }

    private enum Key: String, CodingKey {
        case type, title, status
        case others = "autres"
        case expected = "attendue"
        case present = "presente"
    }

    func encode(to encoder: any Encoder) throws {
        try first?.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("about:blank", forKey: .type)
        try container.encode(title, forKey: .title)
        try container.encode(status, forKey: .status)
        if !others.isEmpty { try container.encode(others, forKey: .others) }
        if case .whole(let version)? = first?.valeurs["attendue"] { try container.encode(version, forKey: .expected) }
        if case .whole(let version)? = first?.valeurs["presente"] { try container.encode(version, forKey: .present) }
    }
}
