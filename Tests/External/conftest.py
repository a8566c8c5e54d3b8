"""The outputs that other programs open: each reference study, in every format.

MAILLAGE  the binary (default: .build/release/maillage of this repository)
"""

import functools
import json
import os
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("MAILLAGE", REPOSITORY / ".build" / "release" / "maillage"))
FORMATS = "geojson,gpkg,csv,xlsx,ods,fgb,shp"
STUDIES = ["deux-sevres-2018", "occitanie-2025", "france"]


def study(name):
    return REPOSITORY / "GeoData" / "studies" / name / "study.yml"


@pytest.fixture(scope="session")
def maillage():
    """Runs the binary, and returns the process."""
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is missing: build it with `swift build -c release`, or name another in MAILLAGE.", 69)

    def run(*arguments, check=True):
        process = subprocess.run([BINARY, *arguments], capture_output=True, text=True)
        if check:
            assert process.returncode == 0, f"exit code {process.returncode}\n{process.stderr}"
        return process

    return run


@pytest.fixture(scope="session")
def outputs(maillage, tmp_path_factory):
    """The folder of a command's outputs on a study, in every format."""
    @functools.cache
    def of(name, command="analyze", *options):
        out = tmp_path_factory.mktemp(name)
        maillage(command, study(name), "--out", out, "--format", FORMATS, "--quiet", *options)
        return out

    return of


@pytest.fixture(scope="session")
def properties():
    """The properties of a GeoJSON layer's features, which the other formats must agree with."""
    def of(folder, layer):
        features = json.loads((folder / f"{layer}.geojson").read_text())["features"]
        return [feature["properties"] for feature in features]

    return of
