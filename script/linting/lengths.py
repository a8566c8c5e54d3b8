"""Files of at most 300 lines, functions of at most 100; longer ones are cut along their seams."""
import ast
import re

from .exceptions import apply
from .tree import Fault

FILE, FUNCTION = 300, 100
EXCEPTIONS = {
    "Tests/CommandLineTests/PlaceRulesTests.swift": "the rules of calls one by one, short cases over one study",
    "Tests/Independent/reference.py": "the second implementation, which is to be read as one text",
    "Tests/Independent/test_boundaries.py": "one list of files and faults, short cases over the same helpers",
    "Tests/External/test_report.py": "one report made once, many short cases over it",
}

DECLARATION = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))? +)*(?:\w+(?:\(set\))? +)*(func\b|init[(?<]|deinit\b|subscript\b)\s*(\S*)")


def swift_functions(lines):
    """Name, first line and number of lines; `swift format` puts a function's last brace under its first letter."""
    for start, line in enumerate(lines):
        match = DECLARATION.match(line)
        if not match or line.rstrip().endswith("}"):
            continue
        closing = re.compile(rf"^{match.group(1)}\}}")
        end = next((index for index in range(start + 1, len(lines)) if closing.match(lines[index])), start)
        name = re.split(r"[(<]", match.group(3))[0] if match.group(2) == "func" else match.group(2).rstrip("(?<")
        yield name, start + 1, end - start + 1


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node.lineno, node.end_lineno - node.lineno + 1


def faults(tree, exceptions=None):
    found = []
    python = [one for one in tree.files if one.endswith(".py") and one.split("/")[0] in tree.top]
    for path in tree.sources("Sources", "Tests") + python:
        text = tree.text(path)
        lines = text.splitlines()
        if len(lines) > FILE:
            found.append(Fault(path, 1, f"the file has {len(lines)} lines, at most {FILE} are allowed."))
        functions = swift_functions(lines) if path.endswith(".swift") else python_functions(text)
        for name, start, length in functions:
            if length > FUNCTION:
                found.append(Fault(path, start, f"{name} has {length} lines, at most {FUNCTION} are allowed."))
    return apply(EXCEPTIONS if exceptions is None else exceptions, found, tree, __file__)
