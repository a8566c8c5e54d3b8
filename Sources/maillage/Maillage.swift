import ArgumentParser

@main
struct Maillage: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "maillage",
        abstract: "Map the white zones of social-clause facilitators in France, and what they lack.",
        version: version,
        subcommands: [
            NewCommand.self, AnalyzeCommand.self, TimelineCommand.self, CompareCommand.self, MapCommand.self,
            CheckCommand.self, FundCommand.self, PlaceCommand.self, ReportCommand.self,
            DataCommand.self,
        ])
}
