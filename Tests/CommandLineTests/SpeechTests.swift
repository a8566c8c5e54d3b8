import Foundation
import TestSupport
import Testing

/// The language in which the program speaks of itself.
struct SpeechTests {
    private static let french = ["LC_ALL": "fr_FR.UTF-8", "LC_MESSAGES": "", "LANG": "C"]
    private static let english = ["LC_ALL": "C", "LC_MESSAGES": "", "LANG": ""]

    @Test func helpSpeaksTheLanguageOfTheLocale() throws {
        let run = try Binary.run(["analyze", "--help"], environment: Self.french)
        #expect(run.status == 0)
        #expect(run.output.contains("Le fichier de l’étude (YAML)."))
        #expect(run.output.contains("Afficher l’aide.") && run.output.contains("(valeurs\u{A0}:"))
        #expect(!run.output.contains("OVERVIEW") && !run.output.contains("Show"))
        let other = try Binary.run(["analyze", "--help"], environment: Self.english)
        #expect(other.output.hasPrefix("OVERVIEW: Tell which territories"))
    }

    /// POSIX: LC_ALL before LC_MESSAGES before LANG; what is empty says nothing.
    @Test(arguments: [
        (["LC_ALL": "", "LC_MESSAGES": "fr_FR", "LANG": "en_GB"], true),
        (["LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"], false),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_BE@euro"], true),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], false),
    ])
    func localesInTheOrderOfPOSIX(environment: [String: String], isFrench: Bool) throws {
        let run = try Binary.run(["--help"], environment: environment)
        #expect(run.output.contains("Cartographier") == isFrench)
    }

    @Test(arguments: [
        ["--lang", "fr", "analyze", "study.yml", "--nothing"], ["analyze", "study.yml", "--nothing", "--lang=fr"],
        ["--lang=fr", "analyze", "study.yml", "--nothing"],
    ])
    func langCountsWhereverItStands(arguments: [String]) throws {
        let run = try Binary.run(arguments, environment: Self.english)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Erreur\u{A0}: option inconnue, «\u{A0}--nothing\u{A0}»."), "\(run.errors)")
        #expect(run.errors.contains("Usage\u{A0}: maillage analyze"))
    }

    @Test func langBeforeTheCommandIsThatOfItsResults() throws {
        let arguments = ["fund", "--rules", "pnad-2025", "--budget", "60000"]
        let after = try Binary.run(arguments + ["--lang", "en"], environment: Self.french)
        let before = try Binary.run(["--lang", "en"] + arguments, environment: Self.french)
        #expect(before.status == 0 && before.output == after.output)
        #expect(before.output.contains("whole FTE"))
        let byDefault = try Binary.run(arguments, environment: Self.english)
        #expect(byDefault.output.contains("ETP entiers"))
    }

    @Test(arguments: [
        (
            ["analyze", "s.yml", "--quit"],
            "option inconnue, «\u{A0}--quit\u{A0}». Vouliez-vous dire «\u{A0}--quiet\u{A0}»\u{A0}?"
        ),
        (
            ["analise", "x.yml"],
            "arguments inattendus\u{A0}: analise, x.yml. Vouliez-vous dire «\u{A0}analyze\u{A0}»\u{A0}?"
        ),
        (["analyse"], "argument inattendu, «\u{A0}analyse\u{A0}». Vouliez-vous dire «\u{A0}analyze\u{A0}»\u{A0}?"),
        (["analyze"], "argument attendu, «\u{A0}<study>\u{A0}»."),
        (["analyze", "s.yml", "--out"], "valeur absente pour «\u{A0}--out <out>\u{A0}»."),
        (["analyze", "s.yml", "--json=1"], "l’option «\u{A0}--json\u{A0}» ne prend pas de valeur"),
        (
            ["analyze", "s.yml", "--level", "x"],
            "la valeur «\u{A0}x\u{A0}» ne convient pas à «\u{A0}--level <level>\u{A0}»\u{A0}; valeurs admises\u{A0}: "
                + "commune, epci, departement, region."
        ),
        (
            ["analyze", "s.yml", "--date", "x"],
            "la valeur «\u{A0}x\u{A0}» ne convient pas à «\u{A0}--date <date>\u{A0}»."
        ),
        (["analyze", "s.yml", "--format", "gpkg"], "--format va avec --out."),
        (
            ["report", "s.yml", "--out", "r.html", "--plan", "--no-plan"],
            "«\u{A0}--no-plan\u{A0}» contredit «\u{A0}--plan\u{A0}»."
        ),
        (["map", "s.yml", "--out", "a.png", "b", "c"], "arguments inattendus\u{A0}: b, c."),
    ])
    func usageErrorsInFrench(arguments: [String], sentence: String) throws {
        let run = try Binary.run(arguments, environment: Self.french)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Erreur\u{A0}: \(sentence)"), "\(run.errors)")
        let english = try Binary.run(arguments + ["--lang", "en"], environment: Self.french)
        #expect(!english.errors.contains("Erreur"), "\(english.errors)")
    }

    @Test func everyHelpTextIsInBothLanguages() throws {
        func texts(_ environment: [String: String]) throws -> [String] {
            let run = try Binary.run(["--experimental-dump-help"], environment: environment)
            let dump = try #require(
                JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
            func all(_ value: Any) -> [String] {
                if let list = value as? [Any] { return list.flatMap(all) }
                guard let part = value as? [String: Any] else { return [] }
                return ["abstract", "discussion"].compactMap { part[$0] as? String }
                    + part.keys.sorted().flatMap { all(part[$0] as Any) }
            }
            return all(dump)
        }
        let (french, english) = (try texts(Self.french), try texts(Self.english))
        #expect(french.count == english.count && french.count > 60)
        // The parser's own, which stand in help only as they are printed.
        let own: Set = ["Show the version.", "Show help information.", "Show subcommand help information."]
        for (one, other) in zip(french, english) where !own.contains(other) && !other.isEmpty {
            #expect(one != other)
        }
    }
}
