"""Small made-up repositories to hold against the rules of script/lint."""
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "script"))
from linting.tree import Tree  # noqa: E402


class Case(unittest.TestCase):
    def found(self, rule, files, **options):
        """What the rule finds in these files, `path: text`, as `path:line: sentence`."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                file = pathlib.Path(folder) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return [str(fault) for fault in rule.faults(Tree(folder), **options)]
