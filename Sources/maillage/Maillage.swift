import ArgumentParser

@main
struct Maillage: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "maillage",
        abstract: "Map the white zones of social-clause facilitators in France, and what they lack.",
        version: version,
        subcommands: [
            FundCommand.self, PlaceCommand.self, MapCommand.self, ReportCommand.self,
            DataCommand.self,
        ])
}
