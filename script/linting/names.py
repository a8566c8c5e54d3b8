"""Types and rooms that documents name are declared in the sources."""
import re

from . import links
from .tree import Fault

NAME = re.compile(r"`([A-Z][a-z]\w+)(?:\.(?!swift|md)\w+)?`")
DECLARED = re.compile(r"\b(?:struct|class|enum|protocol|actor|typealias) +([A-Z]\w+)")


def faults(tree):
    declared = set()
    for path in tree.sources("Sources"):
        declared.update(DECLARED.findall(tree.text(path)))
        declared.update(path.split("/")[1:-1])
    for path in tree.files:
        if not (path.startswith("Documentation/") and path.endswith(".md")):
            continue
        for number, line in links.unfenced(tree, path):
            for name in NAME.findall(line):
                if name not in declared:
                    yield Fault(path, number, f"{name} is neither a type nor a room.")
