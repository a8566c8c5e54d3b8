#!/usr/bin/env python3
"""Run the notebooks from a clean kernel; refresh their outputs, or hold the kept ones against new ones.

    script/notebooks            every notebook runs and keeps its new outputs
    script/notebooks --check    every notebook runs, none is written: fails on an error, or where outputs differ

Cells tagged « mesure » depend on the machine and the moment: they run, but what they say is not compared.
"""
import base64
import difflib
import io
import pathlib
import sys

import matplotlib.image
import nbformat
import numpy
from nbclient import NotebookClient

FOLDER = pathlib.Path(__file__).resolve().parent
METADATA = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"}}
# A notebook heavier than this is a burden in a repository and is not shown by its web page.
MOST_BYTES = 1_000_000


def executed(path):
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False, coalesce_streams=True,
                            resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [tidied(output) for output in cell.outputs]
    return notebook


def tidied(output):
    """Without what changes from one run to the next and tells nothing."""
    output.get("metadata", {}).clear()
    data = output.get("data", {})
    if "image/png" in data:
        # Only « <Figure size …> », beside the figure.
        data.pop("text/plain", None)
    return output


def texts(cell):
    """What a cell says, output by output."""
    for output in cell.outputs:
        told = sorted(output.get("data", {}).items())
        yield output.get("text", "") + "".join(content for kind, content in told if kind != "image/png")


def pictures(cell):
    for output in cell.outputs:
        if "image/png" in output.get("data", {}):
            yield matplotlib.image.imread(io.BytesIO(base64.b64decode(output["data"]["image/png"])))[..., :3]


def differences(kept, new):
    """In words, one a cell."""
    for old_cell, new_cell in zip(kept.cells, new.cells):
        if old_cell.cell_type != "code" or "mesure" in old_cell.metadata.get("tags", []):
            continue
        old_text, new_text = list(texts(old_cell)), list(texts(new_cell))
        if old_text != new_text:
            lines = difflib.unified_diff("\n".join(old_text).splitlines(), "\n".join(new_text).splitlines(),
                                         "kept", "new", lineterm="", n=0)
            yield f"cell {old_cell.id}: other figures\n" + "\n".join(list(lines)[:20])
        old_pictures, new_pictures = list(pictures(old_cell)), list(pictures(new_cell))
        if len(old_pictures) != len(new_pictures):
            yield f"cell {old_cell.id}: {len(old_pictures)} pictures kept, {len(new_pictures)} new"
        for old, new_picture in zip(old_pictures, new_pictures):
            # Fonts may be drawn a hair apart from one processor to another; a map of other data is not a hair apart.
            if old.shape != new_picture.shape or numpy.mean(numpy.abs(old - new_picture).max(axis=2) > 0.2) > 0.002:
                yield f"cell {old_cell.id}: another picture"


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    failed = False
    for path in sorted(FOLDER.glob("*.ipynb")):
        notebook = executed(path)
        if not check:
            nbformat.write(notebook, path)
        problems = list(differences(nbformat.read(path, as_version=4), notebook))
        if path.stat().st_size > MOST_BYTES:
            problems.append(f"{path.stat().st_size} bytes, more than {MOST_BYTES}")
        failed = failed or bool(problems)
        print(f"{path.name}: {'; '.join(problems) or 'ok'}", flush=True)
    sys.exit(failed)


main()
