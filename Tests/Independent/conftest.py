"""Where the tool and its data are, and how to run it.

MAILLAGE       the binary (default: .build/release/maillage of this repository)
MAILLAGE_DATA  the data, for the tool and the reference alike (default: GeoData of this repository)
"""

import functools
import os
import subprocess
from pathlib import Path

import pytest

from france import DATA, REPOSITORY, France
from random_study import TERRITORIES, RandomStudy

LEVELS = ["epci", "commune", "departement", "region"]
BINARY = Path(os.environ.get("MAILLAGE", REPOSITORY / ".build" / "release" / "maillage"))


@pytest.fixture(scope="session")
def france():
    return France()


@pytest.fixture(scope="session")
def maillage():
    """Analyses a study and returns the folder of its outputs."""
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is missing: build it with `swift build -c release`, or name another in MAILLAGE.", 69)

    def analyze(study, out):
        run = subprocess.run([BINARY, "analyze", study, "--out", out, "--quiet"], capture_output=True, text=True,
                             env={**os.environ, "MAILLAGE_DATA": os.fspath(DATA)})
        assert run.returncode == 0, f"exit code {run.returncode}\n{run.stderr}"
        return out

    return analyze


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
