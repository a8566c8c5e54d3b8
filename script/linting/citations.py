"""What a file cites is in the repository: paths, documents and their sections, sources; no path of a machine."""
import posixpath
import re

from . import links
from .tree import Fault

SUFFIXES = (".swift", ".py", ".md", ".mdoc", ".ipynb", ".yml", ".yaml", ".h", ".modulemap", ".sh", ".txt")
# A folder of the repository at the start of a word, and what follows of a path; placeholders in capitals end it.
PATH = r"(?<![\w./~$})\\-])(?:TOPS)/[\w.*+-]*(?:/[\w.*+-]+)*/?"
NAME = re.compile(r"(?<![\w./*+~$})\\-])([A-Za-z][\w+-]*\.(?:md|swift|mdoc))\b(?!\()")
SECTION = re.compile(r"([A-Za-z][\w-]*\.md)`?,? [«“]\s*([^»”]+?)\s*[»”]")
OUTSIDE = re.compile(r"(?<![\w./])((?:\.\./)+[\w.-]+(?:/[\w.-]+)*)")
MACHINE = re.compile(r"(?<![\w.:/~$})%>*-])/(?:home|root|work|workspace|Users|mnt|srv|tmp)/[\w./-]+")
PLACEHOLDER = re.compile(r"(?:^|/)[A-Z_]+(?:/|$)")


def is_prose(tree, path):
    """Files that people write; data and the corpus of faulty inputs are neither checked nor cited."""
    if path.startswith("Tests/Corpus/") and not path.endswith("README.md"):
        return False
    if path.endswith(SUFFIXES):
        return True
    return "." not in posixpath.basename(path) and tree.text(path).startswith("#!")


def of_line(tree, path, line, pattern):
    for token in pattern.findall(line):
        token = token.rstrip("./")
        # The folder itself, or a path whose rest is put in by a program.
        if "/" in token and not PLACEHOLDER.search(token) and not tree.has(token):
            yield f"{token} is not in the repository."
    for name in NAME.findall(line):
        if name not in tree.names:
            yield f"{name} is no file of the repository."
    for token in OUTSIDE.findall(line):
        if posixpath.normpath(posixpath.join(posixpath.dirname(path), token)).startswith(".."):
            yield f"{token} lies outside the repository."
    for token in MACHINE.findall(line):
        yield f"{token} is a path of one machine."
    for document, section in SECTION.findall(line):
        homes = [one for one in tree.files if posixpath.basename(one) == document]
        if homes and not any(section in links.headings(tree, home) for home in homes):
            yield f"{document} has no section « {section} »."


def faults(tree):
    pattern = re.compile(PATH.replace("TOPS", "|".join(re.escape(top) for top in sorted(tree.top))))
    for path in tree.files:
        if path.startswith("Tests/Lint/") or not is_prose(tree, path):
            continue
        for number, line in tree.lines(path):
            for sentence in of_line(tree, path, line, pattern):
                yield Fault(path, number, sentence)
