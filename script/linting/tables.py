"""Tables that leave the program are declared in Sheets: elsewhere nobody makes a schema or a row of cells by hand."""
import re

from .exceptions import apply
from .tree import Fault

ROOMS = {"VectorIO", "Sheets", "FranceBuilder"}
BYPASS = re.compile(r"\bLayerSchema\(|\bFieldValue\b|\bLayer\.Feature\(")
# The columns of a register are declared once, for reading and for writing: they make cells there, but no table.
REGISTER = "Sources/FacilitatorNetwork/Register/"
EXCEPTIONS = {}


def faults(tree, exceptions=None):
    found = []
    for path in tree.sources("Sources"):
        if path.split("/")[1] in ROOMS:
            continue
        for number, line in tree.lines(path):
            code = line.split("//")[0]
            match = BYPASS.search(code)
            if match and not (path.startswith(REGISTER) and match.group(0) == "FieldValue"):
                name = match.group(0).rstrip("(")
                found.append(Fault(path, number, f"{name} outside {', '.join(sorted(ROOMS))}: declare the table in Sheets."))
    return apply(EXCEPTIONS if exceptions is None else exceptions, found, tree, __file__)
