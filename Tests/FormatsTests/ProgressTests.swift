import Diagnostics
import Formats
import Studies
import Testing
import Wording

struct ProgressTests {
    @Test(arguments: Language.allCases)
    func everyStepHasAName(language: Language) {
        let text = ProgressText(language: language)
        let names = StudyStep.allCases.map { text.line($0) }
        #expect(names.allSatisfy { !$0.isEmpty })
        #expect(Set(names).count == names.count)
    }

    @Test func onlyTheFirstWordIsColoured() {
        let diagnostic = Diagnostic(FileProblem.missingFile, at: .init(file: "absent.yml"))
        let plain = DiagnosticText(language: .french).line(diagnostic)
        let coloured = DiagnosticText(language: .french, ink: .coloured).line(diagnostic)
        #expect(plain.hasPrefix("erreur"))
        #expect(coloured == "\u{1B}[31merreur\u{1B}[0m" + plain.dropFirst("erreur".count))
    }
}
