"""Links of the README and of the documents lead to files, and to headings, that are there."""
import posixpath
import re

from .tree import Fault

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *$")


def unfenced(tree, path):
    """The lines of a document outside its blocks of code."""
    is_code = False
    for number, line in tree.lines(path):
        if line.lstrip().startswith("```"):
            is_code = not is_code
        elif not is_code:
            yield number, line


def headings(tree, path):
    return [match.group(1) for _, line in unfenced(tree, path) if (match := HEADING.match(line))]


def anchor(heading):
    """As GitHub makes it: letters, digits, hyphens and underscores of the heading in lower case."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def faults(tree):
    for path in tree.files:
        if not path.endswith(".md"):
            continue
        for number, line in unfenced(tree, path):
            for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                if re.match(r"[a-z]+:", target):
                    continue
                file, _, fragment = target.partition("#")
                file = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
                if not tree.has(file):
                    yield Fault(path, number, f"the link leads to {file}, which is not there.")
                elif fragment and fragment not in map(anchor, headings(tree, file)):
                    yield Fault(path, number, f"the link leads to #{fragment}, which is no heading of {file}.")
