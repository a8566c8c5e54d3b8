"""The files of a repository and the faults found in them."""
import pathlib
import subprocess
from typing import NamedTuple


class Fault(NamedTuple):
    path: str
    line: int
    sentence: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.sentence}"


class Tree:
    """Files by their path from the root: those that git would commit, or all of them where there is no git."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        if (self.root / ".git").exists():
            listed = subprocess.run(
                ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                check=True, capture_output=True, text=True).stdout.split("\0")
            found = {path for path in listed if path and (self.root / path).is_file()}
        else:
            found = {str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()}
        self.files = sorted(found)
        self.folders = {str(parent) for path in self.files for parent in pathlib.PurePosixPath(path).parents} - {"."}
        self.names = {pathlib.PurePosixPath(path).name for path in self.files}
        self.top = {path.split("/")[0] for path in self.files if "/" in path}

    def has(self, path):
        """Whether a file or folder is there; `*` stands for any part of a name."""
        path = path.rstrip("/")
        if path in self.folders or (self.root / path).is_file() and path in self.files:
            return True
        return "*" in path and any(pathlib.PurePosixPath(one).match(path) for one in self.files + sorted(self.folders))

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def lines(self, path):
        """The lines of a file with their numbers, from 1."""
        return enumerate(self.text(path).splitlines(), 1)

    def sources(self, *folders, suffix=".swift"):
        return [one for one in self.files if one.endswith(suffix) and one.split("/")[0] in folders]
