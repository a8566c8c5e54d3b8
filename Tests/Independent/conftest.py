"""Where the tool and its data are, and how to run it.

MAILLAGE       the binary (default: .build/release/maillage of this repository)
MAILLAGE_DATA  the data, for the tool and the reference alike (default: GeoData of this repository)
"""

import functools
import os
import subprocess
from pathlib import Path

import pytest

from case import Case
from france import DATA, REPOSITORY, France
from random_study import TERRITORIES, RandomStudy

LEVELS = ["epci", "commune", "departement", "region"]
BINARY = Path(os.environ.get("MAILLAGE", REPOSITORY / ".build" / "release" / "maillage"))


@pytest.fixture(scope="session")
def france():
    return France()


@pytest.fixture(scope="session")
def maillage():
    """Analyses a study, or runs another command on it, and returns the folder of its outputs."""
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is missing: build it with `swift build -c release`, or name another in MAILLAGE.", 69)

    def run(study, out, command="analyze", *options):
        run = subprocess.run([BINARY, command, study, "--out", out, "--quiet", *options], capture_output=True,
                             text=True, env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
        assert run.returncode == 0, f"exit code {run.returncode}\n{run.stderr}"
        return out

    return run


@pytest.fixture(scope="session")
def analysed(maillage, france, tmp_path_factory):
    """The study file and the folder of outputs of a study: a seed, or the name of one of GeoData/studies."""
    @functools.cache
    def of(name):
        folder = tmp_path_factory.mktemp("study")
        if isinstance(name, str):
            study = REPOSITORY / "GeoData" / "studies" / name / "study.yml"
        else:
            # As seeds go on, every territory meets every level.
            level = LEVELS[(name + name // len(TERRITORIES)) % len(LEVELS)]
            study = RandomStudy(name, france).write(folder, level)
        return study, maillage(study, folder / "out")

    return of


@pytest.fixture(scope="session")
def case(analysed, france):
    @functools.cache
    def of(name):
        study, out = analysed(name)
        return Case(study, france, out)

    return of


@pytest.fixture(scope="session")
def case_of(maillage, france):
    """The same for a folder with a study."""
    def of(folder):
        return Case(folder / "study.yml", france, maillage(folder / "study.yml", folder / "out"))

    return of
