import unittest

from case import Case
from linting import citations

DOCUMENT = {"Documentation/Theory.md": "# Theory\n\n## Statuses\n"}


class Citations(Case):
    def of(self, text, path="Sources/Kit/A.swift", **more):
        return self.found(citations, {path: text, **DOCUMENT, **more})

    def test_what_is_there(self):
        self.assertEqual([], self.of("""\
/// See Documentation/Theory.md, « Statuses », and Theory.md; Sources/Kit/A.swift; Sources/*/A.swift.
let path = "Documentation/\\(name).md" // Sources/ROOM/A.swift is a pattern, and/or is none
let other = prefix + "/Documentation/absent.md"
let page = "https://example.org/home/page"
"""))

    def test_path_that_is_not_there(self):
        self.assertEqual(
            ["Sources/Kit/A.swift:2: Sources/Kit/B.swift is not in the repository."],
            self.of("\n// as in Sources/Kit/B.swift.\n"))

    def test_pattern_that_nothing_matches(self):
        self.assertEqual(1, len(self.of("// Sources/Kit/*.py\n")))

    def test_document_that_is_not_there(self):
        self.assertEqual(
            ["script/run:2: plan.md is no file of the repository."],
            self.of("#!/bin/sh\n# see plan.md\n", path="script/run"))

    def test_source_that_is_not_there(self):
        self.assertEqual(["README.md:1: Z.swift is no file of the repository."], self.of("`Z.swift`\n", path="README.md"))

    def test_section_that_is_not_there(self):
        self.assertEqual(
            ["Sources/Kit/A.swift:1: Theory.md has no section « Figures »."], self.of("// (Theory.md, « Figures »)\n"))

    def test_outside_of_the_repository(self):
        self.assertEqual(
            ["Notebooks/a.ipynb:1: ../../shared/plan lies outside the repository."],
            self.of('"../../shared/plan and ../Documentation"\n', path="Notebooks/a.ipynb"))

    def test_path_of_a_machine(self):
        for path in ["/home/me/project", "/root/x", "/Users/me/x"]:
            found = self.of(f"study: {path}\n", path="GeoData/studies/a.yml")
            self.assertEqual([f"GeoData/studies/a.yml:1: {path} is a path of one machine."], found)

    def test_corpus_of_faulty_inputs_cites_nothing(self):
        self.assertEqual([], self.of("network: /home/me/absent.csv\n", path="Tests/Corpus/absent/study.yml"))


if __name__ == "__main__":
    unittest.main()
