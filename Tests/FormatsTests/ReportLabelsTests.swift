import Foundation
import Testing

@testable import Formats

@Suite struct ReportLabelsTests {
    /// Every text of a catalogue, by the path of its label.
    private func texts(_ value: Any, at path: String = "") -> [String: String] {
        if let text = value as? String { return [path: text] }
        var found: [String: String] = [:]
        for (index, child) in Mirror(reflecting: value).children.enumerated() {
            found.merge(texts(child.value, at: "\(path).\(child.label ?? String(index))")) { first, _ in first }
        }
        return found
    }

    /// Entries of a dictionary come in any order: only labels with a name are compared one by one.
    private func named(_ labels: ReportLabels) -> [String: String] {
        texts(labels).filter { !$0.key.contains("Definitions") && !$0.key.contains("units") }
    }

    @Test func bothLanguagesHaveTheSameHoles() {
        let (french, english) = (named(.french), named(.english))
        #expect(french.count > 100)
        #expect(Set(french.keys) == Set(english.keys))
        for (path, text) in french {
            let holes = { (text: String?) in (text ?? "").components(separatedBy: "%@").count }
            #expect(holes(text) == holes(english[path]), "\(path)")
        }
    }

    @Test func englishIsEnglishAndFrenchHasItsSpaces() {
        let french: Set = [
            "le", "la", "les", "des", "une", "est", "sont", "dans", "pour", "avec", "sur", "zone blanche", "habitants",
            "aucun", "besoin", "postes",
        ]
        for (path, text) in texts(ReportLabels.english) {
            let words = text.lowercased().split { !$0.isLetter }.map(String.init)
            #expect(french.intersection(words).isEmpty, "\(path): \(text)")
            #expect(!text.contains("\u{A0}") && !text.contains("«"), "\(path)")
        }
        for (path, text) in texts(ReportLabels.french) {
            #expect(!text.contains(" :") && !text.contains(" ;") && !text.contains("« "), "\(path): \(text)")
            #expect(!text.contains("'"), "\(path)")
        }
    }

    @Test func pluralsFollowTheLanguage() {
        let (french, english) = (Catalogue.of(.french), Catalogue.of(.english))
        #expect(french.counted(0, ReportLabels.french.people) == "0 habitant")
        #expect(french.counted(1, ReportLabels.french.people) == "1 habitant")
        #expect(french.counted(1234, ReportLabels.french.people) == "1\u{202F}234 habitants")
        #expect(english.counted(0, ReportLabels.english.people) == "0 inhabitants")
        #expect(english.counted(1, ReportLabels.english.people) == "1 inhabitant")
    }

    @Test func textIsEscaped() {
        let document = Document(
            language: .french, title: "<T>", subtitle: "a & b", summary: "\"", generator: "", date: "", issued: "",
            sections: [
                .init(id: "s", title: "1 < 2", blocks: [.paragraph("<script>"), .list(["&"])])
            ])
        let html = HTMLWriter().html(document)
        #expect(
            html.contains("<h1>&lt;T&gt;</h1>") && html.contains("a &amp; b") && html.contains("content=\"&quot;\""))
        #expect(html.contains("1 &lt; 2") && html.contains("<p>&lt;script&gt;</p>") && html.contains("<li>&amp;</li>"))
    }
}
