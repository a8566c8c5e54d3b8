import unittest

from case import Case
from linting import tables

BY_HAND = "\nlet schema = LayerSchema(name: \"t\", geometry: .none, fields: [])\n"


class Tables(Case):
    def test_rooms_of_tables(self):
        files = {f"Sources/{room}/A.swift": BY_HAND for room in ["VectorIO", "Sheets", "FranceBuilder"]}
        self.assertEqual([], self.found(tables, files, exceptions={}))

    def test_schema_by_hand(self):
        self.assertEqual(
            ["Sources/Formats/A.swift:2: LayerSchema outside FranceBuilder, Sheets, VectorIO: declare the table in Sheets."],
            self.found(tables, {"Sources/Formats/A.swift": BY_HAND}, exceptions={}))

    def test_cells_by_hand(self):
        found = self.found(tables, {"Sources/WebServer/A.swift": "func row() -> [FieldValue] { [] }\n"}, exceptions={})
        self.assertEqual(1, len(found))

    def test_register_makes_cells_and_no_table(self):
        path = "Sources/FacilitatorNetwork/Register/Column.swift"
        self.assertEqual([], self.found(tables, {path: "let write: (Post) -> FieldValue\n"}, exceptions={}))
        self.assertEqual(1, len(self.found(tables, {path: BY_HAND}, exceptions={})))

    def test_comment_is_no_table(self):
        self.assertEqual([], self.found(tables, {"Sources/Formats/A.swift": "// LayerSchema(\n"}, exceptions={}))

    def test_exception_lets_pass(self):
        path = "Sources/Formats/A.swift"
        self.assertEqual([], self.found(tables, {path: BY_HAND}, exceptions={path: "why"}))

    def test_exception_without_use(self):
        files = {"script/linting/tables.py": "\n", "Sources/Formats/A.swift": "\n"}
        found = self.found(tables, files, exceptions={"Sources/Formats/A.swift": "why"})
        self.assertEqual(
            ["script/linting/tables.py:1: the exception for Sources/Formats/A.swift (why) is not needed any more: remove it."],
            found)


if __name__ == "__main__":
    unittest.main()
