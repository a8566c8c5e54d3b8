import unittest

from case import Case
from linting import names


class Names(Case):
    def of(self, text):
        return self.found(names, {
            "Documentation/A.md": text, "Sources/Kit/Deep/A.swift": "public struct Atlas {}\nenum Plan {}\n"})

    def test_types_and_rooms(self):
        self.assertEqual([], self.of("`Atlas`, `Atlas.load`, `Plan`, `Kit`, `Package.swift`, `Deep`, Ghost, `NO_COLOR`, `epci`\n"))

    def test_name_that_nothing_declares(self):
        self.assertEqual(["Documentation/A.md:2: Ghost is neither a type nor a room."], self.of("\n`Ghost.walk`\n"))


if __name__ == "__main__":
    unittest.main()
