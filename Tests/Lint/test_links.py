import unittest

from case import Case
from linting import links


class Links(Case):
    def of(self, text):
        return self.found(links, {
            "README.md": text, "Documentation/Theory.md": "# Theory\n## ETP, and what « needs » are\n", "a.png": ""})

    def test_links_that_lead_somewhere(self):
        self.assertEqual([], self.of("""\
# Top
[a](Documentation/Theory.md) ![b](a.png) [c](https://example.org/x) [d](#top) [e](Documentation)
[f](Documentation/Theory.md#etp-and-what--needs--are) `[code](nowhere.md)`
```
[g](nowhere.md)
```
"""))

    def test_no_file(self):
        self.assertEqual(["README.md:2: the link leads to Documentation/No.md, which is not there."],
                         self.of("\n[a](Documentation/No.md)\n"))

    def test_no_heading(self):
        self.assertEqual(["README.md:1: the link leads to #figures, which is no heading of Documentation/Theory.md."],
                         self.of("[a](Documentation/Theory.md#figures)\n"))


if __name__ == "__main__":
    unittest.main()
