internal import Foundation

/// The name of a territory where there is little room.
package enum TerritoryName {
    private static let kinds = [
        (name: "Communauté d'agglomération", short: "CA"), (name: "Communauté de communes", short: "CC"),
        (name: "Communauté urbaine", short: "CU"),
    ]
    private static let articles = ["du ", "de la ", "de l'", "de l’", "des ", "de ", "d'", "d’"]
    /// What names no place by itself.
    private static let vague: Set = [
        "Nord", "Sud", "Est", "Ouest", "Centre", "Centre-Ouest", "Littoral", "Forêt", "Estuaire",
    ]

    /// As a table writes it: « CA du Niortais », without the acronym in brackets.
    package static func abbreviated(_ name: String) -> String {
        guard let (kind, rest) = parts(of: name) else { return name }
        return "\(kind) \(rest)"
    }

    /// As a map writes it: « Niortais », the kind of EPCI left out, which the limits tell; « CA du Sud » where what is left
    /// would be nowhere.
    package static func onMap(_ name: String) -> String {
        guard let (kind, rest) = parts(of: name) else { return name }
        let article = articles.first(where: rest.hasPrefix) ?? ""
        let bare = rest.dropFirst(article.count)
        if bare.split(separator: " ").allSatisfy({ vague.contains(String($0)) }) { return "\(kind) \(rest)" }
        return bare.prefix(1).uppercased() + bare.dropFirst()
    }

    /// The kind of EPCI by its letters, and what follows; nil for a name that says no kind.
    private static func parts(of name: String) -> (kind: String, rest: String)? {
        let plain = name.replacing("’", with: "'")
        guard let kind = kinds.first(where: { plain.hasPrefix($0.name + " ") }) else { return nil }
        let rest = name.dropFirst(kind.name.count + 1).replacing(#/ *\([^)]*\)/#, with: "")
            .replacing(" - ", with: " – ").trimmingCharacters(in: .whitespaces)
        return rest.isEmpty ? nil : (kind.short, rest)
    }
}
