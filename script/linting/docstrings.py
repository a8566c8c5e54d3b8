"""Public symbols that no comment explains."""
import re

from .tree import Fault

SYMBOL = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))? +)*(?:public|package|open) +(?!import\b|extension\b|internal\b)"
                    r"(?:(?:static|final|mutating|nonisolated|indirect|override|convenience|private\(set\)|internal\(set\)) +)*"
                    r"(struct|class|enum|protocol|actor|func|init|var|let|subscript|typealias|case)\b[ (?]*(\S*)")
# What the protocol, or the name, says already.
UNDERSTOOD = re.compile(r"^(init|==|<|hash|encode|description|rawValue|errorDescription|id|body|facts|fieldValue|fieldKind|deinit)\b|^[=<]")


def faults(tree):
    for path in tree.sources("Sources"):
        lines = tree.text(path).splitlines()
        for index, line in enumerate(lines):
            match = SYMBOL.match(line)
            if not match or match.group(1) == "init":
                continue
            name = re.split(r"[(:<{=,]", match.group(2))[0] or match.group(2)
            if UNDERSTOOD.match(match.group(2)) or "override " in line:
                continue
            above = index - 1
            while above >= 0 and lines[above].strip().startswith("@"):
                above -= 1
            if above < 0 or not lines[above].strip().startswith("///"):
                yield Fault(path, index + 1, f"{match.group(1)} {name} has no comment.")
