import unittest

from case import Case
from linting import docstrings, lengths


def function(lines, declaration="public func long(_ a: Int) -> Int"):
    return f"struct A {{\n    {declaration} {{\n" + "        work()\n" * (lines - 2) + "    }\n}\n"


class Lengths(Case):
    def of(self, text, path="Sources/Kit/A.swift"):
        return self.found(lengths, {path: text}, exceptions={})

    def test_at_the_limits(self):
        self.assertEqual([], self.of("\n" * 300))
        self.assertEqual([], self.of(function(100)))

    def test_long_file(self):
        self.assertEqual(["Sources/Kit/A.swift:1: the file has 301 lines, at most 300 are allowed."], self.of("\n" * 301))

    def test_long_function(self):
        self.assertEqual(["Sources/Kit/A.swift:2: long has 101 lines, at most 100 are allowed."], self.of(function(101)))
        self.assertEqual(["Sources/Kit/A.swift:2: init has 101 lines, at most 100 are allowed."],
                         self.of(function(101, "init?(_ text: String)")))

    def test_long_function_of_python(self):
        text = "def long():\n" + "    work()\n" * 100
        self.assertEqual(["script/a.py:1: long has 101 lines, at most 100 are allowed."], self.of(text, "script/a.py"))


class Docstrings(Case):
    def test_public_symbols_without_a_comment(self):
        found = self.found(docstrings, {"Sources/Kit/A.swift": """\
/// What it is.
public struct A {
    public let bare: Int
    /// Metres.
    @inlinable
    public var length: Double { 1 }
    public init(bare: Int) { self.bare = bare }
    func inside() {}
    package static func outside() {}
}
"""})
        self.assertEqual(["Sources/Kit/A.swift:3: let bare has no comment.",
                          "Sources/Kit/A.swift:9: func outside has no comment."], found)


if __name__ == "__main__":
    unittest.main()
