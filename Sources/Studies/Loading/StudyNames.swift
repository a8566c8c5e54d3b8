internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories

/// The names that a study's files are read with: the country's, chosen among by the study's territory, and its own.
enum StudyNames {
    /// - Parameters:
    ///   - territory: nil while it is being read.
    ///   - findings: receives what is wrong with the aliases.
    static func names(
        of draft: StudyDraft, around territory: Territory?, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> TerritoryNames {
        let surroundings = territory.map { NameSurroundings(communes: $0.communes, in: gazetteer) }
        return try TerritoryNames(gazetteer, around: surroundings ?? NameSurroundings())
            .learning(
                draft.aliases, place: { .init(file: draft.file, column: "aliases.\($0)") }, findings: &findings)
    }
}
