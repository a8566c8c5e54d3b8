"""A room imports only rooms that Package.swift lists before it, and a C library is known to one room."""
import re

from .tree import Fault

OWNERS = {
    "CGEOS": "GeometryKit", "CPROJ": "GeometryKit", "CGDAL": "VectorIO", "CXLSXWriter": "VectorIO",
    "CICAL": "VectorIO", "CNettle": "VectorIO", "CHiGHS": "Optimization", "CLZMA": "FranceBuilder", "CRSVG": "Rendering",
}
IMPORT = re.compile(r"^\s*(?:@\w+ +)*(?:(?:public|package|internal|private|fileprivate) +)?import +"
                    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?(\w+)")


def declared(manifest):
    """The rooms of a manifest in their order, each with its line and the rooms that it depends on."""
    starts = list(re.finditer(r'^ {8}(?:room|\.systemLibrary|\.executableTarget)\(\s*(?:name: *)?"(\w+)"', manifest, re.M))
    rooms = {}
    for start, end in zip(starts, starts[1:] + [None]):
        text = manifest[start.end():end.start() if end else len(manifest)]
        # What follows the last room are targets of tests: its own text ends where they begin.
        text = re.split(r"^ {8}(?:\.target\(|tests\()", text, maxsplit=1, flags=re.M)[0]
        text = re.sub(r"//.*", "", re.sub(r"\.product\([^)]*\)", "", text))
        if re.search(r'path: *"(?!Sources)', text):
            continue  # a program beside the rooms, such as a benchmark
        line = manifest.count("\n", 0, start.start()) + 1
        is_library = ".systemLibrary" in start.group(0)
        rooms[start.group(1)] = (line, [] if is_library else re.findall(r'"(\w+)"', text))
    return rooms


def faults(tree):
    if "Package.swift" not in tree.files:
        return
    rooms = declared(tree.text("Package.swift"))
    order = {name: place for place, name in enumerate(rooms)}
    for room, (line, dependencies) in rooms.items():
        for other in dependencies:
            if other in order and order[other] >= order[room]:
                yield Fault("Package.swift", line, f"{room} depends on {other}, which is listed after it.")
    for path in tree.sources("Sources", "Tests"):
        top, room = path.split("/")[:2]
        for number, text in tree.lines(path):
            match = IMPORT.match(text)
            if not match:
                continue
            other = match.group(1)
            owner = OWNERS.get(other)
            if owner and (top, room) != ("Sources", owner):
                yield Fault(path, number, f"{other} is imported outside {owner}, the only room that may.")
            if top != "Sources" or owner or other not in order or room not in order:
                continue
            if order[other] >= order[room]:
                yield Fault(path, number, f"{room} imports {other}, which Package.swift lists after it.")
            elif other not in rooms[room][1]:
                yield Fault(path, number, f"{room} imports {other}, which Package.swift does not give it.")
