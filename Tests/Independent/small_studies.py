"""Small studies written by hand: how to write one, run it, and read all that it answers or why it is refused."""

import json
import os
import re
import subprocess
from pathlib import Path

import geopandas as gpd

import boundary_files as files
from boundary_files import write
from france import DATA, REPOSITORY

# Absolute, since the tool is run from other folders.
MAILLAGE = Path(os.environ.get("MAILLAGE", REPOSITORY / ".build" / "release" / "maillage")).absolute()
ENVIRONMENT = {**os.environ, "MAILLAGE_DATA": str(DATA.absolute())}

# The columns of boundary_files.grid().
COLUMNS = {"code": "ident", "name": "libelle", "population": "habitants"}


def analyze(folder, *options):
    """From another folder than the study's, whose paths are relative to its own."""
    command = [MAILLAGE, "analyze", folder.name + "/study.yml", "--out", folder.name + "/out", *options]
    return subprocess.run(command, cwd=folder.parent, env=ENVIRONMENT, capture_output=True, text=True, timeout=60)


def write_study(folder, territory, posts, zones=None, **keys):
    folder.mkdir(parents=True, exist_ok=True)
    study = {"title": "Limites", "territory": territory, "level": "epci", "date": "2025-06-30", "horizon_months": 12,
             "target": {"etp_per_100k": 2.0}, "network": "postes.csv", **keys}
    if zones:
        study["zones"] = "zones.geojson"
        shapes = gpd.GeoDataFrame({"id": list(zones)}, geometry=list(zones.values()))
        (folder / "zones.geojson").write_text(files.geojson(shapes))
    # JSON is YAML.
    (folder / "study.yml").write_text(json.dumps(study, ensure_ascii=False), encoding="utf-8")
    columns = ["id", "structure", "qualite", "etp", "siege", "perimetre", "perimetre_limitrophe", "quota_limitrophe",
               "fin", "statut"]
    lines = [columns] + [[str(post.get(c, "")) for c in columns] for post in posts]
    (folder / "postes.csv").write_text("\n".join(";".join(line) for line in lines) + "\n", encoding="utf-8")
    return folder


def facilitator(perimeter, etp=1.0, **cells):
    return {"id": "A", "structure": "S", "qualite": "facilitateur", "etp": etp, "perimetre": perimeter, **cells}


class Outcome:
    """All that an analysis wrote, to compare."""

    def __init__(self, folder, *options):
        run = analyze(folder, *options)
        assert run.returncode == 0, f"{run.returncode}: {run.stderr}"
        self.stderr = run.stderr
        self.summary = json.loads((folder / "out/synthese.json").read_text())
        self.warnings = self.summary["avertissements"]
        self.rows = self._layer(folder, "territoires", "code")
        self.white = self._layer(folder, "zones-blanches", "code", "statut")
        self.perimeters = self._layer(folder, "perimetres", "id")

    @staticmethod
    def _layer(folder, name, *key):
        features = json.loads((folder / f"out/{name}.geojson").read_text())["features"]
        rows = {"/".join(f["properties"][k] for k in key): f["properties"] for f in features}
        assert len(rows) == len(features)
        return rows


def grid_study(folder, frame, name="secteurs.gpkg", posts=None, zones=None, epsg=4326, territory=None, **keys):
    path = write(frame, folder / name, epsg)
    return write_study(folder, {"file": path.name, **COLUMNS, **(territory or {})},
                       posts or [facilitator("com:Q-1")], zones, **{"level": "commune", **keys})


def refused(folder, code, file, *words):
    """Exit code, a message that names the file and says what is wrong, and not a trace on disk or on stdout."""
    before = sorted(folder.rglob("*"))
    run = analyze(folder)
    about = [line for line in run.stderr.splitlines() if file in line]
    assert run.returncode == code, f"{run.returncode}, expected {code}: {run.stderr}{run.stdout[:300]}"
    assert about, run.stderr
    for word in words:
        assert re.search(word, "\n".join(about), re.IGNORECASE), f"{word}: {run.stderr}"
    assert run.stdout == ""
    assert sorted(folder.rglob("*")) == before
    # No message of a library, no trace of a fault.
    assert not re.search(r"Fatal error:|NSCocoa|DecodingError|EncodingError|Optional\(", run.stderr), run.stderr
