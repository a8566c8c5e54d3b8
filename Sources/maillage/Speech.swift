import ArgumentParser
import Foundation
import Wording

/// The language in which the program speaks of itself: commands, options, help, and what is wrong with them.
///
/// `--lang`, wherever it stands, comes first; then what POSIX says of messages: LC_ALL, LC_MESSAGES, LANG. Results are
/// another matter: French unless `--lang` says otherwise.
enum Speech {
    static let language = language(of: CommandLine.arguments.dropFirst(), ProcessInfo.processInfo.environment)

    static func language(of arguments: some Sequence<String>, _ environment: [String: String]) -> Language {
        var asked: Language?
        var isValue = false
        for argument in arguments {
            if argument == "--" { break }
            if isValue { asked = Language(rawValue: argument) ?? asked }
            isValue = argument == "--lang"
            if argument.hasPrefix("--lang=") { asked = Language(rawValue: String(argument.dropFirst(7))) ?? asked }
        }
        if let asked { return asked }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let name = locale?.prefix { $0.isLetter }.lowercased()
        return name == "fr" || name == "french" ? .french : .english
    }

    /// The arguments as the parser takes them: `--lang` goes with a command, and people also write it before one. Where
    /// no command follows, it has said all that it has to say.
    static func arranged(_ arguments: [String], commands: [String]) -> [String] {
        let command = arguments.firstIndex { commands.contains($0) || $0 == "--" } ?? arguments.endIndex
        var before: [String] = []
        var moved: [String] = []
        var index = 0
        while index < command {
            let argument = arguments[index]
            if argument == "--lang", index + 1 < command {
                moved += [argument, arguments[index + 1]]
                index += 1
            } else if argument.hasPrefix("--lang=") {
                moved.append(argument)
            } else {
                before.append(argument)
            }
            index += 1
        }
        guard command < arguments.count, arguments[command] != "--" else { return before + arguments[command...] }
        // What is asked for help has no options; the language is known already.
        if arguments[command] == "help" { return before + arguments[command...].withoutLanguage }
        return before + [arguments[command]] + arguments[(command + 1)...].inserting(moved)
    }
}

extension ArraySlice<String> {
    /// Without `--lang` and its value.
    fileprivate var withoutLanguage: [String] {
        var kept: [String] = []
        var isValue = false
        for argument in self {
            if isValue {
                isValue = false
            } else if argument == "--lang" {
                isValue = true
            } else if !argument.hasPrefix("--lang=") {
                kept.append(argument)
            }
        }
        return kept
    }

    /// Puts options at the end, before what `--` keeps from being options.
    fileprivate func inserting(_ options: [String]) -> [String] {
        let end = firstIndex(of: "--") ?? endIndex
        return Array(self[..<end]) + options + Array(self[end...])
    }
}

/// A text about the program itself, in the language that it speaks.
func said(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    Wording(Speech.language).say(fr: fr(), en: en())
}

/// What an option or an argument is for.
func helpText(
    fr: @autoclosure () -> String, en: @autoclosure () -> String, discussion: String = "", valueName: String? = nil
) -> ArgumentHelp {
    ArgumentHelp("\(said(fr: fr(), en: en()))", discussion: discussion, valueName: valueName)
}
