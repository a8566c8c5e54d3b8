import Foundation
import Testing

/// What can be seen of the wording only in its source: both languages of every message, side by side.
struct CatalogueSourceTests {
    /// The files of the wording, and of the command line that speaks by it.
    private static let files: [(name: String, text: String)] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Wording")
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (found?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .compactMap { file in
                (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
            }
    }()

    @Test func bothLanguagesStandSideBySide() {
        #expect(Self.files.count > 30)
        var count = 0
        for (name, text) in Self.files where name != "Speaking.swift" {
            let french = text.matches(of: /\bfr:/).count
            let english = text.matches(of: /\ben:/).count
            #expect(french == english, "\(name)")
            count += french
        }
        #expect(count > 350)
    }

    @Test func nothingIsFilledByPosition() {
        for (name, text) in Self.files { #expect(!text.contains("%@"), "\(name)") }
    }

    @Test func englishIsEnglishAndFrenchHasItsSpaces() {
        let french: Set = [
            "le", "la", "les", "des", "une", "est", "sont", "dans", "pour", "avec", "sur", "habitants", "aucun",
            "besoin", "postes",
        ]
        var count = 0
        // The template and the columns of a register name keys and columns, which are French in both languages.
        let mixed: Set = ["Wording+StudyTemplate.swift", "Wording+RegisterColumns.swift", "Wording+Names.swift"]
        for (name, source) in Self.files where name != "Speaking.swift" && !mixed.contains(name) {
            for text in CatalogueSource(source).english {
                count += 1
                let words = text.lowercased().split { !$0.isLetter }.map(String.init)
                #expect(french.intersection(words).isEmpty, "\(name): \(text)")
                // Only before a unit.
                #expect(!text.contains("\u{A0}") || text == "\u{A0}km", "\(name): \(text)")
            }
            for text in CatalogueSource(source).french {
                #expect(
                    !text.contains(" :") && !text.contains(" ;") && !text.contains(" ?") && !text.contains("« "),
                    "\(name): \(text)")
                #expect(!text.contains("'"), "\(name): \(text)")
            }
        }
        #expect(count > 300)
    }
}
