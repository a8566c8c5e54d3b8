import ArgumentParser
import Diagnostics
import Wording

/// What the parser of arguments says by itself, in English only: help, usage and errors. Its errors tell nobody but
/// itself what they are, so that their sentences are all there is to go by; one that is not known stays English.
enum ParserMessage {
    /// - Parameters:
    ///   - text: what the parser would print.
    ///   - commands: names that a mistyped one may mean.
    static func spoken(_ text: String, commands: [String]) -> String {
        // Scripts for shells and dumps for machines are nobody's reading.
        guard ["OVERVIEW: ", "USAGE: ", "Error: "].contains(where: text.hasPrefix) else { return text }
        let unexpected = /^Error: (?:Unexpected argument|\d+ unexpected arguments:) '([^']+)'(?:, '[^']+')*/
        let suggested = text.replacing(unexpected) { match in
            let near = nearest(to: String(match.output.1), among: commands)
            return String(match.output.0) + (near.map { ". Did you mean '\($0)'?" } ?? "")
        }
        guard Speech.language == .french else { return suggested }
        let lines = suggested.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines[0].hasPrefix("Error: ") else { return lines.map(french(helpLine:)).joined(separator: "\n") }
        // A list of valid values may follow on lines of its own.
        let end = lines.firstIndex { $0.hasPrefix("Help:") || $0.hasPrefix("Usage:") } ?? lines.endIndex
        let message = lines[..<end].joined(separator: "\n").dropFirst("Error: ".count)
        let rest = lines[end...].map(french(helpLine:))
        return (["Erreur\u{A0}: \(french(error: String(message)))"] + rest).joined(separator: "\n")
    }

    static func didYouMean(_ word: String) -> String {
        said(fr: "Vouliez-vous dire «\u{A0}\(word)\u{A0}»\u{A0}?", en: "Did you mean '\(word)'?")
    }

    // MARK: Help

    private static let headings = [
        "OVERVIEW: ": "", "USAGE: ": "USAGE\u{A0}: ", "ARGUMENTS:": "ARGUMENTS\u{A0}:", "OPTIONS:": "OPTIONS\u{A0}:",
        "SUBCOMMANDS:": "COMMANDES\u{A0}:", "Usage: ": "Usage\u{A0}: ", "Help:  ": "Aide\u{A0}:  ",
    ]

    private static func french(helpLine line: String) -> String {
        for (english, french) in headings where line.hasPrefix(english) {
            return french + words(String(line.dropFirst(english.count)))
        }
        return words(line)
    }

    private static func words(_ line: String) -> String {
        line.replacing("Show the version.", with: "Afficher la version.")
            .replacing("Show help information.", with: "Afficher l’aide.")
            .replacing("Show subcommand help information.", with: "Afficher l’aide d’une commande.")
            .replacing(/\(default:\s*/, with: "(par défaut\u{A0}: ").replacing(
                /; default:\s*/, with: "\u{A0}; par défaut\u{A0}: "
            )
            .replacing(/\(values:\s*/, with: "(valeurs\u{A0}: ").replacing("(default)", with: "(par défaut)")
            .replacing("<subcommand>", with: "<commande>")
            .replacing(/See '(.+)' for detailed help\./) {
                "Voir «\u{A0}\($0.output.1)\u{A0}» pour une aide détaillée."
            }
            .replacing(/See '(.+)' for more information\./) { "Voir «\u{A0}\($0.output.1)\u{A0}» pour en savoir plus." }
    }

    // MARK: Errors

    private static func french(error message: String) -> String {
        var message = message
        var meant = ""
        if let near = message.firstMatch(of: /\.? ?Did you mean '([^']+)'\?$/) {
            meant = " " + didYouMean(String(near.output.1))
            message.removeSubrange(near.range)
        }
        return sentence(message) + meant
    }

    private static func quoted(_ text: some StringProtocol) -> String { Wording(.french).quoted(String(text)) }

    private static func sentence(_ message: String) -> String {
        if let known = message.wholeMatch(of: /Unknown option '(.+)'/) {
            return "option inconnue, \(quoted(known.output.1))."
        }
        if let known = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return "valeur absente pour \(quoted(known.output.1))."
        }
        if let known = message.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return
                "l’option \(quoted(known.output.1)) ne prend pas de valeur, mais \(quoted(known.output.2)) est donné."
        }
        if let known = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
            return "argument inattendu, \(quoted(known.output.1))."
        }
        if let known = message.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
            return "arguments inattendus\u{A0}: \(list(known.output.1))."
        }
        if let known = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "argument attendu, \(quoted(known.output.1))."
        }
        if let known = message.wholeMatch(of: /Missing one of: '(.+)'/) {
            return "il manque l’un de\u{A0}: \(list(known.output.1))."
        }
        if let known = message.wholeMatch(of: /Value to be set with flag '(.+)' had already been set with flag '(.+)'/)
        {
            return "\(quoted(known.output.1)) contredit \(quoted(known.output.2))."
        }
        if message == "Missing required subcommand." { return "une commande est attendue." }
        if let known = message.wholeMatch(of: /The value '([\s\S]*?)' is invalid for '(.+?)'([\s\S]*)/) {
            return "la valeur \(quoted(known.output.1)) ne convient pas à \(quoted(known.output.2))"
                + validValues(String(known.output.3))
        }
        return message
    }

    /// « 'a', 'b » as the parser joins words.
    private static func list(_ words: Substring) -> String { String(words).replacing("', '", with: ", ") }

    private static func validValues(_ rest: String) -> String {
        if rest.isEmpty { return "." }
        let words = rest.matches(of: /'([^']+)'|  - (.+)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
        if rest.hasPrefix(". Please provide"), !words.isEmpty {
            return "\u{A0}; valeurs admises\u{A0}: \(words.joined(separator: ", "))."
        }
        return rest.hasPrefix(": ") ? "\u{A0}: \(rest.dropFirst(2))" : rest
    }
}
