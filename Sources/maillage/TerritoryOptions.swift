import ArgumentParser
import Formats
import Territories

/// Where a study that is being made looks: one of four options, each with codes or names.
struct TerritoryOptions: ParsableArguments {
    @Option(
        help: helpText(
            fr: "Le code ou le nom d’un département ; plusieurs sont admis.",
            en: "The code or the name of a département; several may be given."))
    var departement: [String] = []

    @Option(
        help: helpText(
            fr: "Le code ou le nom d’une région ; plusieurs sont admis.",
            en: "The code or the name of a région; several may be given.")
    )
    var region: [String] = []

    @Option(
        help: helpText(
            fr: "Le SIREN ou le nom d’un EPCI ; plusieurs sont admis.",
            en: "The SIREN or the name of an EPCI; several may be given."))
    var epci: [String] = []

    @Option(
        help: helpText(
            fr: "Le code INSEE ou le nom d’une commune ; plusieurs sont admis.",
            en: "The INSEE code or the name of a commune; several may be given."))
    var commune: [String] = []

    var given: [(level: Level, codes: [String])] {
        [(.departement, departement), (.region, region), (.epci, epci), (.commune, commune)].filter { !$0.1.isEmpty }
    }

    func validate() throws {
        if given.count != 1 {
            throw ValidationError(
                said(
                    fr: "Donnez --departement, --region, --epci ou --commune, un seul des quatre.",
                    en: "Give one of --departement, --region, --epci, --commune."))
        }
    }

    /// - Throws: `Findings` with every code or name that nobody knows.
    func read() throws -> StartingTerritory {
        let (level, codes) = given[0]
        return try StartingTerritory(level: level, codes: codes)
    }
}
