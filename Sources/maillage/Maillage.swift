import ArgumentParser
import Foundation

@main
struct Maillage: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "maillage",
        abstract: said(
            fr:
                "Cartographier les zones blanches des facilitateurs de la clause sociale en France, et ce qui leur manque.",
            en: "Map the white zones of social-clause facilitators in France, and what they lack."),
        version: version,
        subcommands: [
            NewCommand.self, ImportCommand.self, FindCommand.self, WhoCommand.self, AnalyzeCommand.self,
            TimelineCommand.self, CalendarCommand.self, HoursCommand.self,
            CompareCommand.self,
            MapCommand.self,
            CheckCommand.self, FundCommand.self, PlaceCommand.self, AppraiseCommand.self, ReportCommand.self,
            ServeCommand.self,
            DataCommand.self,
        ])

    /// Parses and runs; whatever goes wrong is told in the language that the program speaks.
    static func main() {
        let commands = configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases } + ["help"]
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(Speech.arranged(arguments, commands: commands))
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let text = ParserMessage.spoken(fullMessage(for: error), commands: commands)
            if !text.isEmpty {
                let output = code.isSuccess ? FileHandle.standardOutput : .standardError
                try? output.write(contentsOf: Data((text + "\n").utf8))
            }
            Foundation.exit(code.rawValue)
        }
    }
}
